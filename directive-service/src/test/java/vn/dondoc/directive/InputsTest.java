package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import vn.dondoc.contracts.Contract;
import vn.dondoc.directive.calendar.Calendars;
import vn.dondoc.messaging.testing.AsAgreed;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.testing.Seeds;
import vn.dondoc.units.UnitTree;

class InputsTest extends Province {
    private static final String UNIT_TOPIC = "unit.events.v1";
    private static final String CALENDAR_TOPIC = "calendar.events.v1";

    @Autowired
    private UnitTree tree;

    @Autowired
    private Calendars calendars;

    @Autowired
    private AsAgreed agreed;

    @Autowired
    private MongoTemplate mongo;

    @Test
    void readsTheAgreedCalendarAndWhatALaterVersionMayAdd() {
        agreed.reads(Contract.of("CalendarChanged"), this::forgetWhatWasHeard);

        assertThat(calendars.working().isWorkingDay(LocalDate.parse("2024-05-04")))
                .isTrue();
        assertThat(calendars.working().isWorkingDay(LocalDate.parse("2024-02-08")))
                .isFalse();
        assertThat(calendars.working().covers(2025)).isFalse();
    }

    @Test
    void readsTheAgreedUnitAndWhatALaterVersionMayAdd() {
        agreed.reads(Contract.of("UnitChanged"), this::forgetWhatWasHeard);

        assertThat(tree.find("T07.02"))
                .hasValueSatisfying(unit -> assertThat(unit.parent()).isEqualTo("T07"));
    }

    @Test
    void keepsOutACalendarThatCannotBe() {
        String before = dump.text();

        feed.send(
                CALENDAR_TOPIC,
                Feed.In.of(
                        "calendar.changed",
                        "{\"year\": 2024, \"version\": 2, \"off\": [\"2023-01-01\"], \"workSaturdays\": []}"));

        assertThat(dump.text()).isEqualTo(before);
    }

    @Test
    void everyEventTenTimesInAnyOrderGivesTheSameState() {
        List<Feed.In> units = new ArrayList<>();
        outbox.events("unit.changed").forEach(event -> units.add(Feed.In.of("unit.changed", event.body())));
        List<Feed.In> years = new ArrayList<>();
        for (int version = 1; version <= 3; version++) {
            years.add(Feed.In.of(
                    "calendar.changed",
                    "{\"year\": 2024, \"version\": %d, \"off\": [\"2024-01-0%d\"], \"workSaturdays\": []}"
                            .formatted(version, version)));
        }
        feed.send(CALENDAR_TOPIC, years);
        String once = dump.text();

        Random order = Seeds.random();
        for (int round = 0; round < 10; round++) {
            Collections.shuffle(units, order);
            Collections.shuffle(years, order);
            feed.send(UNIT_TOPIC, units);
            feed.send(CALENDAR_TOPIC, years);
            assertThat(dump.text()).isEqualTo(once);
        }
    }

    private void forgetWhatWasHeard() {
        for (String collection : List.of("knownUnits", "knownCalendars")) {
            mongo.remove(new Query(), collection);
        }
    }
}
