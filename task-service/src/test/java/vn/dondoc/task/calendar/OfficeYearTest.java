package vn.dondoc.task.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dondoc.deadlines.calendar.CalendarYear;
import vn.dondoc.task.calendar.OfficeYear.CalendarChanged;

class OfficeYearTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);
    private static final LocalDate SATURDAY = LocalDate.of(2024, 5, 4);
    private static final CalendarYear DAYS = new CalendarYear(2024, Set.of(NEW_YEAR), Set.of(SATURDAY));

    @Test
    void tellsItsDaysEachTimeThatItIsAnnounced() {
        OfficeYear year = OfficeYear.announced(DAYS);
        year.change(new CalendarYear(2024, Set.of(), Set.of()));

        assertThat(year.raised())
                .containsExactly(
                        new CalendarChanged(2024, 1, List.of(NEW_YEAR), List.of(SATURDAY)),
                        new CalendarChanged(2024, 2, List.of(), List.of()));
    }

    @Test
    void keepsItsDays() {
        assertThat(OfficeYear.announced(DAYS).days()).isEqualTo(DAYS);
    }
}
