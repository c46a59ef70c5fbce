package vn.dondoc.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.chassis.text.Message;

class NotificationTest {
    private static final Message LATER = Message.of("mail-refused", "450 later");
    private static final Message NOT_OVERDUE = Message.of("task-not-overdue");
    private static final Instant NOW = Instant.parse("2026-01-05T02:00:00Z");
    private static final Instant DUE = Instant.parse("2023-12-31T16:59:59Z");
    private static final RetryPlan TWICE_MORE = new RetryPlan(List.of(Duration.ofSeconds(30), Duration.ofMinutes(2)));

    private final Notification one = about(Kind.TASK_ASSIGNED);

    @Test
    void hasTheSameIdForTheSameEventUnitAndChannel() {
        Notice notice = one.notice();
        assertThat(Notification.of("e1", notice, Channel.EMAIL, NOW).id())
                .isEqualTo("1a779321-c1dc-51d0-8912-21615df3f248")
                .isEqualTo(one.id())
                .isNotEqualTo(Notification.of("e1", notice, Channel.SMS, NOW).id())
                .isNotEqualTo(Notification.of("e2", notice, Channel.EMAIL, NOW).id());
    }

    @Test
    void tellsThatItWasSent() {
        one.claim("me", "T02", "v***@so.example", List.of(), NOW, Duration.ofSeconds(120));
        assertThat(one.isInHand()).isTrue();
        one.sent(NOW);

        assertThat(one.state()).isEqualTo(State.SENT);
        assertThat(one.nextAttemptAt()).isNull();
        assertThat(one.raised())
                .containsExactly(new NotificationSent(
                        one.id(), 1, "T02", "t1", "d1", Channel.EMAIL, Kind.TASK_ASSIGNED, 1, NOW));
    }

    @Test
    void isTriedAgainAfterThePausesOfThePlanAndThenGivenUp() {
        one.fail(LATER, NOW, TWICE_MORE, NOW);
        assertThat(one.state()).isEqualTo(State.FAILED);
        assertThat(one.nextAttemptAt()).isEqualTo(NOW.plusSeconds(30));
        one.fail(LATER, NOW, TWICE_MORE, NOW);
        assertThat(one.nextAttemptAt()).isEqualTo(NOW.plusSeconds(120));
        assertThat(one.raised()).isEmpty();

        one.fail(LATER, NOW, TWICE_MORE, NOW);
        assertThat(one.state()).isEqualTo(State.DEAD);
        assertThat(one.nextAttemptAt()).isNull();
        assertThat(one.attempts()).hasSize(3);
        assertThat(one.raised())
                .containsExactly(new NotificationFailed(
                        one.id(),
                        1,
                        "T02",
                        "t1",
                        "d1",
                        Channel.EMAIL,
                        Kind.TASK_ASSIGNED,
                        3,
                        NOW,
                        "Máy chủ thư từ chối: 450 later",
                        "mail-refused",
                        List.of("450 later")));
    }

    @Test
    void tellsInPlainTextWhatFillsTheSentence() {
        one.bury(Message.of("task-moved-on", Message.of("task-state.completed"), LocalDate.parse("2024-01-15")), NOW);

        assertThat(one.raised()).singleElement().isInstanceOfSatisfying(NotificationFailed.class, told -> {
            assertThat(told.why()).isEqualTo("Không còn phải báo, trạng thái của nhiệm vụ: đã hoàn thành.");
            assertThat(told.code()).isEqualTo("task-moved-on");
            assertThat(told.arguments()).containsExactly("task-state.completed", "2024-01-15");
        });
    }

    @Test
    void countsAGatewayThatIsAwayOnce() {
        for (int i = 0; i < 50; i++) {
            one.unreached(Message.of("mail-server-away"), NOW, NOW.plusSeconds(i));
        }
        assertThat(one.attempts()).hasSize(1);
        assertThat(one.state()).isEqualTo(State.FAILED);
        assertThat(one.nextAttemptAt()).isEqualTo(NOW.plusSeconds(49));
        one.fail(LATER, NOW, TWICE_MORE, NOW);
        assertThat(one.nextAttemptAt()).isEqualTo(NOW.plusSeconds(30));
    }

    @Test
    void isSentAgainFromTheStartOnceGivenUp() {
        one.bury(Message.of("mail-refused", "550 no such user"), NOW);
        assertThat(one.resend(NOW.plusSeconds(60))).isTrue();
        assertThat(one.state()).isEqualTo(State.PENDING);
        assertThat(one.nextAttemptAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(one.why()).isNull();
        one.fail(LATER, NOW, TWICE_MORE, NOW);
        assertThat(one.state()).isEqualTo(State.FAILED);
    }

    @Test
    void isNotSentAgainUnlessGivenUp() {
        assertThat(one.resend(NOW)).isFalse();
        one.sent(NOW);
        assertThat(one.resend(NOW)).isFalse();
        assertThat(one.state()).isEqualTo(State.SENT);
    }

    @ParameterizedTest
    @CsvSource({"-1,false", "0,true", "1,true"})
    void aReminderIsUselessFromTheDeadlineOn(long secondsAfterDue, boolean useless) {
        assertThat(about(Kind.DEADLINE_APPROACHING).notice().isUselessAt(DUE.plusSeconds(secondsAfterDue)))
                .isEqualTo(useless);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEADLINE_APPROACHING")
    void whatIsNoReminderKeepsItsUse(Kind kind) {
        assertThat(about(kind).notice().isUselessAt(DUE.plusSeconds(1_000_000))).isFalse();
    }

    @Test
    void waitsForSomebodyWhoTakesIt() {
        assertThat(one.state()).isEqualTo(State.PENDING);
        assertThat(one.isInHand()).isFalse();
        assertThat(one.isOver()).isFalse();
        assertThat(one.nextAttemptAt()).isEqualTo(NOW);
        assertThat(one.storedAt()).isEqualTo(NOW);
        assertThat(one.recipient()).isEqualTo("T02");
        assertThat(one.to()).isNull();
    }

    @Test
    void knowsWhoIsWrittenToAndUntilWhen() {
        one.claim("me", "T21", "v***@so.example", List.of(), NOW, Duration.ofSeconds(120));

        assertThat(one.recipient()).isEqualTo("T21");
        assertThat(one.to()).isEqualTo("v***@so.example");
        assertThat(one.nextAttemptAt()).isEqualTo(NOW.plusSeconds(120));
    }

    @Test
    void isOverOnceItIsSkippedAndSaysWhy() {
        one.skip(NOT_OVERDUE);

        assertThat(one.state()).isEqualTo(State.SKIPPED);
        assertThat(one.why()).isEqualTo(NOT_OVERDUE);
        assertThat(one.isOver()).isTrue();
        assertThat(one.isInHand()).isFalse();
        assertThat(one.attempts()).isEmpty();
        assertThat(one.raised()).isEmpty();
    }

    @Test
    void saysWhatItWaitsFor() {
        one.claim("me", "T02", "v***@so.example", List.of(), NOW, Duration.ofSeconds(120));

        one.waitFor(Message.of("not-heard-of-yet"), NOW.plusSeconds(5));

        assertThat(one.state()).isEqualTo(State.PENDING);
        assertThat(one.nextAttemptAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(one.why()).isEqualTo(Message.of("not-heard-of-yet"));
        assertThat(one.attempts()).isEmpty();
    }

    @Test
    void isPutOffToOfficeHours() {
        one.postpone(NOW.plusSeconds(3600), Message.of("waits-for-office-hours"));

        assertThat(one.state()).isEqualTo(State.PENDING);
        assertThat(one.why()).isEqualTo(Message.of("waits-for-office-hours"));
        assertThat(one.isOver()).isFalse();
    }

    @Test
    void saysWhyItIsTriedAgain() {
        one.fail(LATER, NOW, TWICE_MORE, NOW);
        assertThat(one.why()).isEqualTo(LATER);
        one.claim("me", "T02", "v***@so.example", List.of(), NOW, Duration.ofSeconds(120));
        assertThat(one.why()).isEqualTo(LATER);
        one.sent(NOW);
        assertThat(one.why()).isNull();
        assertThat(one.attempts()).extracting(Attempt::outcome).containsExactly(LATER, null);
    }

    @Test
    void givesNoReasonThatWasGivenForAnotherState() {
        Reason reason = new Reason(State.FAILED, LATER);

        assertThat(reason.in(State.FAILED)).isEqualTo(LATER);
        assertThat(reason.in(State.SENT)).isNull();
    }

    @Test
    void knowsAnAttemptOfBeforeOutcomesWereCodesByItsSentence() {
        assertThat(new StoredAttempt(NOW, "Nhà mạng không trả lời.").with(null))
                .isEqualTo(new Attempt(NOW, Message.asWritten("Nhà mạng không trả lời.")));
        assertThat(StoredAttempt.failed(NOW, LATER)).isEqualTo(new StoredAttempt(NOW, "mail-refused"));
        assertThat(StoredAttempt.failed(NOW, LATER).with(LATER)).isEqualTo(new Attempt(NOW, LATER));
        assertThat(new StoredAttempt(NOW, "SENT").with(null)).isEqualTo(new Attempt(NOW, null));
        assertThat(StoredAttempt.sent(NOW)).isEqualTo(new StoredAttempt(NOW, "SENT"));
    }

    @Test
    void goesOnWithTheTraceInWhichItWasCalledFor() {
        assertThat(one.tracedFrom()).isNull();
        assertThat(one.tracedFrom("00-1-2-01")).isSameAs(one);
        assertThat(one.tracedFrom()).isEqualTo("00-1-2-01");
    }

    @Test
    void takesBackOnlyWhatWasTold() {
        assertThat(Kind.DEADLINE_MISS_WITHDRAWN.takesBack()).contains(Kind.DEADLINE_MISSED);
        assertThat(Kind.TASK_SUPERSEDED.takesBack()).contains(Kind.TASK_ASSIGNED);
        assertThat(Kind.values())
                .filteredOn(kind -> kind.takesBack().isPresent())
                .hasSize(2);
    }

    @Test
    void speaksOfWhatWasStoredBeforeItWasTakenForSending() {
        Notification before = about(Kind.REPORT_SUBMITTED);
        Notification sent = about(Kind.REPORT_SUBMITTED);
        assertThat(sent.wasSentAfter(before)).isFalse();

        sent.claim("me", "T00", "v***@so.example", List.of(), NOW.plusMillis(1), Duration.ofSeconds(120));
        assertThat(sent.wasSentAfter(before)).isFalse();
        assertThat(sent.wasSentOn(LocalDate.of(2023, 12, 14))).isFalse();
        sent.sent(Instant.parse("2023-12-13T17:00:00Z"));

        assertThat(sent.wasSentAfter(before)).isTrue();
        assertThat(sent.wasSentOn(LocalDate.of(2023, 12, 14))).isTrue();
        assertThat(sent.wasSentOn(LocalDate.of(2023, 12, 13))).isFalse();
        Notification atOnce = about(Kind.REPORT_SUBMITTED);
        atOnce.claim("me", "T00", "v***@so.example", List.of(), NOW, Duration.ofSeconds(120));
        atOnce.sent(NOW);
        assertThat(atOnce.wasSentAfter(before)).isFalse();
    }

    @Test
    void knowsWhatEachKindIsAbout() {
        assertThat(Kind.values())
                .filteredOn(Kind::needsOpenTask)
                .containsExactly(
                        Kind.TASK_ASSIGNED,
                        Kind.DEADLINE_APPROACHING,
                        Kind.DEADLINE_MISSED,
                        Kind.DEADLINE_OVERDUE,
                        Kind.TASK_AMENDED,
                        Kind.REPORT_SUBMITTED,
                        Kind.TRANSFER_AWAITED);
        assertThat(Kind.values())
                .filteredOn(Kind::asksForAReport)
                .containsExactly(Kind.DEADLINE_APPROACHING, Kind.DEADLINE_MISSED, Kind.DEADLINE_OVERDUE);
        assertThat(Kind.values())
                .filteredOn(Kind::saysLate)
                .containsExactly(Kind.DEADLINE_MISSED, Kind.DEADLINE_OVERDUE);
        assertThat(Kind.values())
                .filteredOn(Kind::isAboutADate)
                .containsExactly(Kind.DEADLINE_APPROACHING, Kind.TASK_AMENDED);
        assertThat(Kind.labelled("DeadlineMissed")).contains(Kind.DEADLINE_MISSED);
        assertThat(Kind.labelled("Nothing")).isEmpty();
        assertThat(Kind.DEADLINE_MISS_WITHDRAWN.eventType()).isEqualTo("deadline.miss-withdrawn");
        assertThat(Kind.DEADLINE_MISS_WITHDRAWN.label()).isEqualTo("DeadlineMissWithdrawn");
    }

    private static Notification about(Kind kind) {
        Notice.Facts facts =
                new Notice.Facts(DUE, false, false, null, null, null, null, null, null, null, null, null, null, null);
        return Notification.of("e1", new Notice(kind, "T02", "t1", "d1", 1, NOW, facts), Channel.EMAIL, NOW);
    }
}
