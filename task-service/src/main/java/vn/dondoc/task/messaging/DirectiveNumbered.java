package vn.dondoc.task.messaging;

import vn.dondoc.task.directive.Numbering;

/** What this service reads of DirectiveNumbered. */
record DirectiveNumbered(String directiveId, long version, String number) {

    Numbering numbering() {
        return new Numbering(directiveId, version, number);
    }
}
