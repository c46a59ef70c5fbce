package vn.dondoc.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import vn.dondoc.deadlines.calendar.OfficeHours;

/**
 * A month with two holidays, fifty tasks of all kinds and units that answer, answer late or never: what everybody was told,
 * which stands in {@code target/month.md} to be read by people.
 */
@Tag("thorough")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonthIT {

    /** What may still be said of a task that is over. */
    private static final Set<String> OF_THE_END = Set.of("ReportAccepted", "TaskSuperseded", "DirectiveRecalled");

    private static final Set<String> ASK_FOR_WORK =
            Set.of("TaskAssigned", "TaskAmended", "CoordinationAsked", "DeadlineApproaching", "ReportReturned");
    private static final Set<String> ENDS = Set.of("COMPLETED", "WITHDRAWN", "SUPERSEDED");
    private static final Pattern NOT_FOR_PEOPLE =
            Pattern.compile("[A-Z]+_[A-Z]+|\\bnull\\b|[?\\x{FFFD}{}]|\\b\\d{4}-\\d\\d-\\d\\d|  +\\S*$");
    private static final Pattern OF_ONE_SMS = Pattern.compile("[A-Za-z0-9 .,:;()/_?!\"%&+=<>'*#@-]{1,160}");
    private static final int MAILS_A_DAY = 4;
    private static final int SMS_A_DAY = 2;
    /** What is due then would be heard of too late. */
    private static final Duration FIRST_HOUR = Duration.ofHours(1);
    /** From when a message may go until it has arrived. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(5);
    /** Of several letters the first waits so long for the others, each morning. */
    private static final Map<String, String> GATHERING = Map.of("DONDOC_DISPATCH_GATHERING", "2s");

    private RunningPlatform platform;
    private Month month;
    private OfficeHours office;
    private Map<String, String> urgencies;
    private Map<String, JsonNode> tasks;
    private List<Sent> sent;

    @BeforeAll
    void live() throws Exception {
        platform = RunningPlatform.on("month", GATHERING, "--clock", "2026-04-13T08:00:00+07:00");
        month = new Month(platform, 2026, "acts.txt");
        month.live();
        office = OfficeHours.standard(month.calendar());
        urgencies = month.urgencies();
        tasks = month.tasks().stream()
                .collect(Collectors.toMap(task -> task.required("id").asString(), Function.identity()));
        sent = month.sent();
        Files.writeString(Path.of("target", "month.md"), MonthTable.of(sent));
    }

    @AfterAll
    void stop() {
        month.close();
        platform.close();
    }

    @Test
    void hasFiftyTasksOfWhichSomeAreMissedAndSomeAreOver() {
        assertThat(tasks).hasSizeGreaterThan(50);
        assertThat(tasks.values().stream().filter(task -> missed(task).isPresent()))
                .hasSizeGreaterThan(10);
        assertThat(tasks.values().stream().filter(task -> end(task).isPresent()))
                .hasSizeGreaterThan(10);
    }

    @Test
    void tellsNobodyOutsideOfficeHoursWhatCanWait() {
        assertThat(sent.stream().filter(one -> !office.isOpen(one.at().toInstant())))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(isFlash(one) || isDueBeforeTheOfficeOpens(one))
                        .as("%s", one)
                        .isTrue());
    }

    @Test
    void saysNothingOfWhatIsOverButThatItIs() {
        tasks.forEach((id, task) -> end(task)
                .ifPresent(end -> assertThat(sent.stream()
                                .filter(one ->
                                        one.speaksOf(id) && one.at().toInstant().isAfter(end)))
                        .allSatisfy(one -> assertThat(one.kind()).as("%s", one).isIn(OF_THE_END))));
    }

    @Test
    void tellsNobodyTheSameWordsTwice() {
        Set<List<String>> seen = new HashSet<>();
        assertThat(sent)
                .allSatisfy(one -> assertThat(seen.add(List.of(one.unit(), one.channel(), one.words())))
                        .as("%s", one)
                        .isTrue());
    }

    @Test
    void writesEachSmsAsOneMessageWithoutAccents() {
        assertThat(sent.stream().filter(one -> !one.isMail()))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.text()).matches(OF_ONE_SMS));
    }

    @Test
    void showsNothingThatIsNotForPeople() {
        assertThat(sent)
                .allSatisfy(
                        one -> assertThat(NOT_FOR_PEOPLE.matcher(one.words()).find())
                                .as("%s", one)
                                .isFalse());
    }

    @Test
    void tellsOfEachMissOnceAsSoonAsItIsTime() {
        tasks.forEach((id, task) -> missed(task).ifPresent(at -> {
            List<Sent> mails = sent.stream()
                    .filter(one -> one.isMail() && one.kind().equals("DeadlineMissed") && one.speaksOf(id))
                    .toList();
            Instant hour = "HOA_TOC".equals(urgencies.get(directive(task))) ? at : office.nextOpening(at);
            boolean wanted = !isReported(task, hour) && !isToldByAReturn(task) && !isToldByATransfer(task, hour);
            assertThat(mails)
                    .as("%s", task)
                    .hasSize(wanted ? 1 : 0)
                    .allSatisfy(mail -> assertThat(mail.at().toInstant()).isBetween(hour, hour.plus(ON_ITS_WAY)));
        }));
    }

    @Test
    void remindsOfEachDeadlineBeforeItWhateverItsLength() {
        tasks.forEach((id, task) -> due(task)
                .filter(due -> due.isBefore(month.end()) && !isReported(task, due.minusSeconds(3600)))
                .ifPresent(due -> assertThat(sent.stream()
                                .filter(one -> one.kind().equals("DeadlineApproaching") && one.speaksOf(id)))
                        .as("%s", task)
                        .isNotEmpty()
                        .allSatisfy(one ->
                                assertThat(one.at().toInstant()).as("%s", one).isBefore(due))));
    }

    @Test
    void saysThatSomethingIsLateOncePerDayAndTask() {
        Set<List<Object>> seen = new HashSet<>();
        sent.stream()
                .filter(one -> one.isMail()
                        && Set.of("DeadlineMissed", "DeadlineOverdue").contains(one.kind()))
                .forEach(one -> one.tasks()
                        .forEach(task -> assertThat(seen.add(List.of(task, one.day())))
                                .as("%s", one)
                                .isTrue()));
    }

    @Test
    void writesToNobodyManyTimesADay() {
        sent.stream()
                .collect(Collectors.groupingBy(
                        one -> Stream.of(one.unit(), one.day().toString(), one.channel())
                                .collect(Collectors.joining(" ")),
                        Collectors.counting()))
                .forEach((day, count) ->
                        assertThat(count).as(day).isLessThanOrEqualTo(day.endsWith("EMAIL") ? MAILS_A_DAY : SMS_A_DAY));
    }

    private boolean isFlash(Sent one) {
        return "HOA_TOC".equals(urgencies.get(one.directive()));
    }

    private boolean isDueBeforeTheOfficeOpens(Sent one) {
        Instant opening = office.nextOpening(one.at().toInstant()).plus(FIRST_HOUR);
        return ASK_FOR_WORK.contains(one.kind())
                && Stream.concat(
                                Stream.ofNullable(one.due()),
                                one.tasks().stream()
                                        .flatMap(task -> due(Objects.requireNonNull(tasks.get(task))).stream()))
                        .anyMatch(due -> due.isBefore(opening));
    }

    private static String directive(JsonNode task) {
        return task.required("directive").required("id").asString();
    }

    private static Optional<Instant> due(JsonNode task) {
        return task.has("due") ? Optional.of(Instant.parse(task.required("due").asString())) : Optional.empty();
    }

    /** When it was found to be missed, if that stands. */
    private static Optional<Instant> missed(JsonNode task) {
        return task.required("misses")
                .valueStream()
                .filter(miss -> !miss.has("withdrawnAt"))
                .map(miss -> Instant.parse(miss.required("recordedAt").asString()))
                .findFirst();
    }

    /** Whether a report was returned after the date: the letter of that says that it is late. */
    private static boolean isToldByAReturn(JsonNode task) {
        Instant due = due(task).orElse(Instant.MAX);
        return moments(task, Set.of("REPORT_RETURNED")).anyMatch(at -> at.isAfter(due));
    }

    /** Whether it came to its unit after the date, and before anybody was told: the letter of that says that it is late. */
    private static boolean isToldByATransfer(JsonNode task, Instant told) {
        Instant due = due(task).orElse(Instant.MAX);
        return moments(task, Set.of("TRANSFERRED")).anyMatch(at -> at.isAfter(due) && at.isBefore(told));
    }

    /** When it was over. */
    private static Optional<Instant> end(JsonNode task) {
        return moments(task, ENDS).findFirst();
    }

    /** Whether a report waited for its decision at that moment, or it was over by then. */
    private static boolean isReported(JsonNode task, Instant moment) {
        return moments(task, Set.of("REPORT_SUBMITTED"))
                                .filter(at -> at.isBefore(moment))
                                .count()
                        > moments(task, Set.of("REPORT_RETURNED"))
                                .filter(at -> at.isBefore(moment))
                                .count()
                || end(task).filter(at -> at.isBefore(moment)).isPresent();
    }

    private static Stream<Instant> moments(JsonNode task, Set<String> what) {
        return task.required("history")
                .valueStream()
                .filter(entry -> what.contains(entry.required("what").asString()))
                // Progress does not wait for a decision.
                .filter(entry -> !entry.required("what").asString().equals("REPORT_SUBMITTED")
                        || entry.path("text").asString("").endsWith("100%"))
                .map(entry -> Instant.parse(entry.required("at").asString()));
    }
}
