package vn.dondoc.deadlines.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.deadlines.text.Sayer;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = OfficeYears.CALENDAR;

    @ParameterizedTest
    @CsvSource({
        "2023-12-29, ''",
        "2023-12-31, WEEKEND",
        "2024-01-01, HOLIDAY",
        "2024-02-07, ''",
        "2024-02-08, HOLIDAY",
        "2024-02-10, HOLIDAY",
        "2024-02-14, HOLIDAY",
        "2024-02-15, ''",
        "2024-04-29, HOLIDAY",
        "2024-05-04, ''",
        "2024-05-05, WEEKEND",
        "2024-05-11, WEEKEND",
        "2031-01-01, ''",
        "2031-01-04, WEEKEND",
    })
    void saysWhyADayIsOff(LocalDate day, String why) {
        assertThat(calendar.dayOff(day)).isEqualTo(why.isEmpty() ? Optional.empty() : Optional.of(DayOff.valueOf(why)));
        assertThat(calendar.isWorkingDay(day)).isEqualTo(why.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-07, 1, 2024-02-15",
        "2024-02-09, 1, 2024-02-15",
        "2024-02-07, 0, 2024-02-07",
        "2024-02-10, 0, 2024-02-10",
        "2023-12-29, 1, 2024-01-02",
        "2024-05-03, 1, 2024-05-04",
        "2024-05-03, 2, 2024-05-06",
        "2024-02-28, 2, 2024-03-01",
    })
    void countsWorkingDaysForwardAndBack(LocalDate from, int n, LocalDate to) {
        assertThat(calendar.plusWorkingDays(from, n)).isEqualTo(to);
        if (calendar.isWorkingDay(from)) {
            assertThat(calendar.minusWorkingDays(to, n)).isEqualTo(from);
            assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(n);
        }
    }

    @Test
    void findsTheNextWorkingDayStrictlyAfterOne() {
        assertThat(calendar.nextWorkingDay(LocalDate.parse("2024-05-01"))).isEqualTo("2024-05-02");
        assertThat(calendar.nextWorkingDay(LocalDate.parse("2024-05-02"))).isEqualTo("2024-05-03");
        assertThat(calendar.nextWorkingDay(LocalDate.parse("2024-04-26"))).isEqualTo("2024-05-02");
    }

    @Test
    void countsNoWorkingDaysTowardsAnEarlierDay() {
        assertThat(calendar.workingDaysBetween(LocalDate.parse("2024-05-03"), LocalDate.parse("2024-05-01")))
                .isZero();
    }

    @Test
    void fallsBackToWeekendsWhereAYearIsMissing() {
        assertThat(calendar.covers(2024)).isTrue();
        assertThat(calendar.covers(2030)).isFalse();
        assertThat(WorkingCalendar.weekendsOnly().isWorkingDay(LocalDate.parse("2024-02-09")))
                .isTrue();
    }

    @Test
    void takesAYearInWithoutChangingTheCalendarItCameFrom() {
        LocalDate day = LocalDate.parse("2030-02-04");
        WorkingCalendar longer = calendar.with(new CalendarYear(2030, Set.of(day), Set.of()));

        assertThat(longer.isWorkingDay(day)).isFalse();
        assertThat(longer.covers(2024)).isTrue();
        assertThat(calendar.isWorkingDay(day)).isTrue();
    }

    @Test
    void letsTheLaterOfTwoEntriesForAYearCount() {
        CalendarYear corrected = new CalendarYear(2024, Set.of(), Set.of());

        assertThat(WorkingCalendar.of(List.of(OfficeYears.Y2024, corrected))
                        .isWorkingDay(LocalDate.parse("2024-02-08")))
                .isTrue();
    }

    @Test
    void rejectsAYearThatContradictsItself() {
        LocalDate monday = LocalDate.parse("2024-05-06");
        LocalDate saturday = LocalDate.parse("2024-05-04");

        assertThatIllegalArgumentException().isThrownBy(() -> new CalendarYear(2023, Set.of(monday), Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new CalendarYear(2023, Set.of(), Set.of(saturday)));
        assertThatIllegalArgumentException().isThrownBy(() -> new CalendarYear(2024, Set.of(), Set.of(monday)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalendarYear(2024, Set.of(saturday), Set.of(saturday)));
    }

    @Test
    void takesASaturdayAndASundayForDaysThatMayBeWorked() {
        Set<LocalDate> weekend = Set.of(LocalDate.parse("2024-05-04"), LocalDate.parse("2024-05-05"));

        assertThat(new CalendarYear(2024, Set.of(), weekend).workSaturdays())
                .containsExactlyInAnyOrderElementsOf(weekend);
    }

    @Test
    void rejectsANegativeNumberOfDays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.plusWorkingDays(LocalDate.parse("2024-05-06"), -1));
    }

    @Test
    void keepsItsDaysInTheOrderOfTheCalendar() {
        assertThat(List.copyOf(OfficeYears.Y2024.off())).isSorted();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-06-28 | thứ Sáu, ngày làm việc",
                "2023-12-31 | Chủ nhật, nghỉ cuối tuần",
                "2024-02-09 | thứ Sáu, nghỉ lễ, Tết hoặc nghỉ bù",
                "2030-01-02 | thứ Tư, ngày làm việc (chưa có lịch nghỉ năm 2030, chỉ tính thứ Bảy và Chủ nhật)",
            })
    void describesADayInVietnamese(LocalDate day, String nature) {
        assertThat(Sayer.VIETNAMESE.say(VietnameseDay.nature(day, calendar))).isEqualTo(nature);
    }

    @Test
    void knowsTheFirstDayInWhichAnotherDiffers() {
        LocalDate tuesday = LocalDate.of(2024, 6, 25);
        LocalDate saturday = LocalDate.of(2024, 6, 29);
        WorkingCalendar plain = WorkingCalendar.weekendsOnly();
        WorkingCalendar changed = plain.with(new CalendarYear(2024, Set.of(tuesday), Set.of(saturday)));

        assertThat(plain.firstDifference(changed)).contains(tuesday);
        assertThat(changed.firstDifference(plain)).contains(tuesday);
        assertThat(changed.firstDifference(plain.with(new CalendarYear(2024, Set.of(tuesday), Set.of()))))
                .contains(saturday);
        assertThat(plain.firstDifference(plain.with(new CalendarYear(2024, Set.of(saturday), Set.of()))))
                .isEmpty();
    }
}
