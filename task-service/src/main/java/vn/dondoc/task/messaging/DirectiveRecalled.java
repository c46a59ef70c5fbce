package vn.dondoc.task.messaging;

import vn.dondoc.task.directive.Recall;

/** What this service reads of DirectiveRecalled. */
record DirectiveRecalled(String directiveId, long version, String reason) {

    Recall recall() {
        return new Recall(directiveId, version, reason);
    }
}
