package vn.dondoc.directive.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.deadlines.calendar.CalendarYear;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.deadlines.text.Sentence;
import vn.dondoc.directive.issue.Sentences;

class CurrentCalendarTest {
    private static final Texts TEXTS = Texts.ofAllModules();
    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);
    private static final LocalDate SATURDAY = LocalDate.of(2024, 5, 4);

    @Test
    void namesTheYearsBetweenTwoDaysWhicheverComesFirst() {
        CurrentCalendar calendar = new CurrentCalendar(WorkingCalendar.weekendsOnly(), Map.of(2023, 2L));

        assertThat(said(calendar.named(LocalDate.of(2023, 12, 14), LocalDate.of(2023, 12, 31))))
                .isEqualTo("năm 2023 (bản 2)");
        assertThat(said(calendar.named(LocalDate.of(2023, 12, 14), NEW_YEAR)))
                .isEqualTo("năm 2023 (bản 2), năm 2024 (chưa có)");
        assertThat(said(calendar.named(NEW_YEAR, LocalDate.of(2023, 12, 14))))
                .isEqualTo("năm 2023 (bản 2), năm 2024 (chưa có)");
        assertThat(said(calendar.named(NEW_YEAR.minusYears(2), NEW_YEAR.plusYears(1))))
                .isEqualTo("năm 2022 (chưa có), năm 2023 (bản 2), từ năm 2024 đến năm 2025 (chưa có)");
    }

    /** A document of the store has a hundred levels at most, and an event a size. */
    @Test
    void namesTheYearsOfACenturyInFewLevelsAndWords() {
        CurrentCalendar none = new CurrentCalendar(WorkingCalendar.weekendsOnly(), Map.of());
        CurrentCalendar all = new CurrentCalendar(
                WorkingCalendar.weekendsOnly(),
                IntStream.rangeClosed(1924, 2024).boxed().collect(Collectors.toMap(year -> year, _ -> 1L)));

        assertThat(said(none.named(NEW_YEAR.minusYears(100), NEW_YEAR)))
                .isEqualTo("từ năm 1924 đến năm 2024 (chưa có)");
        Sentence century = all.named(NEW_YEAR.minusYears(100), NEW_YEAR);
        assertThat(levels(century)).isLessThan(10);
        assertThat(said(century)).startsWith("năm 1924 (bản 1), năm 1925").endsWith("năm 2024 (bản 1)");
    }

    private static int levels(Sentence sentence) {
        return 1
                + sentence.arguments().stream()
                        .mapToInt(argument -> argument instanceof Sentence inner ? levels(inner) : 0)
                        .max()
                        .orElse(0);
    }

    private static String said(Sentence sentence) {
        return TEXTS.inVietnamese(Sentences.message(sentence));
    }

    @Test
    void isKeptAsItWasHeard() {
        KnownCalendar known =
                KnownCalendar.of(new Calendars.CalendarChanged(2024, 3, List.of(NEW_YEAR), List.of(SATURDAY)));

        assertThat(known).isEqualTo(new KnownCalendar("2024", 3, List.of(NEW_YEAR), List.of(SATURDAY)));
        assertThat(known.year()).isEqualTo(new CalendarYear(2024, Set.of(NEW_YEAR), Set.of(SATURDAY)));
    }
}
