package vn.dondoc.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import vn.dondoc.client.http.ApiException;
import vn.dondoc.client.model.Directive;
import vn.dondoc.client.model.IssueConfirmation;
import vn.dondoc.client.model.NewReport;
import vn.dondoc.client.model.Notification;
import vn.dondoc.client.model.Report;
import vn.dondoc.client.model.ReportDeliverable;
import vn.dondoc.client.model.ReportReturn;
import vn.dondoc.client.model.Task;
import vn.dondoc.client.model.TaskHistoryEntry;
import vn.dondoc.launcher.Part;
import vn.dondoc.launcher.operations.Watched;
import vn.dondoc.launcher.testing.Collector;

/** One directive from its registration to its last miss, by API alone, as another system would do it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryIT {

    private static final OffsetDateTime DUE = OffsetDateTime.parse("2023-12-31T16:59:59Z");
    private static final OffsetDateTime JANUARY = OffsetDateTime.parse("2024-01-03T09:00:00+07:00");
    private static final Duration SOON = Duration.ofSeconds(120);
    private static final List<Part> WATCHED =
            List.of(Part.GATEWAY, Part.DIRECTIVE, Part.TASK, Part.REPORT, Part.NOTIFICATION, Part.CONSOLE);

    /** An address for mail, or a number of a telephone. */
    private static final Pattern ADDRESS =
            Pattern.compile("[\\w.+-]+@(?:[\\w-]+\\.)+[a-z]{2,}|\\+84\\d{8,}|\\b0[35789]\\d{8}\\b");

    private Collector collector;
    private RunningPlatform platform;
    private Desk desk;
    private String token;
    private ApiUser user;
    private String directive = "";
    private List<Task> tasks = List.of();
    private String done = "";

    @BeforeAll
    void start() throws Exception {
        collector = new Collector();
        platform = RunningPlatform.on(
                "story",
                Map.of("MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT", collector.address()),
                "--clock",
                "2023-12-14T08:00:00+07:00");
        desk = new Desk(platform.door());
        token = platform.signIn().systems();
        user = new ApiUser(platform.door(), token);
        assumeTrue(
                desk.now(token).isBefore(DUE.toInstant()),
                "Skipped: business time is past the story's deadline, start with --clock 2023-12-14T08:00:00+07:00.");
    }

    @AfterAll
    void stop() {
        desk.close();
        platform.close();
        collector.close();
    }

    @Test
    @Order(1)
    void asksForTheWarningsToBeConfirmedBeforeItIssues() throws Exception {
        directive = user.directives
                .createDirective(user.sample("01-ke-hoach-hanh-dong-2024"), null)
                .getId();

        ApiException refusal = assertThrows(ApiException.class, () -> user.directives.issueDirective(directive, null));
        assertThat(refusal.getCode()).isEqualTo(409);
        List<String> codes = codesOf(refusal);
        assertThat(codes).containsExactlyInAnyOrder("NO_NUMBER", "DATE_NOT_A_DAY", "DUE_ON_WEEKEND", "DUE_ON_WEEKEND");
        assertThat(user.tasksOf(directive)).isEmpty();

        IssueConfirmation all =
                new IssueConfirmation().confirm(codes.stream().distinct().toList());
        assertThat(user.directives.issueDirective(directive, all).getState()).isEqualTo(Directive.StateEnum.ISSUED);
    }

    @Test
    @Order(2)
    void givesEveryUnitItsTask() throws Exception {
        tasks = await().atMost(SOON).until(() -> user.tasksOf(directive), found -> found.size() == 120);
        assertThat(tasks).allSatisfy(task -> {
            assertThat(task.getDue()).isEqualTo(DUE);
            assertThat(task.getState()).isEqualTo(Task.StateEnum.ASSIGNED);
        });
        Map<String, Long> perItem =
                tasks.stream().collect(Collectors.groupingBy(Task::getItemPath, Collectors.counting()));
        assertThat(perItem).isEqualTo(Map.of("1", 20L, "2", 100L));
        assertThat(tasks).extracting(Task::getUnit).doesNotHaveDuplicates();
        awaitCount(120, 0, 0, 120, 0);
        // Before any task is done: nobody is told any more of a task that is.
        awaitMails("TaskAssigned", 120);
    }

    @Test
    @Order(3)
    void followsATaskUntilItsReportIsAccepted() throws Exception {
        done = tasks.stream()
                .filter(task -> task.getUnit().equals("X001"))
                .findFirst()
                .orElseThrow()
                .getId();
        Task read = user.tasks.getTask(done);
        assertThat(read.getDeadline()).isNotNull().satisfies(deadline -> {
            assertThat(deadline.getAsWritten()).isEqualTo("trong tháng 12/2023");
            assertThat(deadline.getExplanation()).isNotEmpty();
        });

        assertThat(user.tasks.acknowledgeTask(done).getState()).isEqualTo(Task.StateEnum.ACKNOWLEDGED);
        awaitCount(120, 0, 0, 120, 0);

        Report first = user.submit(report(60, 1));
        assertThat(first.getRound()).isEqualTo(1);
        awaitState(Task.StateEnum.IN_PROGRESS);
        awaitCount(120, 0, 0, 120, 0);

        Report returned = user.reports.returnReport(
                first.getId(), new ReportReturn().reason("Mới có 01 dự án, cần từ 02 dự án trở lên."), null);
        assertThat(returned.getState()).isEqualTo(Report.StateEnum.RETURNED);
        awaitState(Task.StateEnum.IN_PROGRESS);
        awaitCount(120, 0, 0, 120, 0);

        Report second = user.submit(report(100, 2));
        assertThat(second.getRound()).isEqualTo(2);
        awaitState(Task.StateEnum.REPORTED);
        assertThat(user.reports.acceptReport(second.getId(), null, null).getState())
                .isEqualTo(Report.StateEnum.ACCEPTED);
        awaitState(Task.StateEnum.COMPLETED);
        awaitCount(120, 1, 0, 119, 0);
    }

    @Test
    @Order(4)
    void findsEverythingAgainAfterARestart() throws Exception {
        awaitMails("TaskAssigned", 120);
        awaitMails("ReportReturned", 1);
        awaitMails("ReportAccepted", 1);
        assumeTrue(platform.isOurs(), "Skipped: a platform elsewhere is not restarted.");
        Task before = user.tasks.getTask(done);
        Instant clock = desk.now(token);

        platform.stop();
        platform.start();

        assertThat(user.tasks.getTask(done)).isEqualTo(before);
        assertThat(user.tasksOf(directive)).hasSize(120);
        assertThat(desk.now(token)).isAfter(clock).isBefore(clock.plus(Duration.ofHours(1)));
        awaitCount(120, 1, 0, 119, 0);
        assertThat(mails("TaskAssigned")).hasSize(120);
        assertThat(mails("ReportReturned")).hasSize(1);
    }

    @Test
    @Order(5)
    void recordsEveryMissOnceWhenJanuaryComes() throws Exception {
        desk.moveTo(JANUARY, token);
        awaitCount(120, 1, 0, 0, 119);
        awaitMails("DeadlineMissed", 119);

        assertThat(user.tasks.getTask(done).getMisses()).isEmpty();
        assertThat(user.tasks.getTask(done).getHistory())
                .extracting(TaskHistoryEntry::getWhat)
                .doesNotContain(TaskHistoryEntry.WhatEnum.DEADLINE_MISSED);
        assertThat(user.directives.getDirectiveProgress(directive).getOnTimeRate())
                .isEqualTo(1.0 / 120);
    }

    @Test
    @Order(6)
    void publishesEveryMissOnce() {
        @Nullable String broker = platform.broker();
        assumeTrue(broker != null, "Skipped: the topics of a platform elsewhere; -Ddondoc.kafka=host:port reads them.");
        List<String> missed = Topic.read(broker, "task.events.v1").stream()
                .filter(event -> event.type().equals("vn.dondoc.deadline.missed.v1"))
                .filter(event -> event.body().required("directiveId").asString().equals(directive))
                .map(Topic.Event::key)
                .toList();
        assertThat(missed).hasSize(119).doesNotHaveDuplicates().doesNotContain(done);
    }

    @Test
    @Order(7)
    void tellsEachUnitOnceAndRemindsOfNothingThatIsOver() throws Exception {
        List<String> texts = await().atMost(SOON).until(this::shortTextsOfMisses, sent -> sent.size() == 119);
        assertThat(new HashSet<>(texts)).hasSize(119);

        Map<String, Long> kinds = ourMail().stream()
                .filter(mail -> !mail.kind().equals("DeadlineOverdue"))
                // The decision may be faster than the letter that asks for it.
                .filter(mail -> !mail.kind().equals("ReportSubmitted"))
                .collect(Collectors.groupingBy(Desk.Message::kind, Collectors.counting()));
        assertThat(kinds)
                .isEqualTo(Map.of(
                        "TaskAssigned", 120L, "ReportReturned", 1L, "ReportAccepted", 1L, "DeadlineMissed", 119L));
        assertThat(mails("DeadlineMissed")).extracting(Desk.Message::task).doesNotHaveDuplicates();
        assertThat(mails("DeadlineApproaching"))
                .as("the clock went from before the first reminder to after the due")
                .isEmpty();
        awaitCount(120, 1, 0, 0, 119);
    }

    @Test
    @Order(8)
    void showsEveryMetricThatAnAlertOrADashboardAsksFor() throws Exception {
        assumeTrue(platform.isOurs(), "Skipped: the metrics of a platform elsewhere are its operators'.");
        Set<String> shown = new HashSet<>();
        for (Part part : WATCHED) {
            platform.metrics(part)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("[{ ]", 2)[0])
                    .forEach(shown::add);
        }
        assertThat(shown).containsAll(Watched.metrics());
    }

    @Test
    @Order(9)
    void isOneTraceFromTheCallToTheLastMail() {
        assumeTrue(platform.isOurs(), "Skipped: the traces of a platform elsewhere go elsewhere.");
        await().atMost(SOON).untilAsserted(() -> {
            List<Collector.Seen> spans = collector.spans();
            String trace = spans.stream()
                    .filter(span -> span.name().equals("publish vn.dondoc.directive.issued.v1"))
                    .map(Collector.Seen::trace)
                    .findFirst()
                    .orElseThrow();
            List<Collector.Seen> ours =
                    spans.stream().filter(span -> span.trace().equals(trace)).toList();
            assertThat(ours.stream().filter(span -> span.name().equals("send EMAIL")))
                    .hasSize(120)
                    .allMatch(span -> span.service().equals("notification-service"));
            assertThat(ours)
                    .extracting(Collector.Seen::service)
                    .contains("gateway", "directive-service", "task-service", "notification-service");
            Set<String> ids = ours.stream().map(Collector.Seen::id).collect(Collectors.toSet());
            assertThat(ours.stream().filter(span -> !ids.contains(span.parent())))
                    .as("the call is the one that no other is the parent of")
                    .singleElement()
                    .matches(span -> span.service().equals("gateway"));
        });
    }

    @Test
    @Order(10)
    void hasLoggedNobodysAddress() throws Exception {
        assumeTrue(platform.isOurs(), "Skipped: the log of a platform elsewhere.");
        try (Stream<String> lines = Files.lines(platform.log())) {
            assertThat(lines.filter(line -> ADDRESS.matcher(line).find())).isEmpty();
        }
    }

    private NewReport report(int percent, int projects) {
        return new NewReport()
                .taskId(done)
                .percent(percent)
                .words("Đã phân bổ chỉ tiêu đến các thôn, tổ dân phố.")
                .addDeliverablesItem(delivered("bảng phân bổ chỉ tiêu theo từng quý", 1))
                .addDeliverablesItem(delivered("công trình, dự án trọng tâm đề xuất ưu tiên đầu tư", projects));
    }

    private static ReportDeliverable delivered(String text, int count) {
        return new ReportDeliverable().text(text).count(count);
    }

    private static List<String> codesOf(ApiException refusal) {
        return new tools.jackson.databind.json.JsonMapper()
                .readTree(refusal.getResponseBody())
                .required("warnings")
                .valueStream()
                .map(warning -> warning.required("code").asString())
                .toList();
    }

    private void awaitState(Task.StateEnum state) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(user.tasks.getTask(done).getState()).isEqualTo(state));
    }

    private void awaitCount(long total, long doneInTime, long doneLate, long openInTime, long openOverdue) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(user.count(directive))
                        .as("total, done in time, done late, open in time, open overdue")
                        .containsExactly(total, doneInTime, doneLate, openInTime, openOverdue));
    }

    private void awaitMails(String kind, int number) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(mails(kind)).as(kind).hasSize(number));
    }

    private List<Desk.Message> mails(String kind) throws Exception {
        return ourMail().stream().filter(mail -> mail.kind().equals(kind)).toList();
    }

    private List<Desk.Message> ourMail() throws Exception {
        List<String> ids = tasks.stream().map(Task::getId).toList();
        return desk.inbox().stream().filter(mail -> ids.contains(mail.task())).toList();
    }

    /** Request ids of the SMS in the inbox that the log calls news of a miss of ours. */
    private List<String> shortTextsOfMisses() throws Exception {
        List<String> ids = tasks.stream().map(Task::getId).toList();
        Map<String, Notification> log = user.log("DeadlineMissed", "SMS", ids).stream()
                .collect(Collectors.toMap(Notification::getId, Function.identity()));
        return desk.inbox().stream()
                .map(message -> message.headers().getOrDefault("requestId", ""))
                .filter(log::containsKey)
                .toList();
    }
}
