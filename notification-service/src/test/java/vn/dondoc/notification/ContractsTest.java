package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import vn.dondoc.contracts.Contract;
import vn.dondoc.messaging.event.CloudEvents;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.messaging.testing.Hearing;
import vn.dondoc.messaging.testing.Outbox;
import vn.dondoc.messaging.testing.StoreDump;
import vn.dondoc.notification.contact.Contact;
import vn.dondoc.notification.known.KnownDesk;
import vn.dondoc.notification.known.KnownDirective;
import vn.dondoc.notification.known.KnownNumber;
import vn.dondoc.notification.known.KnownReport;
import vn.dondoc.notification.known.KnownTask;
import vn.dondoc.notification.known.KnownYear;
import vn.dondoc.notification.notice.Channel;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notice;
import vn.dondoc.notification.notice.Notice.Facts;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.notice.State;
import vn.dondoc.testing.Seeds;
import vn.dondoc.units.UnitNode;

/** What this service hears and tells is as agreed. */
class ContractsTest extends Office {
    private static final String DIRECTIVE = "018c6f3a-2b60-7c1e-9d53-0a1f6c2e4b11";
    private static final String TASK = "7d9b2c0e-54f1-5b7a-8a3e-1f0c9d2e6a44";
    private static final String SUBJECT = "Xây dựng kế hoạch hành động năm 2024";
    private static final String REORGANISATION = "0197b9a2-6c11-7d30-8f4e-5a2b6c7d8e9f";
    private static final Instant DUE = Instant.parse("2023-12-31T16:59:59Z");
    private static final Instant LATER_DUE = Instant.parse("2024-01-15T16:59:59Z");
    private static final Instant HEARD = Instant.parse("2023-12-14T01:00:00Z");

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Hearing hearing;

    /** Each event, and what of its example this service keeps: what it knows, and whom it tells what. */
    static Stream<Arguments> heard() {
        return Stream.of(
                heard(
                        "UnitChanged",
                        new UnitNode(
                                "T07.02",
                                3,
                                "Phòng Kế hoạch tổng hợp",
                                "Phòng KHTH",
                                "ROOM",
                                "T07",
                                LocalDate.parse("2025-06-30"),
                                List.of("T07.05"),
                                new UnitNode.Reorganisation(
                                        REORGANISATION,
                                        "9d1f0e52-6b0c-4c6e-8a44-2f7a5a1de0c3",
                                        "Sắp xếp tổ chức bộ máy"),
                                null)),
                heard(
                        "DirectiveIssued",
                        directive(
                                2,
                                "Các sở, ban, ngành rà soát, xây dựng kế hoạch hành động, báo cáo trong tháng 12/2023.",
                                "trong tháng 12/2023",
                                "month",
                                DUE,
                                "\"trong tháng 12/2023\" là hết ngày cuối tháng: 31/12/2023")),
                heard(
                        "DirectiveAmended",
                        directive(
                                3,
                                "Các sở, ban, ngành rà soát, xây dựng kế hoạch hành động, báo cáo chậm nhất ngày 15/01/2024.",
                                "chậm nhất ngày 15/01/2024",
                                "date",
                                LATER_DUE,
                                "\"chậm nhất ngày 15/01/2024\" là hết ngày 15/01/2024")),
                heard("DirectiveNumbered", new KnownNumber(DIRECTIVE, 3, "812/UBND-TH", "2023-12-14")),
                heard("DirectiveRecalled", recalled("T02"), recalled("T03"), recalled("T05")),
                heard(
                        "CalendarChanged",
                        new KnownYear("2024", 1, List.of("2024-01-01", "2024-02-08"), List.of("2024-05-04"))),
                heard(
                        "TaskAssigned",
                        task(1, "T02", "ASSIGNED", "OPEN_IN_TIME", DUE),
                        told(Kind.TASK_ASSIGNED, 1, due()),
                        told(
                                Channel.EMAIL,
                                Kind.COORDINATION_ASKED,
                                "T05",
                                null,
                                0,
                                new Facts(
                                        DUE, false, false, null, null, null, null, null, null, null, null, null, "1",
                                        null))),
                heard("TaskAcknowledged", task(2, "T02", "ACKNOWLEDGED", "OPEN_IN_TIME", DUE)),
                heard("TaskCompleted", task(3, "T02", "COMPLETED", "DONE_IN_TIME", DUE)),
                heard(
                        "TaskAmended",
                        task(2, "T02", "ASSIGNED", "OPEN_IN_TIME", LATER_DUE),
                        told(
                                Kind.TASK_AMENDED,
                                2,
                                new Facts(
                                        LATER_DUE,
                                        false,
                                        false,
                                        null,
                                        null,
                                        "Lùi thời hạn theo đề nghị của các đơn vị.",
                                        null,
                                        DUE,
                                        3L,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null)),
                        told(
                                Channel.EMAIL,
                                Kind.COORDINATION_ASKED,
                                "T05",
                                null,
                                0,
                                new Facts(
                                        LATER_DUE, false, false, null, null, null, null, null, 3L, null, null, null,
                                        "1", null))),
                heard(
                        "TaskSuperseded",
                        task(2, "T02", "SUPERSEDED", "VOID", DUE),
                        told(
                                Kind.TASK_SUPERSEDED,
                                2,
                                new Facts(
                                        DUE,
                                        false,
                                        false,
                                        null,
                                        null,
                                        "Giao lại cho đơn vị khác.",
                                        null,
                                        null,
                                        2L,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null))),
                heard("TaskWithdrawn", task(2, "T02", "WITHDRAWN", "VOID", DUE)),
                heard(
                        "DeadlineApproaching",
                        task(3, "T02", "ACKNOWLEDGED", "OPEN_IN_TIME", DUE),
                        told(
                                Kind.DEADLINE_APPROACHING,
                                3,
                                new Facts(
                                        DUE, false, false, 7, null, null, null, null, null, null, null, null, null,
                                        null))),
                heard(
                        "DeadlineMissed",
                        task(7, "T02", "ACKNOWLEDGED", "OPEN_OVERDUE", DUE),
                        told(Kind.DEADLINE_MISSED, 7, due()),
                        told(Channel.SMS, Kind.DEADLINE_MISSED, "T02", TASK, 7, due())),
                heard(
                        "DeadlineOverdue",
                        task(8, "T02", "ACKNOWLEDGED", "OPEN_OVERDUE", DUE),
                        told(
                                Kind.DEADLINE_OVERDUE,
                                8,
                                new Facts(
                                        DUE, false, false, null, 1, null, null, null, null, null, null, null, null,
                                        null))),
                heard(
                        "DeadlineMissWithdrawn",
                        task(9, "T02", "REPORTED", "OPEN_IN_TIME", DUE),
                        told(
                                Kind.DEADLINE_MISS_WITHDRAWN,
                                9,
                                new Facts(
                                        DUE,
                                        false,
                                        false,
                                        null,
                                        null,
                                        null,
                                        Instant.parse("2023-12-31T15:00:00Z"),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null))),
                heard(
                        "ReportSubmitted",
                        new KnownReport(TASK, 2, true),
                        told(Channel.EMAIL, Kind.REPORT_SUBMITTED, "T00", TASK, 0, complete(null, null))),
                heard(
                        "ReportAccepted",
                        new KnownReport(TASK, 3, false),
                        told(Kind.REPORT_ACCEPTED, 0, complete(null, Instant.parse("2023-12-19T08:00:00Z")))),
                heard(
                        "ReportReturned",
                        new KnownReport(TASK, 3, false),
                        told(
                                Kind.REPORT_RETURNED,
                                0,
                                complete("Thiếu số liệu phân kỳ theo quý.", Instant.parse("2023-12-19T08:00:00Z")))),
                heard(
                        "TaskTransferProposed",
                        task(4, "T02", "ACKNOWLEDGED", "OPEN_IN_TIME", DUE),
                        told(
                                Channel.EMAIL,
                                Kind.TRANSFER_AWAITED,
                                "T00",
                                TASK,
                                4,
                                new Facts(
                                        DUE,
                                        false,
                                        false,
                                        null,
                                        null,
                                        "Sắp xếp tổ chức bộ máy",
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        "T02",
                                        null,
                                        null))),
                // Last, since the other examples go on to tell of the unit that it had before.
                heard(
                        "TaskTransferred",
                        task(4, "T21", "ACKNOWLEDGED", "OPEN_IN_TIME", DUE),
                        told(
                                Channel.EMAIL,
                                Kind.TASK_TRANSFERRED,
                                "T21",
                                TASK,
                                4,
                                new Facts(
                                        DUE,
                                        false,
                                        false,
                                        null,
                                        null,
                                        "Sắp xếp tổ chức bộ máy",
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        "T02",
                                        null,
                                        null))));
    }

    @ParameterizedTest
    @MethodSource("heard")
    void keepsOfTheExampleWhatItNeedsAlsoWithMembersThatItDoesNotKnow(Contract contract, List<Object> kept) {
        emptyTheStore();
        Feed.In example = in(contract.name(), contract.example());
        feed.send(contract.topic(), example);
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(kept);

        emptyTheStore();
        feed.send(
                contract.topic(),
                new Feed.In(example.id(), example.type(), example.time(), contract.exampleWithUnknownMembers()));
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    void leavesNoEventToOthers() {
        assertThat(hearing.leftToOthers()).isEmpty();
    }

    /** A message as it was called for. */
    private record Told(Channel channel, Notice notice) {}

    private List<Object> kept() {
        List<Object> kept = new ArrayList<>();
        Stream.of(
                        UnitNode.class,
                        KnownDesk.class,
                        KnownDirective.class,
                        KnownNumber.class,
                        KnownReport.class,
                        KnownTask.class,
                        KnownYear.class)
                .forEach(known -> kept.addAll(mongo.findAll(known)));
        notifications.find(new Query()).forEach(one -> kept.add(new Told(one.channel(), one.notice())));
        return kept;
    }

    private static Arguments heard(String event, Object... kept) {
        return Arguments.of(Contract.of(event), List.of(kept));
    }

    private static KnownDirective directive(
            long version, String text, String asWritten, String kind, Instant due, String explanation) {
        return new KnownDirective(
                DIRECTIVE,
                version,
                "812/UBND-TH",
                SUBJECT,
                "T00",
                "2023-12-14",
                "THUONG",
                List.of(new KnownDirective.Item(
                        "1",
                        text,
                        asWritten,
                        List.of(explanation),
                        List.of("T02", "T03"),
                        List.of("T05"),
                        "UBND tỉnh",
                        due,
                        List.of("các đơn vị liên quan"),
                        kind,
                        null)));
    }

    private static KnownTask task(long version, String unit, String state, String standing, Instant due) {
        return new KnownTask(TASK, version, unit, "1", "THUONG", state, phase(state), standing, due);
    }

    private static String phase(String state) {
        return switch (state) {
            case "ASSIGNED", "ACKNOWLEDGED" -> "OPEN";
            case "REPORTED" -> "WAITING";
            default -> "OVER";
        };
    }

    private static Told told(Kind kind, long taskVersion, Facts facts) {
        return told(Channel.EMAIL, kind, "T02", TASK, taskVersion, facts);
    }

    private static Told told(
            Channel channel, Kind kind, String unit, @Nullable String task, long taskVersion, Facts facts) {
        return new Told(channel, new Notice(kind, unit, task, DIRECTIVE, taskVersion, HEARD, facts));
    }

    private static Told recalled(String unit) {
        Facts facts = because("Văn bản ban hành nhầm.", null, "018c7a10-5c00-7a3b-8e21-4f5d6c7b8a90");
        return told(Channel.EMAIL, Kind.DIRECTIVE_RECALLED, unit, null, 0, facts);
    }

    private static Facts due() {
        return new Facts(DUE, false, false, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static Facts complete(@Nullable String reason, @Nullable Instant submittedAt) {
        return new Facts(null, false, false, null, 1, reason, submittedAt, null, null, null, true, null, null, null);
    }

    private static Facts because(String reason, @Nullable Instant submittedAt, @Nullable String replacedBy) {
        return new Facts(
                null, false, false, null, null, reason, submittedAt, null, null, replacedBy, null, null, null, null);
    }

    @Test
    void isTheSameHoweverOftenAndInWhateverOrderEventsCome() {
        emptyTheStore();
        // Of a unit that is not reached somebody else is told, too.
        for (String one : List.of("T00", "T02", "T03", "T05", "T21")) {
            contacts.add(new Contact(one).reachedBy(null, one + "@so.example", null));
        }
        List<Feed.In> all = new ArrayList<>(
                contracts().map(one -> in(one.name(), one.example())).toList());
        all.forEach(this::feedOne);
        patiently()
                .until(
                        () -> notifications.find(new Query()),
                        called -> called.size() == 17 && called.stream().allMatch(Notification::isOver));
        String once = dump.text();

        Random random = Seeds.random();
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(all, random);
            all.forEach(this::feedOne);
        }
        assertThat(dump.text()).isEqualTo(once).contains("knownTasks", "knownYears", "notifications");
    }

    private static Stream<Contract> contracts() {
        return heard().map(one -> (Contract) one.get()[0]);
    }

    private void feedOne(Feed.In event) {
        String topic = contracts()
                .filter(one -> one.type().equals(CloudEvents.type(event.type())))
                .map(Contract::topic)
                .findFirst()
                .orElseThrow();
        feed.send(topic, event);
    }

    /** What other tests have left under way would change by itself. */
    private void emptyTheStore() {
        for (String collection : mongo.getCollectionNames()) {
            if (!StoreDump.BOOKKEEPING.contains(collection)) {
                mongo.remove(new Query(), collection);
            }
        }
    }

    @Test
    void tellsAsAgreedWhatWasSent() {
        openOffice();
        feedTask(taskEvent("TaskAssigned"));
        String id = awaitMail(State.SENT).id();
        fits("NotificationSent", "notification.sent", id);
    }

    @Test
    void tellsAsAgreedWhatWasGivenUp() {
        contacts.add(new Contact(unit).reachedBy(null, email, null));
        DOOR.refuse(email, "550 5.1.1 <" + email + "> unknown");
        feedDirective(node -> {});
        feedTask(taskEvent("DeadlineMissed"));
        String id = patiently()
                .until(() -> told(Channel.EMAIL).getFirst(), one -> one.state() == State.DEAD)
                .id();
        fits("NotificationFailed", "notification.failed", id);
    }

    private void fits(String name, String type, String id) {
        Contract contract = Contract.of(name);
        List<Outbox.Out> told = outbox.events(type).stream()
                .filter(event -> event.key().equals(id))
                .toList();
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(contract.faults(event.body())).isEmpty();
            assertThat(contract.keyOf(event.body())).isEqualTo(id);
            assertThat(event.topic()).isEqualTo(contract.topic());
            assertThat(event.body()).doesNotContain(email, phone);
        });
    }
}
