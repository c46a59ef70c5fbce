package vn.dondoc.directive.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.deadlines.DuePolicy;
import vn.dondoc.deadlines.calendar.CalendarYear;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.directive.calendar.CurrentCalendar;
import vn.dondoc.directive.issue.DirectiveIssued.Due;
import vn.dondoc.reading.document.Content.Placed;
import vn.dondoc.reading.document.DirectiveType;
import vn.dondoc.reading.document.IssuedOn;
import vn.dondoc.reading.document.IssuedOn.Precision;
import vn.dondoc.reading.document.Item;
import vn.dondoc.reading.document.WrittenDeadline;

class DueDatesTest {
    private static final Texts TEXTS = Texts.ofAllModules();

    private static final Instant NOW = Instant.parse("2023-12-14T01:00:00Z");
    private static final LocalDate ISSUED_DAY = LocalDate.of(2023, 12, 14);
    private static final IssuedOn ISSUED = new IssuedOn(ISSUED_DAY, Precision.DAY);

    private static final WorkingCalendar DAYS = WorkingCalendar.of(List.of(new CalendarYear(2023, Set.of(), Set.of())));

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
    void saysWhenWhatRecursIsDueNext() {
        assertThat(due(DuePolicy.Before.STRICT, "trước ngày 25 hằng tháng"))
                .extracting(Due::kind, Due::due, Due::next)
                .containsExactly(
                        "recurring", Instant.parse("2023-12-24T16:59:59Z"), Instant.parse("2024-01-24T16:59:59Z"));
        assertThat(due(DuePolicy.Before.INCLUSIVE, "trước ngày 25 hằng tháng").next())
                .isEqualTo("2024-01-25T16:59:59Z");
        assertThat(due(DuePolicy.Before.STRICT, "trước ngày 25/12/2023").next()).isNull();
    }

    @Test
    void saysByWhichCalendarsItWasCounted() {
        assertThat(due(DuePolicy.Before.STRICT, "trước ngày 16/01/2024").explanation())
                .last()
                .isEqualTo("Theo lịch làm việc năm 2023 (bản 3), năm 2024 (chưa có).");
        assertThat(due(DuePolicy.Before.STRICT, "khẩn trương").explanation()).noneMatch(step -> step.contains("bản 3"));
    }

    @Test
    void saysHowItCameAboutInVietnameseAndAsCodes() {
        Due due = due(DuePolicy.Before.STRICT, "trước ngày 16/01/2024");
        List<Message> steps = Objects.requireNonNull(due.steps());

        assertThat(steps)
                .extracting(Message::key)
                .containsExactly(
                        "explained.words",
                        "explained.rule",
                        "explained.date.day",
                        "explained.calendar",
                        "explained.policy.end-of-day",
                        "explained.by-calendar");
        assertThat(due.explanation())
                .isEqualTo(steps.stream().map(TEXTS::inVietnamese).toList())
                .contains("16/1/2024 là thứ Ba, ngày làm việc (chưa có lịch nghỉ năm 2024,"
                        + " chỉ tính thứ Bảy và Chủ nhật); thời hạn không tự dời.");
        assertThat(steps)
                .extracting(step -> TEXTS.say(step, Locale.ENGLISH))
                .contains("Read by the rule “before a day”.")
                .last()
                .isEqualTo("By the working calendar of 2023 (version 3), 2024 (none yet).");
    }

    @Test
    void nothingWrittenIsOdd() {
        assertThat(new DueDates(
                                occasion(DuePolicy.Before.STRICT),
                                DirectiveType.CONG_VAN,
                                ISSUED,
                                Told.NOTHING,
                                findings,
                                TEXTS)
                        .of(placed()))
                .isNull();
        assertThat(findings.reading().warnings())
                .extracting(Violation::code, Violation::pointer)
                .containsExactly(tuple("NO_DEADLINE", "/items/0/deadlines"));
    }

    @Test
    void aDateThatIsTheOneOfItsWordsIsNotOdd() {
        read(
                DuePolicy.Before.STRICT,
                new WrittenDeadline(
                        "trước ngày 28/12/2023", null, null, Instant.parse("2023-12-27T16:59:59Z"), null, null));

        assertThat(codes()).isEmpty();
    }

    @Test
    void aDateDecidedOtherwiseThanTheWordsSayWinsAndKeepsTheirSort() {
        Due due = read(
                DuePolicy.Before.STRICT,
                new WrittenDeadline(
                        "trước ngày 28/12/2023", null, null, Instant.parse("2023-12-29T10:00:00Z"), null, null));

        assertThat(due)
                .extracting(Due::due, Due::rule, Due::kind, Due::comparator)
                .isEqualTo(List.of(Instant.parse("2023-12-29T10:00:00Z"), "DECIDED", "date", "before"));
        assertThat(due.explanation()).contains("Người ban hành ấn định hạn cuối: 17:00 ngày 29/12/2023.");
        assertThat(due.steps()).contains(Message.of("explained.decided", "17:00", LocalDate.of(2023, 12, 29)));
        assertThat(findings.reading().warnings()).singleElement().satisfies(odd -> {
            assertThat(odd.code()).isEqualTo("DUE_DIFFERS_FROM_TEXT");
            assertThat(TEXTS.inVietnamese(odd.words())).contains("29/12/2023", "27/12/2023");
        });
    }

    @Test
    void isOddWhereNoDateIsUnderstoodWhereItHasPassedAndWhereNobodyWorks() {
        due(DuePolicy.Before.STRICT, "khi hoa nở");
        due(DuePolicy.Before.STRICT, "trước ngày 14/12/2023");
        due(DuePolicy.Before.STRICT, "trong ngày 16/12/2023");

        assertThat(findings.reading().warnings())
                .extracting(Violation::code, Violation::pointer)
                .containsExactly(
                        tuple("DEADLINE_NOT_UNDERSTOOD", "/items/0/deadlines/0"),
                        tuple("DUE_BEFORE_TODAY", "/items/0/deadlines/0"),
                        tuple("DUE_BEFORE_ISSUE", "/items/0/deadlines/0"),
                        tuple("DUE_ON_WEEKEND", "/items/0/deadlines/0"));
    }

    @Test
    void isOddWhereItIsCountedFromTheReceiptUntilSomebodySetsTheDate() {
        String words = "trong 02 ngày làm việc kể từ ngày nhận được văn bản";

        Due due = due(DuePolicy.Before.STRICT, words);

        assertThat(due.due()).isNull();
        assertThat(due.explanation())
                .contains("Tính từ ngày nhận văn bản: chưa có ngày cụ thể cho đến khi ghi nhận ngày đó.");
        assertThat(codes()).containsExactly("DUE_SINCE_RECEIPT");

        read(
                DuePolicy.Before.STRICT,
                new WrittenDeadline(words, null, null, Instant.parse("2023-12-19T10:00:00Z"), null, null));
        assertThat(codes()).containsExactly("DUE_SINCE_RECEIPT", "DUE_DIFFERS_FROM_TEXT");
    }

    @Test
    void whatWentOutStaysAndWhatWouldBeReadTodayIsNamed() {
        Due out = new Due(
                "trước ngày 28/12/2023",
                "date",
                "before",
                "BEFORE_DAY",
                Instant.parse("2023-12-28T16:59:59Z"),
                List.of(),
                null,
                null);

        assertThat(after(out, ISSUED_DAY, ISSUED_DAY, "trước ngày 28/12/2023")).isEqualTo(out);
        assertThat(findings.reading().warnings()).singleElement().satisfies(odd -> {
            assertThat(odd.code()).isEqualTo("DUE_KEPT");
            assertThat(odd.pointer()).isEqualTo("/items/0/deadlines");
            assertThat(TEXTS.inVietnamese(odd.words())).contains("(28/12/2023)", "là 27/12/2023");
        });
    }

    @Test
    void whatWentOutWithoutADateIsNamedByADash() {
        Due out = new Due("khẩn trương", "vague", "none", "VAGUE", null, List.of(), null, null);

        assertThat(after(out, ISSUED_DAY, ISSUED_DAY, "trước ngày 28/12/2023")).isEqualTo(out);
        assertThat(findings.reading().warnings())
                .singleElement()
                .satisfies(odd -> assertThat(TEXTS.inVietnamese(odd.words())).contains("(–)"));
    }

    @Test
    void whatIsReadAsItWentOutIsNotOdd() {
        Due out = new Due(
                "x",
                "date",
                "before",
                "BEFORE_DAY",
                Instant.parse("2023-12-27T16:59:59Z"),
                List.of("khi ấy"),
                List.of(Message.of("explained.words", "x")),
                null);

        assertThat(after(out, ISSUED_DAY, ISSUED_DAY, "trước ngày 28/12/2023")).isEqualTo(out);
        assertThat(codes()).isEmpty();
    }

    @Test
    void whatIsOddAboutADateThatStaysIsSaidAgain() {
        Due out = new Due("x", "date", "in", "DAY", Instant.parse("2023-12-16T16:59:59Z"), List.of(), null, null);

        assertThat(after(out, ISSUED_DAY, ISSUED_DAY, "trong ngày 16/12/2023")).isEqualTo(out);
        assertThat(codes()).containsExactly("DUE_ON_WEEKEND");
    }

    @Test
    void aTermThatCountsFromAnotherDayNowEndsOnAnother() {
        Due out = new Due("x", "x", "x", "x", Instant.parse("2023-12-19T16:59:59Z"), List.of(), null, null);

        Due moved = after(out, ISSUED_DAY, ISSUED_DAY.plusDays(4), "trong 5 ngày làm việc kể từ ngày ban hành");
        assertThat(Objects.requireNonNull(moved).due()).isEqualTo("2023-12-25T16:59:59Z");

        assertThat(after(out, ISSUED_DAY, ISSUED_DAY.plusDays(4), "trước ngày 28/12/2023"))
                .isEqualTo(out);
    }

    private @Nullable Due after(Due out, LocalDate from, LocalDate day, String words) {
        Occasion occasion =
                new Occasion(NOW, day, policy(DuePolicy.Before.STRICT), new CurrentCalendar(DAYS, Map.of()));
        return new DueDates(occasion, DirectiveType.CONG_VAN, ISSUED, new Told(from, Map.of("1", out)), findings, TEXTS)
                .of(placed(new WrittenDeadline(words, null, null, null, null, null)));
    }

    private Due due(DuePolicy.Before before, String... words) {
        return read(
                before,
                Stream.of(words)
                        .map(text -> new WrittenDeadline(text, null, null, null, null, null))
                        .toArray(WrittenDeadline[]::new));
    }

    private Due read(DuePolicy.Before before, WrittenDeadline... deadlines) {
        @Nullable Due due = new DueDates(occasion(before), DirectiveType.CONG_VAN, ISSUED, Told.NOTHING, findings, TEXTS)
                .of(placed(deadlines));
        return Objects.requireNonNull(due);
    }

    private List<String> codes() {
        return findings.reading().warnings().stream().map(Violation::code).toList();
    }

    private static Occasion occasion(DuePolicy.Before before) {
        return new Occasion(
                NOW, LocalDate.of(2023, 12, 14), policy(before), new CurrentCalendar(DAYS, Map.of(2023, 3L)));
    }

    private static DuePolicy policy(DuePolicy.Before before) {
        return new DuePolicy(before, LocalTime.of(23, 59, 59));
    }

    private static Placed placed(WrittenDeadline... deadlines) {
        Item item = new Item(
                "1",
                "Báo cáo.",
                true,
                List.of("T02"),
                List.of(),
                List.of(),
                null,
                List.of(deadlines),
                List.of(),
                null,
                List.of());
        return new Placed(item, "/items/0", 1, null);
    }
}
