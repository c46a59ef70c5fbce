package vn.dondoc.directive.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dondoc.deadlines.calendar.CalendarYear;
import vn.dondoc.deadlines.calendar.WorkingCalendar;

class CurrentCalendarTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);
    private static final LocalDate SATURDAY = LocalDate.of(2024, 5, 4);

    @Test
    void namesTheYearsBetweenTwoDaysWhicheverComesFirst() {
        CurrentCalendar calendar = new CurrentCalendar(WorkingCalendar.weekendsOnly(), Map.of(2023, 2L));

        assertThat(calendar.named(LocalDate.of(2023, 12, 14), LocalDate.of(2023, 12, 31)))
                .isEqualTo("năm 2023 (bản 2)");
        assertThat(calendar.named(LocalDate.of(2023, 12, 14), NEW_YEAR))
                .isEqualTo("năm 2023 (bản 2), năm 2024 (chưa có)");
        assertThat(calendar.named(NEW_YEAR, LocalDate.of(2023, 12, 14)))
                .isEqualTo("năm 2023 (bản 2), năm 2024 (chưa có)");
    }

    @Test
    void isKeptAsItWasHeard() {
        KnownCalendar known =
                KnownCalendar.of(new Calendars.CalendarChanged(2024, 3, List.of(NEW_YEAR), List.of(SATURDAY)));

        assertThat(known).isEqualTo(new KnownCalendar("2024", 3, List.of(NEW_YEAR), List.of(SATURDAY)));
        assertThat(known.year()).isEqualTo(new CalendarYear(2024, Set.of(NEW_YEAR), Set.of(SATURDAY)));
    }
}
