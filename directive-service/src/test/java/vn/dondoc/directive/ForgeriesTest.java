package vn.dondoc.directive;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.contracts.Contract;
import vn.dondoc.messaging.testing.Feed.In;
import vn.dondoc.messaging.testing.Unmoved;

/** No unit and no holiday changes because of what its owner did not tell, or told before; that is seen in a meter. */
class ForgeriesTest extends Province {
    private static final String UNITS_TOLD = "unit.events.v1";
    private static final String CALENDARS_TOLD = "calendar.events.v1";

    @Autowired
    private Unmoved unmoved;

    @BeforeEach
    void aCalendar() {
        feed.send(CALENDARS_TOLD, calendar(2));
    }

    @Test
    void aUnitThatNamesAnotherSource() {
        In unit = In.of("unit.changed", Contract.of("UnitChanged").example());

        unmoved.refuses(() -> feed.sendAs("task-service", UNITS_TOLD, List.of(unit)));
    }

    @Test
    void aCalendarThatNamesAnotherSource() {
        unmoved.refuses(() -> feed.sendAs("directive-service", CALENDARS_TOLD, List.of(calendar(3))));
    }

    @Test
    void oldNewsOnceMore() {
        int units = outbox.events("unit.changed").size();

        unmoved.knows(units + 2, () -> {
            hearUnits();
            feed.send(CALENDARS_TOLD, calendar(1));
            feed.send(CALENDARS_TOLD, calendar(2));
        });
    }

    private static In calendar(int version) {
        return In.of(
                "calendar.changed",
                "{\"year\": 2024, \"version\": %d, \"off\": [\"2024-01-0%d\"], \"workSaturdays\": []}"
                        .formatted(version, version));
    }
}
