package vn.dondoc.report.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;

/** Sent in on Wednesday, 20 December 2023, 10:00 in Vietnam. */
class SubmissionTest {
    private static final Instant SENT = Instant.parse("2023-12-20T03:00:00Z");
    private static final OnBehalf RECEIVED = new OnBehalf(LocalDate.of(2023, 12, 18), "Công văn giấy số 15.");

    @Test
    void isHandedInWhenTheUnitSendsIt() {
        assertThat(submission(null).handedInAt()).isEqualTo(SENT);
        assertThat(submission(null).receipt()).isNull();
    }

    @Test
    void isHandedInAtTheBeginningOfTheDayOnWhichPaperCame() {
        assertThat(submission(RECEIVED).handedInAt()).isEqualTo(Instant.parse("2023-12-17T17:00:00Z"));
        assertThat(submission(RECEIVED).receipt()).isEqualTo(new Receipt(RECEIVED.receivedOn(), SENT));
    }

    @Test
    void onlyPaperCanHaveComeBeforeADecisionThatWasMade() {
        Decision thatDay = new Decision(Instant.parse("2023-12-17T17:00:00Z"), "Lãnh đạo", null, "Thiếu", null);
        Decision nextDay = new Decision(Instant.parse("2023-12-18T17:00:00Z"), "Lãnh đạo", null, "Thiếu", null);

        assertThat(submission(RECEIVED).cameBefore(thatDay)).isFalse();
        assertThat(submission(RECEIVED).cameBefore(nextDay)).isTrue();
        assertThat(submission(null).cameBefore(nextDay)).isFalse();
    }

    @Test
    void isTheSameOnlyWithTheSameBody() {
        assertThatCode(() -> submission(null).requireSame("print")).doesNotThrowAnyException();
        assertThatThrownBy(() -> submission(null).requireSame("another"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("idempotency-key-reused"));
    }

    @Test
    void countsItsWordsAndEachLineAsManyCharacters() {
        Figure figure = new Figure("Vốn", "tỷ đồng", null, null, null, null);
        Delivered plan = new Delivered("Kế hoạch", 1);

        assertThat(new Content(40, "Đang làm", List.of(figure), List.of(plan, plan)).size())
                .isEqualTo(8 + 3 * 500);
        assertThat(new Content(40, null, List.of(), List.of()).size()).isZero();
    }

    private static Submission submission(@Nullable OnBehalf onBehalf) {
        Caller officer = new Caller("console/an", "An", "T02", Set.of());
        Content content = new Content(40, "Đang làm", List.of(), List.of());
        return new Submission("r1", "print", "t1", officer, SENT, content, onBehalf);
    }
}
