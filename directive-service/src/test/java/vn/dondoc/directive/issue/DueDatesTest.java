package vn.dondoc.directive.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.deadlines.DuePolicy;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.directive.calendar.CurrentCalendar;
import vn.dondoc.directive.document.Content.Placed;
import vn.dondoc.directive.document.IssuedOn;
import vn.dondoc.directive.document.IssuedOn.Precision;
import vn.dondoc.directive.document.Item;
import vn.dondoc.directive.document.WrittenDeadline;
import vn.dondoc.directive.issue.DirectiveIssued.Due;
import vn.dondoc.messaging.web.Fault;

class DueDatesTest {
    private static final Instant NOW = Instant.parse("2023-12-14T01:00:00Z");
    private static final IssuedOn ISSUED = new IssuedOn(LocalDate.of(2023, 12, 14), Precision.DAY);

    private final Findings findings = new Findings();

    @Test
    void theEndOfTheDayBeforeIsStrict() {
        assertThat(due(DuePolicy.Before.STRICT, "trước ngày 28/12/2023").due()).isEqualTo("2023-12-27T16:59:59Z");
    }

    @Test
    void theEndOfTheDayItselfIsInclusive() {
        assertThat(due(DuePolicy.Before.INCLUSIVE, "trước ngày 28/12/2023").due())
                .isEqualTo("2023-12-28T16:59:59Z");
    }

    @Test
    void ofSeveralTheEarliestDatedCounts() {
        Due due = due(DuePolicy.Before.STRICT, "khẩn trương", "quý II/2024", "quý 1/2024");

        assertThat(due.asWritten()).isEqualTo("quý 1/2024");
        assertThat(codes()).startsWith("SEVERAL_DEADLINES");
    }

    @Test
    void vagueWordsAreUndatedAndNotOdd() {
        Due due = due(DuePolicy.Before.STRICT, "khẩn trương");

        assertThat(due.due()).isNull();
        assertThat(codes()).isEmpty();
    }

    @Test
    void aDateDecidedForVagueWordsIsTakenAndNamed() {
        Due due = read(
                DuePolicy.Before.STRICT,
                new WrittenDeadline("khẩn trương", null, null, Instant.parse("2023-12-22T10:00:00Z"), null, null));

        assertThat(due)
                .extracting(Due::due, Due::rule, Due::kind)
                .isEqualTo(List.of(Instant.parse("2023-12-22T10:00:00Z"), "DECIDED", "date_time"));
        assertThat(codes()).contains("DUE_DIFFERS_FROM_TEXT");
    }

    @Test
    void saysByWhichCalendarsItWasCounted() {
        assertThat(due(DuePolicy.Before.STRICT, "trước ngày 16/01/2024").explanation())
                .last()
                .isEqualTo("Theo lịch làm việc năm 2023 (bản 3), năm 2024 (chưa có).");
        assertThat(due(DuePolicy.Before.STRICT, "khẩn trương").explanation()).noneMatch(step -> step.contains("bản 3"));
    }

    @Test
    void nothingWrittenIsOdd() {
        assertThat(new DueDates(occasion(DuePolicy.Before.STRICT), ISSUED, Told.NOTHING, findings).of(placed()))
                .isNull();
        assertThat(findings.reading().warnings())
                .extracting(Fault::code, Fault::pointer)
                .containsExactly(tuple("NO_DEADLINE", "/items/0/deadlines"));
    }

    private Due due(DuePolicy.Before before, String... words) {
        return read(
                before,
                Stream.of(words)
                        .map(text -> new WrittenDeadline(text, null, null, null, null, null))
                        .toArray(WrittenDeadline[]::new));
    }

    private Due read(DuePolicy.Before before, WrittenDeadline... deadlines) {
        @Nullable Due due = new DueDates(occasion(before), ISSUED, Told.NOTHING, findings).of(placed(deadlines));
        return Objects.requireNonNull(due);
    }

    private List<String> codes() {
        return findings.reading().warnings().stream().map(Fault::code).toList();
    }

    private static Occasion occasion(DuePolicy.Before before) {
        return new Occasion(
                NOW,
                LocalDate.of(2023, 12, 14),
                new DuePolicy(before, LocalTime.of(23, 59, 59)),
                new CurrentCalendar(WorkingCalendar.weekendsOnly(), Map.of(2023, 3L)));
    }

    private static Placed placed(WrittenDeadline... deadlines) {
        Item item = new Item(
                "1", "Báo cáo.", true, List.of("T02"), List.of(), List.of(), null, List.of(deadlines), List.of(), null);
        return new Placed(item, "/items/0", 1, null);
    }
}
