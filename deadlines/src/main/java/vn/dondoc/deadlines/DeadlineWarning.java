package vn.dondoc.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.calendar.DayOff;
import vn.dondoc.deadlines.calendar.VietnameseDay;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.deadlines.text.Sentence;

/**
 * Something odd about a date that is possible all the same: a person decides, nothing is moved.
 *
 * @param code stable name, by which a caller confirms it
 * @param day the last day of the deadline; null if it has none
 * @param words what is odd, for a clerk; its key is the code
 */
public record DeadlineWarning(Code code, @Nullable LocalDate day, Sentence words) {

    /** What is odd. */
    public enum Code {
        DUE_ON_WEEKEND,
        DUE_ON_HOLIDAY,
        DUE_BEFORE_ISSUE,
        DUE_LONG_AFTER_ISSUE,
        CALENDAR_MISSING,
        /** The words name a day, a month or an hour that does not exist. */
        NO_SUCH_DATE,
        /** The last day of the time that the words name can be understood in two ways. */
        UNCLEAR_DATE,
        /** The time is counted from the day a document is received, which is not known. */
        DUE_SINCE_RECEIPT,
        /** The words have no accents, and were read as if they had. */
        WITHOUT_ACCENTS
    }

    /**
     * What is odd about that deadline.
     *
     * @param issuedOn the day of issue, null if not known: then it is not compared
     */
    public static List<DeadlineWarning> warnings(
            Deadline deadline, @Nullable LocalDate issuedOn, WorkingCalendar calendar) {
        List<DeadlineWarning> warnings = new ArrayList<>();
        @Nullable LocalDate day = deadline.lastDay();
        if (deadline.isImpossible()) {
            warnings.add(of(Code.NO_SUCH_DATE, day, deadline.asWritten()));
        }
        if (deadline.isUnclear()) {
            warnings.add(of(Code.UNCLEAR_DATE, day, deadline.asWritten()));
        }
        if (deadline.isSinceReceipt()) {
            warnings.add(of(Code.DUE_SINCE_RECEIPT, day, deadline.asWritten()));
        }
        if (deadline.isGuessed()) {
            warnings.add(of(Code.WITHOUT_ACCENTS, day, deadline.asWritten()));
        }
        if (day == null) {
            return List.copyOf(warnings);
        }
        calendar.dayOff(day).ifPresent(why -> warnings.add(off(day, why)));
        if (issuedOn != null && day.isBefore(issuedOn)) {
            warnings.add(of(Code.DUE_BEFORE_ISSUE, day, day, issuedOn));
        }
        if (!calendar.covers(day.getYear())) {
            warnings.add(of(Code.CALENDAR_MISSING, day, day.getYear()));
        }
        return List.copyOf(warnings);
    }

    /**
     * A letter asks for nothing that is due more than a year after it: its date, or that of the deadline, has another year.
     *
     * @param issuedOn the first day that may be that of the issue
     */
    public static Optional<DeadlineWarning> longAfter(Deadline deadline, LocalDate issuedOn) {
        LocalDate day = deadline.lastDay();
        return day == null || !day.isAfter(issuedOn.plusYears(1))
                ? Optional.empty()
                : Optional.of(of(Code.DUE_LONG_AFTER_ISSUE, day, day, issuedOn));
    }

    private static DeadlineWarning off(LocalDate day, DayOff why) {
        Code code = switch (why) {
            case WEEKEND -> Code.DUE_ON_WEEKEND;
            case HOLIDAY -> Code.DUE_ON_HOLIDAY;
        };
        return of(code, day, day, VietnameseDay.weekday(day));
    }

    private static DeadlineWarning of(Code code, @Nullable LocalDate day, Object... arguments) {
        return new DeadlineWarning(code, day, Sentence.of(code.name(), arguments));
    }
}
