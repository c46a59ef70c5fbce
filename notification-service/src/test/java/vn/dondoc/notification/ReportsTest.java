package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.notification.contact.Contact;
import vn.dondoc.notification.notice.Channel;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.notice.State;

/** Who decides hears that a report came, who sent it what was decided; nobody is reminded of a report that is there. */
class ReportsTest extends Office {
    private final String office = unit + ".UB";
    private final String mailbox = office.toLowerCase(java.util.Locale.ROOT) + "@tinh.example";

    @BeforeEach
    void bothHaveAContact() {
        openOffice();
        contacts.add(new Contact(office).reachedBy("Văn thư", mailbox, null));
    }

    @Test
    void whoDecidesIsToldOfACompleteReportAndOfNoProgress() throws Exception {
        feed.send(
                "unit.events.v1",
                in(
                        "UnitChanged",
                        body("UnitChanged", node -> node.put("code", unit).put("name", "Sở Tài chính"))));
        feedTask(taskEvent("TaskAcknowledged"));
        submitted(1, 60, false);
        submitted(2, 100, true);

        patiently().until(() -> letters(mailbox).size() == 1);
        assertThat(letters(mailbox).getFirst().getSubject())
                .isEqualTo("[Đôn Đốc] Báo cáo chờ duyệt của Sở Tài chính: 812/UBND-TH: "
                        + "Xây dựng kế hoạch hành động năm 2024 (hạn 31/12/2023)");
        assertThat(of(Kind.REPORT_SUBMITTED)).singleElement().satisfies(one -> {
            assertThat(one.notice().unit()).isEqualTo(office);
            assertThat(one.recipient()).isEqualTo(office);
        });
        assertThat(letters(email)).isEmpty();
    }

    /** The letter of the return says that it is late, and the miss would say that no report had come. */
    @Test
    void whoseReportWasReturnedAfterItsDateIsToldOnce() throws Exception {
        clock.set("2024-01-06T09:00:00");
        Feed.In returned = report("ReportReturned", 1, 100, node -> node.put("complete", true));
        feedTask(taskEvent("DeadlineMissed"));
        reports(new Feed.In(returned.id(), returned.type(), clock.instant(), returned.body()));
        patiently()
                .until(
                        () -> told(Channel.EMAIL),
                        all -> all.size() == 2
                                && all.stream().allMatch(one -> why(one).startsWith("Chờ giờ") || one.isOver()));
        assertThat(letters(email)).isEmpty();
        clock.set("2024-01-08T07:30:00");

        patiently().until(() -> of(Kind.DEADLINE_MISSED).stream().allMatch(Notification::isOver));
        assertThat(of(Kind.DEADLINE_MISSED))
                .hasSize(2)
                .allSatisfy(miss -> assertThat(why(miss)).isEqualTo("Thư trả lại báo cáo đã nói nhiệm vụ quá hạn."));
        patiently().until(() -> letters(email).size() == 1);
        assertThat(letters(email).getFirst().getSubject()).contains("Báo cáo bị trả lại");
    }

    /** An event of the version before says neither who decides nor whether it is complete. */
    @Test
    void whatTheVersionBeforeTellsIsTakenInAndToldToNobody() {
        feedTask(taskEvent("TaskAcknowledged"));
        reports(report("ReportSubmitted", 1, 100, node -> node.remove(List.of("issuer", "complete"))));
        feedTask(taskEvent("DeadlineOverdue"));

        patiently().until(() -> of(Kind.DEADLINE_OVERDUE).stream().allMatch(Notification::isOver));
        assertThat(why(of(Kind.DEADLINE_OVERDUE).getFirst())).contains("đã gửi báo cáo hoàn thành");
        assertThat(of(Kind.REPORT_SUBMITTED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoSentItIsToldThatItWasAccepted(boolean complete) throws Exception {
        feedTask(taskEvent("TaskCompleted"));
        reports(report("ReportAccepted", 1, complete ? 100 : 60, node -> node.put("complete", complete)));

        awaitMail(State.SENT);
        assertThat(letters(email).getFirst().getSubject())
                .isEqualTo("[Đôn Đốc] Báo cáo được chấp nhận: 812/UBND-TH: Xây dựng kế hoạch hành động năm 2024");
        assertThat(letters(mailbox)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-14T03:00:30Z, DONE_LATE, '10 giờ 00 phút 30 giây ngày 14/12/2023 (thứ Năm)', báo cáo gửi trễ hạn",
        "2023-12-14T02:20:00Z, DONE_IN_TIME, '9 giờ 20 ngày 14/12/2023 (thứ Năm)', báo cáo gửi trong hạn"
    })
    void whoSentItReadsWhetherItWasInTimeAsTheTaskCounts(String sent, String standing, String moment, String words) {
        Consumer<ObjectNode> dated = node -> node.put("due", "2023-12-14T03:00:00Z");
        feedTask(taskEvent("TaskAcknowledged", dated));
        reports(report(
                "ReportAccepted", 1, 100, node -> node.put("complete", true).put("submittedAt", sent)));
        // The task says it, and may be heard of later.
        patiently().until(() -> of(Kind.REPORT_ACCEPTED).stream().anyMatch(one -> why(one).startsWith("Chưa nhận")));
        feedTask(taskEvent("TaskCompleted", node -> {
            dated.accept(node);
            ((ObjectNode) node.required("movement")).put("to", standing);
        }));

        awaitMail(State.SENT);
        assertThat(text(letters(email).getFirst()))
                .contains("gửi lúc " + moment, "10 giờ 00 ngày 14/12/2023 (thứ Năm); " + words);
    }

    @Test
    void whoSentAWeeklyReportIsAskedForTheNextOne() {
        feedDirective(node -> {
            node.put("version", 9);
            ((ObjectNode) node.at("/items/0/deadline"))
                    .put("kind", "recurring")
                    .put("asWritten", "trước 15 giờ thứ Sáu hằng tuần")
                    .put("next", "2023-12-22T08:00:00Z");
        });
        feedTask(taskEvent("TaskCompleted"));
        reports(report("ReportAccepted", 1, 100, node -> node.put("complete", true)));

        awaitMail(State.SENT);
        assertThat(text(letters(email).getFirst()))
                .contains("nhiệm vụ của kỳ này đã hoàn thành", "kỳ tiếp theo: 15 giờ 00 ngày 22/12/2023 (thứ Sáu)")
                .doesNotContain("không phải làm gì thêm");
    }

    @Test
    void aReportThatCameBeforeAMessageWentOutEndsIt() {
        clock.set("2023-12-16T09:00:00");
        feedTask(taskEvent("DeadlineMissed"));
        patiently()
                .until(() -> of(Kind.DEADLINE_MISSED).stream().anyMatch(one -> why(one).equals("Chờ giờ làm việc.")));

        submitted(1, 100, true);
        clock.set("2023-12-18T08:00:00");

        patiently().until(() -> of(Kind.DEADLINE_MISSED).stream().allMatch(Notification::isOver));
        assertThat(OPERATOR.takenFor(phone)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"progress", "returned"})
    void whatAsksForNoDecisionAnyMoreEndsNone(String news) {
        feedTask(taskEvent("TaskAcknowledged"));
        if (news.equals("progress")) {
            submitted(1, 99, false);
        } else {
            // In whatever order the two come.
            reports(report("ReportReturned", 1, 100, node -> {}));
            submitted(1, 100, true);
        }

        feedTask(taskEvent("DeadlineMissed"));

        patiently().until(() -> of(Kind.DEADLINE_MISSED).stream().allMatch(one -> one.state() == State.SENT));
        assertThat(OPERATOR.takenFor(phone)).hasSize(1);
    }

    @Test
    void nobodyIsToldOfAReportThatWasDecidedOnBefore() {
        feedTask(taskEvent("TaskAcknowledged"));
        reports(report("ReportReturned", 1, 100, node -> {}));
        submitted(1, 100, true);

        patiently().until(() -> of(Kind.REPORT_SUBMITTED).stream().allMatch(one -> one.state() == State.SKIPPED));
        assertThat(letters(mailbox)).isEmpty();
    }

    /** Of thousands of units that report on one document, who decides gets a letter at once and then one a morning. */
    @Test
    void manyReportsOnADocumentAreOneLetterADayBesideTheFirst() {
        List<String> tasks = manyTasks(5, "THUONG");
        reports(of(tasks.getFirst()));
        patiently().until(() -> letters(mailbox).size() == 1);

        tasks.subList(1, 5).forEach(one -> reports(of(one)));
        patiently()
                .until(() -> of(Kind.REPORT_SUBMITTED).stream()
                                .filter(one -> why(one).contains("báo chung"))
                                .count()
                        == 4);
        clock.set("2023-12-15T07:29:59");
        patiently().during(Duration.ofMillis(200)).until(() -> letters(mailbox).size() == 1);
        clock.set("2023-12-15T07:30:00");

        patiently().until(() -> of(Kind.REPORT_SUBMITTED).stream().allMatch(Notification::isOver));
        assertThat(letters(mailbox))
                .hasSize(2)
                .anySatisfy(letter -> assertThat(text(letter)).contains("còn 3 báo cáo mới gửi khác"));
        assertThat(of(Kind.REPORT_SUBMITTED))
                .extracting(Notification::state)
                .containsExactlyInAnyOrder(State.SENT, State.SENT, State.SKIPPED, State.SKIPPED, State.SKIPPED);
    }

    @Test
    void manyAtTheSameMomentAreOneLetterAndNoneIsForgotten() {
        List<String> tasks = manyTasks(6, "THUONG");
        feed.send("report.events.v1", tasks.stream().map(this::of).toArray(Feed.In[]::new));
        patiently().until(() -> of(Kind.REPORT_SUBMITTED).stream().allMatch(Notification::isOver));

        assertThat(letters(mailbox))
                .singleElement()
                .satisfies(letter -> assertThat(text(letter)).contains("báo cáo mới gửi khác"));
        assertThat(of(Kind.REPORT_SUBMITTED))
                .extracting(Notification::state)
                .containsOnlyOnce(State.SENT)
                .containsOnly(State.SENT, State.SKIPPED);
    }

    @Test
    void whatIsOfUtmostUrgencyWaitsForNoMorning() {
        manyTasks(2, "HOA_TOC").forEach(one -> {
            int before = letters(mailbox).size();
            reports(of(one));
            patiently().until(() -> letters(mailbox).size() == before + 1);
        });
    }

    private List<String> manyTasks(int many, String urgency) {
        List<String> tasks = IntStream.range(0, many)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        tasks.forEach(one -> feedTask(
                taskEvent("TaskAcknowledged", node -> node.put("taskId", one).put("urgency", urgency))));
        return tasks;
    }

    private Feed.In of(String task) {
        return report("ReportSubmitted", 1, 100, node -> node.put("taskId", task));
    }

    private void submitted(int round, int percent, boolean complete) {
        reports(report("ReportSubmitted", round, percent, node -> node.put("complete", complete)));
    }

    private Feed.In report(String event, int round, int percent, Consumer<ObjectNode> bend) {
        return in(event, body(event, node -> {
            node.put("taskId", task)
                    .put("unit", unit)
                    .put("directiveId", directive)
                    .put("round", round)
                    .put("percent", percent);
            if (event.equals("ReportSubmitted")) {
                node.put("issuer", office);
            }
            bend.accept(node);
        }));
    }

    private void reports(Feed.In... news) {
        feed.send("report.events.v1", news);
    }

    private List<Notification> of(Kind kind) {
        return notifications.find(Query.query(Criteria.where("notice.directiveId")
                .is(directive)
                .and("notice.kind")
                .is(kind)));
    }
}
