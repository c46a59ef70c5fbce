package vn.dondoc.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.calendar.DayOff;
import vn.dondoc.deadlines.calendar.VietnameseDay;
import vn.dondoc.deadlines.calendar.WorkingCalendar;

/**
 * Something odd about a date that is possible all the same: a person decides, nothing is moved.
 *
 * @param code stable name, by which a caller confirms it
 * @param day the last day of the deadline
 * @param vietnamese the message in Vietnamese
 * @param english the message in English
 */
public record DeadlineWarning(Code code, LocalDate day, String vietnamese, String english) {

    /** What is odd. */
    public enum Code {
        DUE_ON_WEEKEND,
        DUE_ON_HOLIDAY,
        DUE_BEFORE_ISSUE,
        CALENDAR_MISSING
    }

    /**
     * What is odd about that deadline; empty for an undated one.
     *
     * @param issuedOn the day of issue, null if not known: then it is not compared
     */
    public static List<DeadlineWarning> warnings(
            Deadline deadline, @Nullable LocalDate issuedOn, WorkingCalendar calendar) {
        @Nullable LocalDate day = deadline.lastDay();
        if (day == null) {
            return List.of();
        }
        List<DeadlineWarning> warnings = new ArrayList<>();
        calendar.dayOff(day).ifPresent(why -> warnings.add(off(day, why)));
        if (issuedOn != null && day.isBefore(issuedOn)) {
            warnings.add(new DeadlineWarning(
                    Code.DUE_BEFORE_ISSUE,
                    day,
                    "Thời hạn " + VietnameseDay.written(day) + " ở trước ngày ban hành "
                            + VietnameseDay.written(issuedOn) + ".",
                    "The deadline " + day + " lies before the day of issue, " + issuedOn + "."));
        }
        if (!calendar.covers(day.getYear())) {
            warnings.add(new DeadlineWarning(
                    Code.CALENDAR_MISSING,
                    day,
                    "Chưa có lịch nghỉ của năm " + day.getYear() + ": mới chỉ tính thứ Bảy và Chủ nhật.",
                    "There is no calendar for " + day.getYear() + " yet: only weekends are known."));
        }
        return List.copyOf(warnings);
    }

    private static DeadlineWarning off(LocalDate day, DayOff why) {
        String date = VietnameseDay.written(day) + " (" + VietnameseDay.weekday(day) + ")";
        return switch (why) {
            case WEEKEND ->
                new DeadlineWarning(
                        Code.DUE_ON_WEEKEND,
                        day,
                        "Thời hạn " + date + " rơi vào ngày nghỉ cuối tuần.",
                        "The deadline " + day + " falls on a weekend.");
            case HOLIDAY ->
                new DeadlineWarning(
                        Code.DUE_ON_HOLIDAY,
                        day,
                        "Thời hạn " + date + " rơi vào kỳ nghỉ lễ, Tết.",
                        "The deadline " + day + " falls on a public holiday.");
        };
    }
}
