package vn.dondoc.task.redating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.deadlines.calendar.CalendarYear;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.messaging.outbox.AggregateStores;
import vn.dondoc.messaging.testing.Outbox;
import vn.dondoc.messaging.testing.StoreDump;
import vn.dondoc.task.Scene;
import vn.dondoc.task.TaskServiceTest;
import vn.dondoc.task.assignment.Task;
import vn.dondoc.task.calendar.Calendars;
import vn.dondoc.task.calendar.OfficeYear;
import vn.dondoc.task.directive.Directives;

/** Monday 1 December 2042: ten working days end with Monday 15 December, unless one of them is a holiday. */
@TaskServiceTest
class CountedDatesTest {
    private static final String ISSUED = "2042-12-01T09:00:00";
    private static final String DUE = "2042-12-15T16:59:59Z";
    private static final String A_DAY_LATER = "2042-12-16T16:59:59Z";
    private static final LocalDate HOLIDAY = LocalDate.of(2042, 12, 10);
    private static final CalendarYear PLAIN = new CalendarYear(2042, Set.of(), Set.of());
    private static final CalendarYear WITH_A_HOLIDAY = new CalendarYear(2042, Set.of(HOLIDAY), Set.of());

    private final String id = Scene.newDirective();

    @Autowired
    private Scene scene;

    @Autowired
    private CountedDates dates;

    @Autowired
    private Calendars calendars;

    @Autowired
    private AggregateStores stores;

    @Autowired
    private Directives directives;

    @Autowired
    private BusinessClock business;

    @Autowired
    private SettableClock clock;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Outbox outbox;

    @Autowired
    private StoreDump dump;

    @BeforeEach
    void aPlainYear() {
        scene.forget();
        mongo.getCollection("calendars").deleteMany(new Document("_id", new Document("$in", List.of("2042", "2043"))));
        clock.set(ISSUED);
        announce(PLAIN);
        dates.check();
    }

    @Test
    void saysWhatTheDateWouldBeAndMovesNothing() {
        scene.issued(counted(10, PLAIN, "T02", "T03"));
        Document before = stored("T02");
        long told = outbox.events().size();
        clock.set("2042-12-03T10:00:00");

        announce(WITH_A_HOLIDAY);
        dates.check();

        Document after = stored("T02");
        Document proposed = after.get("proposedDue", Document.class);
        assertThat(proposed.getDate("due").toInstant()).isEqualTo(A_DAY_LATER);
        assertThat(proposed.getDate("since").toInstant()).isEqualTo("2042-12-03T03:00:00Z");
        after.remove("proposedDue");
        assertThat(after).isEqualTo(before.append("v", 2L));
        assertThat(proposals()).containsExactly("1 T02 " + A_DAY_LATER, "1 T03 " + A_DAY_LATER);
        assertThat(outbox.events().stream().skip(told))
                .noneMatch(event -> event.topic().equals("task.events.v1"));
    }

    @ParameterizedTest
    @CsvSource({
        // A holiday, a Saturday that is worked, both of which make nothing of it, on the first day and on the last.
        "2042-12-10, , 2042-12-16T16:59:59Z",
        ", 2042-12-06, 2042-12-12T16:59:59Z",
        "2042-12-10, 2042-12-06, ",
        "2042-12-02, , 2042-12-16T16:59:59Z",
        "2042-12-15, , 2042-12-16T16:59:59Z",
        // The day of issue and the day after the term count for nothing.
        "2042-12-01, , ",
        "2042-12-16, , ",
        "2042-06-01, , ",
    })
    void countsTheDaysAgain(String off, String worked, String due) {
        scene.issued(counted(10, PLAIN, "T02"));

        announce(new CalendarYear(2042, days(off), days(worked)));
        dates.check();

        assertThat(proposals()).isEqualTo(due == null ? List.of() : List.of("1 T02 " + due));
    }

    /** Until then, only its weekends were known. */
    @Test
    void countsAgainWhatReachesIntoAYearThatIsAnnouncedLater() {
        clock.set("2042-12-25T09:00:00");
        scene.issued(counted(LocalDate.of(2042, 12, 25), 10, PLAIN, "T02"));

        announce(new CalendarYear(2043, Set.of(LocalDate.of(2043, 1, 1)), Set.of()));
        dates.check();

        assertThat(proposals()).containsExactly("1 T02 2043-01-09T16:59:59Z");
    }

    @Test
    void leavesDatesAloneThatWereNotCounted() {
        scene.issued(Scene.directive(id, DUE, List.of(List.of("T02"))));
        ObjectNode decided = counted(10, PLAIN, "T03").put("directiveId", Scene.newDirective());
        ((ObjectNode) decided.at("/items/0/deadline")).put("rule", "DECIDED");
        scene.issued(decided);
        ObjectNode ofBefore = counted(10, PLAIN, "T05").put("directiveId", Scene.newDirective());
        ((ObjectNode) ofBefore.at("/items/0/deadline")).remove("steps");
        scene.issued(ofBefore);

        announce(WITH_A_HOLIDAY);
        dates.check();

        assertThat(proposals()).isEmpty();
    }

    @Test
    void proposesNothingAnyMoreWhenTheCalendarIsPutBack() {
        scene.issued(counted(10, PLAIN, "T02"));
        announce(WITH_A_HOLIDAY);
        dates.check();

        announce(new CalendarYear(2042, Set.of(HOLIDAY, HOLIDAY.plusDays(1)), Set.of()));
        dates.check();
        assertThat(proposals()).containsExactly("1 T02 2042-12-17T16:59:59Z");

        announce(PLAIN);
        dates.check();
        assertThat(stored("T02")).doesNotContainKey("proposedDue");
    }

    @ParameterizedTest
    @CsvSource({"accepted", "recalled", "amended", "moved"})
    void proposesNothingAnyMoreWhenTheTaskEndsOrItsDateIsMoved(String what) {
        ObjectNode issued = counted(10, PLAIN, "T02");
        scene.issued(issued);
        announce(WITH_A_HOLIDAY);
        dates.check();
        assertThat(proposals()).hasSize(1);

        String at = "2042-12-03T03:00:00Z";
        switch (what) {
            case "accepted" -> scene.reports(Scene.accepted(Scene.taskId(id, "1", "T02"), 1, at, at));
            case "recalled" -> scene.directives(Scene.recalled(id, 3));
            case "amended" -> scene.directives(Scene.amended(counted(10, PLAIN, "T03"), 3, at));
            default -> scene.directives(Scene.amended(counted(20, WITH_A_HOLIDAY, "T02"), 3, at));
        }

        assertThat(stored("T02")).doesNotContainKey("proposedDue");
        assertThat(proposals()).isEqualTo(what.equals("amended") ? List.of("1 T03 " + A_DAY_LATER) : List.of());
    }

    /** Its directive was counted by what was known there then, and heard of here when more was known. */
    @Test
    void saysSoOfWhatIsHeardOfAfterTheCalendar() {
        announce(WITH_A_HOLIDAY);
        dates.check();

        scene.issued(counted(10, PLAIN, "T02"));
        assertThat(proposals()).containsExactly("1 T02 " + A_DAY_LATER);
        String once = dump.text();

        // The process died before the news was taken for handled; or it comes twice.
        scene.directives(Scene.news(counted(10, PLAIN, "T02")));
        dates.check();
        assertThat(dump.text()).isEqualTo(once);

        mongo.getCollection("tasks")
                .updateMany(new Document(), new Document("$unset", new Document("proposedDue", "")));
        scene.directives(Scene.news(counted(10, PLAIN, "T02")));
        assertThat(proposals()).containsExactly("1 T02 " + A_DAY_LATER);
    }

    /** By the version before, that is: its tasks are compared once, with whatever calendar there is now. */
    @Test
    void comparesAllWhereNothingWasComparedBefore() {
        scene.issued(counted(10, PLAIN, "T02"));
        announce(WITH_A_HOLIDAY);
        mongo.getCollection("checkedCalendars").deleteMany(new Document());

        dates.check();

        assertThat(proposals()).hasSize(1);
        assertThat(dates.isBehind()).isFalse();
    }

    @Test
    void goesOnWithWhatOneThatDiedHasLeftAndDoesNothingTwice() {
        for (String unit : List.of("T02", "T03", "T05")) {
            scene.issued(counted(10, PLAIN, unit).put("directiveId", Scene.newDirective()));
        }
        announce(WITH_A_HOLIDAY);
        assertThat(dates.isBehind()).isTrue();
        dates.check();
        assertThat(proposals()).hasSize(3);
        String once = dump.text();
        List<Document> all = mongo.getCollection("tasks").find().into(new ArrayList<>());
        List<Document> marks = mongo.getCollection("checkedCalendars").find().into(new ArrayList<>());

        for (int done = 0; done < all.size(); done++) {
            // The last ones and the mark were not written.
            mongo.getCollection("checkedCalendars").deleteMany(new Document());
            all.stream()
                    .skip(done)
                    .forEach(task -> mongo.getCollection("tasks")
                            .replaceOne(new Document("_id", task.get("_id")), before(task)));

            another().check();

            assertThat(dump.text()).isEqualTo(once);
            assertThat(mongo.getCollection("checkedCalendars").find()).containsExactlyElementsOf(marks);
        }
    }

    @Test
    void saysSoOnceByHoweverManyAndForMoreThanAreTakenAtATime() {
        String[] units = IntStream.range(0, 1100).mapToObj(i -> "X" + i).toArray(String[]::new);
        scene.issued(counted(10, PLAIN, units));
        announce(WITH_A_HOLIDAY);

        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(_ -> CompletableFuture.runAsync(another()::check))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(mongo.getCollection("tasks")
                        .find()
                        .map(task -> task.get("v") + " "
                                + task.get("proposedDue", Document.class)
                                        .getDate("due")
                                        .toInstant()))
                .hasSize(1100)
                .containsOnly("2 " + A_DAY_LATER);
    }

    /** Whichever comes later sees the other. */
    @Test
    void missesNoTaskThatIsMadeWhileTheCalendarChanges() {
        for (int round = 0; round < 15; round++) {
            CalendarYear days = round % 2 == 0 ? WITH_A_HOLIDAY : PLAIN;
            CalendarYear known = round % 2 == 0 ? PLAIN : WITH_A_HOLIDAY;
            ObjectNode made = counted(10, known, "T02").put("directiveId", Scene.newDirective());
            CountedDates replica = another();

            CompletableFuture<Void> making = CompletableFuture.runAsync(() -> scene.issued(made));
            CompletableFuture<Void> changing = CompletableFuture.runAsync(() -> {
                announce(days);
                replica.check();
            });
            CompletableFuture.allOf(making, changing).join();

            String due = mongo.getCollection("tasks")
                    .find(new Document(
                            "assignment.directive", made.get("directiveId").asString()))
                    .map(task -> String.valueOf(task.get("proposedDue", Document.class)))
                    .first();
            assertThat(due).as("round %d", round).contains("due");
        }
    }

    /** Of two that look through the tasks with different calendars, the newer one's word stands in the end. */
    @Test
    void saysWhatTheLastOfManyChangesMakesOfIt() {
        scene.issued(counted(10, PLAIN, "T02", "T03"));
        for (int round = 0; round < 10; round++) {
            CalendarYear last = round % 2 == 0 ? WITH_A_HOLIDAY : PLAIN;
            CalendarYear first = round % 2 == 0 ? PLAIN : WITH_A_HOLIDAY;
            List<CountedDates> replicas = List.of(another(), another());
            announce(first);
            CompletableFuture<Void> checking = CompletableFuture.allOf(replicas.stream()
                    .map(one -> CompletableFuture.runAsync(one::check))
                    .toArray(CompletableFuture[]::new));
            announce(last);
            checking.join();

            replicas.forEach(CountedDates::check);
            replicas.forEach(CountedDates::check);

            assertThat(proposals()).as("round %d", round).hasSize(round % 2 == 0 ? 2 : 0);
            assertThat(dates.isBehind()).isFalse();
        }
    }

    private CountedDates another() {
        return new CountedDates(stores, directives, calendars, mongo, business);
    }

    private static Document before(Document flagged) {
        Document task = new Document(flagged).append("v", 1L);
        task.remove("proposedDue");
        return task;
    }

    private void announce(CalendarYear days) {
        OfficeYear known = calendars.announce(days).orElse(null);
        if (known == null) {
            calendars.change(calendars.find(days.year()).orElseThrow(), days);
        }
    }

    /** An order to these units within so many working days, counted by a calendar with this year. */
    private ObjectNode counted(int workingDays, CalendarYear year, String... units) {
        return counted(LocalDate.of(2042, 12, 1), workingDays, year, units);
    }

    private ObjectNode counted(LocalDate from, int workingDays, CalendarYear year, String... units) {
        return Scene.counted(id, from, workingDays, WorkingCalendar.of(List.of(year)), List.of(units));
    }

    private static Set<LocalDate> days(String one) {
        return one == null ? Set.of() : new TreeSet<>(Set.of(LocalDate.parse(one)));
    }

    /** What is proposed of tasks, as a person would read it: item, unit, date. */
    private List<String> proposals() {
        return stores.of(Task.class).find(new Query()).stream()
                .flatMap(task -> {
                    var proposed = task.facts().proposedDue();
                    return proposed == null
                            ? Stream.empty()
                            : Stream.of(String.join(
                                    " ",
                                    task.assignment().itemPath(),
                                    task.assignment().unit(),
                                    proposed.due().toString()));
                })
                .sorted()
                .toList();
    }

    private Document stored(String unit) {
        return Objects.requireNonNull(mongo.getCollection("tasks")
                .find(new Document("_id", Scene.taskId(id, "1", unit)))
                .first());
    }
}
