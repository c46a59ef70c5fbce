package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.chassis.testing.Tokens.bearer;
import static vn.dondoc.chassis.testing.Tokens.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.servlet.MockMvc;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.deadlines.calendar.CalendarYear;
import vn.dondoc.messaging.testing.Plans;
import vn.dondoc.task.assignment.Resumption;
import vn.dondoc.task.assignment.Task;
import vn.dondoc.task.assignment.TaskCriteria;
import vn.dondoc.task.calendar.Calendars;
import vn.dondoc.task.calendar.OfficeYear;
import vn.dondoc.task.redating.CountedDates;
import vn.dondoc.task.transfer.Transfers;

/** What is asked of the store all the time looks at what it gives, and not at the hundreds of tasks beside. */
@TaskServiceTest
class HotQueriesTest {
    private static final int TOUCHED = 100;

    @Autowired
    private Scene scene;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Plans plans;

    @Autowired
    private MockMvc http;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Transfers transfers;

    @Autowired
    private CountedDates dates;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Resumption resumption;

    private String directive = "";

    /** Three tasks beside four hundred of other units, another directive and a later date. */
    @BeforeEach
    void aProvinceAtWork() {
        scene.forget();
        scene.units();
        clock.set("2023-12-14T09:00:00");
        scene.issued(
                "2024-09-30T16:59:59Z",
                IntStream.range(0, 400).mapToObj(i -> "X" + i).toArray(String[]::new));
        directive = scene.issued(Scene.DUE, "T02", "T03", "T05");
    }

    @Test
    void theWatchLooksAtWhatIsDue() throws Exception {
        clock.set("2024-01-01T00:00:00");

        lookOnlyAtWhatTheyGive(plans.of("tasks", scene::watched));
        assertThat(scene.count(directive, "deadline.missed")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "officer, T02, ",
        "clerk, T00, limit=5",
        "clerk, T00, unit=T02",
        "clerk, T00, directive=",
    })
    void aListLooksAtWhatItShows(String role, String unit, @Nullable String query) throws Exception {
        String asked = query == null ? "" : "?" + (query.equals("directive=") ? query + directive : query);

        lookOnlyAtWhatTheyGive(plans.of("tasks", () -> read("/tasks" + asked, person(role, unit))));
    }

    /** Three open tasks or so, whose are asked for, beside four hundred that are open elsewhere and as many that are done. */
    @ParameterizedTest
    @CsvSource({
        "officer, T02, /tasks/facets, 1",
        "officer, T02, /tasks?open=true&limit=20, 1",
        "officer, T02, /tasks?timeliness=OVERDUE, 0",
        "officer, T05, /tasks/facets?window=LATER, 403",
        "clerk, T00, /tasks?open=true&limit=5, 6",
        "clerk, T00, /tasks?open=true&state=ASSIGNED&limit=5, 6",
        "clerk, T00, /tasks?window=LATER&limit=5, 6",
        "officer, T02, /tasks?open=true&state=ASSIGNED&limit=5, 1",
        "clerk, T00, /tasks/facets?unit=T02, 1",
        "clerk, T00, /tasks/facets?window=OVERDUE, 0",
    })
    void countsLookAtWhatIsOpen(String role, String unit, String path, int seen) throws Exception {
        plans.crowd("tasks", 400, done -> {
            done.append("state", "COMPLETED").append("standing", "DONE_IN_TIME").append("doneAs", "ON_TIME");
            done.get("assignment", Document.class).append("unit", "T02").append("coordinators", List.of("T05"));
        });

        // Beside them, gauges ask for what they show.
        List<Plans.Plan> asked = plans.of("tasks", () -> read(path, person(role, unit))).stream()
                .filter(plan -> plan.asked().contains("standing"))
                .toList();

        // One that is shown for two reasons is looked at once.
        assertThat(asked).hasSize(1).noneMatch(plan -> plan.how().contains("COLLSCAN"));
        assertThat(asked.getFirst().examined()).isEqualTo(seen);
    }

    /** Dates, and a task of each of the units. */
    @ParameterizedTest
    @CsvSource({"'', 2, 403", "?directive=, 1, 3"})
    void countsOfEverythingLookAtOneTaskOfEachSort(String query, long dates, long units) throws Exception {
        String path = "/tasks/facets" + (query.isEmpty() ? "" : query + directive);
        plans.crowd("tasks", 400, alike -> {});
        plans.crowd("tasks", 400, done -> done.append("state", "COMPLETED").append("standing", "DONE_IN_TIME"));

        List<Plans.Plan> asked = plans.of("tasks", () -> read(path, person("clerk", "T00"))).stream()
                .filter(plan -> plan.asked().contains("aggregate"))
                .toList();

        assertThat(asked).extracting(Plans.Plan::examined).containsExactly(dates, units);
    }

    @Test
    void anAmendmentLooksAtTheTasksOfItsDirective() throws Exception {
        var amended = Scene.directive(directive, "2024-01-31T16:59:59Z", List.of(List.of("T02", "T03")));

        lookOnlyAtWhatTheyGive(
                plans.of("tasks", () -> scene.directives(Scene.amended(amended, 3, "2023-12-20T01:00:00Z"))));
        assertThat(scene.count(directive, "task.superseded")).isEqualTo(1);
    }

    @Test
    void whatGoesOnWithProgressIsFoundAmongHundredsThatWaitForADecision() throws Exception {
        plans.crowd(
                "tasks",
                400,
                waiting -> waiting.append("state", "REPORTED").append("report", new Document("percent", 100)));

        lookOnlyAtWhatTheyGive(plans.of("tasks", resumption::resumeLater));
    }

    @Test
    void theSweepLooksAtWhatWaitsForAChoice() throws Exception {
        lookOnlyAtWhatTheyGive(plans.of("tasks", transfers::sweep));
    }

    /** A hundred tasks, beside eight hundred of other directives. */
    @ParameterizedTest
    @ValueSource(strings = {"tasks", "directives"})
    void aChangedCalendarIsComparedWithWhatItTouches(String collection) throws Exception {
        dates.check();
        String counted = scene.counted(
                IntStream.range(0, TOUCHED).mapToObj(i -> "T02." + i).toArray(String[]::new));
        plans.crowd("directives", 400, other -> other.get("items", List.class).clear());
        plans.crowd(
                "tasks", 400, other -> other.get("assignment", Document.class).put("directive", "other"));
        CalendarYear holiday = new CalendarYear(2023, Set.of(LocalDate.of(2023, 12, 18)), Set.of());
        OfficeYear year = calendars.find(2023).orElseThrow();
        CalendarYear before = year.days();
        try {
            calendars.change(year, holiday);

            lookAtNoMoreThan(TOUCHED, plans.of(collection, dates::check));
            assertThat(mongo.count(Query.query(TaskCriteria.dueProposed()), Task.class))
                    .isEqualTo(TOUCHED);
            lookOnlyAtWhatTheyGive(
                    plans.of("tasks", () -> read("/tasks?limit=20&dueProposed=true", person("clerk", "T00"))));
            lookOnlyAtWhatTheyGive(
                    plans.of("tasks", () -> mongo.count(Query.query(TaskCriteria.dueProposed()), Task.class)));
            lookAtNoMoreThan(TOUCHED, plans.of("tasks", () -> dates.check(counted)));
        } finally {
            calendars.change(calendars.find(2023).orElseThrow(), before);
        }
        lookAtNoMoreThan(TOUCHED, plans.of(collection, dates::check));
        assertThat(mongo.count(Query.query(TaskCriteria.dueProposed()), Task.class))
                .isZero();
    }

    /** Of hundreds that wait, those of one unit are asked for, and then a page of one unit's hundreds. */
    @ParameterizedTest
    @ValueSource(strings = {"unit=T02", "unit=X", ""})
    void theListOfWhatWaitsLooksAtWhatItShows(String query) throws Exception {
        clock.set("2024-01-01T00:00:00");
        scene.founded("T21");
        scene.founded("T22");
        scene.ended("T02", "2023-12-31", "T21", "T22");
        transfers.sweep();
        Document one = Objects.requireNonNull(mongo.getCollection("tasks")
                .find(new Document("proposedTransfer", new Document("$exists", true)))
                .first());
        plans.crowd("tasks", 400, waiting -> {
            waiting.put("proposedTransfer", one.get("proposedTransfer"));
            waiting.get("assignment", Document.class).put("unit", "X");
        });

        lookOnlyAtWhatTheyGive(plans.of("tasks", () -> read("/transfers?limit=20&" + query, person("clerk", "T00"))));
    }

    private void read(String path, String token) throws Exception {
        http.perform(get("/api/v1" + path).with(bearer(token))).andExpect(status().isOk());
    }

    private static void lookAtNoMoreThan(int some, List<Plans.Plan> asked) {
        assertThat(asked).isNotEmpty().noneMatch(plan -> plan.how().contains("COLLSCAN") || plan.examined() > some);
    }

    private static void lookOnlyAtWhatTheyGive(List<Plans.Plan> asked) {
        assertThat(asked).isNotEmpty().noneMatch(Plans.Plan::isScan);
    }
}
