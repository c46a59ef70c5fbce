package vn.dondoc.notification.messaging;

import java.util.List;
import vn.dondoc.notification.known.KnownYear;

/** What is read of a year of the calendar; days are ISO dates. */
record CalendarChanged(int year, long version, List<String> off, List<String> workSaturdays) {

    KnownYear known() {
        return new KnownYear(String.valueOf(year), version, off, workSaturdays);
    }
}
