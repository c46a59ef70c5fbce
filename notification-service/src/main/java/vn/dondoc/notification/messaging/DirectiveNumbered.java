package vn.dondoc.notification.messaging;

import vn.dondoc.notification.known.KnownNumber;

/** What is read of a directive that was given its number. */
record DirectiveNumbered(String directiveId, long version, String number, DirectiveIssued.IssuedOn issuedOn) {

    KnownNumber known() {
        return new KnownNumber(directiveId, version, number, issuedOn.day());
    }
}
