package vn.dondoc.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.calendar.DayOff;
import vn.dondoc.deadlines.calendar.VietnameseDay;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.deadlines.text.Sentence;

/**
 * Something odd about a date that is possible all the same: a person decides, nothing is moved.
 *
 * @param code stable name, by which a caller confirms it
 * @param day the last day of the deadline
 * @param words what is odd, for a clerk; its key is the code
 */
public record DeadlineWarning(Code code, LocalDate day, Sentence words) {

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
            warnings.add(of(Code.DUE_BEFORE_ISSUE, day, day, issuedOn));
        }
        if (!calendar.covers(day.getYear())) {
            warnings.add(of(Code.CALENDAR_MISSING, day, day.getYear()));
        }
        return List.copyOf(warnings);
    }

    private static DeadlineWarning off(LocalDate day, DayOff why) {
        Code code = switch (why) {
            case WEEKEND -> Code.DUE_ON_WEEKEND;
            case HOLIDAY -> Code.DUE_ON_HOLIDAY;
        };
        return of(code, day, day, VietnameseDay.weekday(day));
    }

    private static DeadlineWarning of(Code code, LocalDate day, Object... arguments) {
        return new DeadlineWarning(code, day, Sentence.of(code.name(), arguments));
    }
}
