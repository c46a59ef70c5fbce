package vn.dondoc.chassis.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** Days and moments as they are written at every door: one form for each, in the years that can be meant. */
public final class Dates {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    private static final Pattern BEGINS_WITH_A_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T.*)?");

    private Dates() {}

    /**
     * A day, written {@code 2026-11-30}.
     *
     * @throws DateTimeException if it is written otherwise, does not exist, or lies in another age
     */
    public static LocalDate day(String written) {
        requireForm(written);
        return required(LocalDate.parse(written));
    }

    /**
     * A moment, written {@code 2026-11-30T17:00:00+07:00}.
     *
     * @throws DateTimeException if it is written otherwise or without its offset, does not exist, or lies in another age
     */
    public static OffsetDateTime moment(String written) {
        requireForm(written);
        OffsetDateTime moment = OffsetDateTime.parse(written);
        required(moment.toLocalDate());
        return moment;
    }

    /** The same as an instant. */
    public static Instant instant(String written) {
        return moment(written).toInstant();
    }

    /** The day itself, or the first or last that can be meant: one that was stored before may be of any age. */
    public static LocalDate within(LocalDate stored) {
        return stored.isBefore(FIRST) ? FIRST : stored.isAfter(LAST) ? LAST : stored;
    }

    private static void requireForm(String written) {
        if (!BEGINS_WITH_A_DAY.matcher(written).matches()) {
            throw new DateTimeException("Does not begin with a day");
        }
    }

    private static LocalDate required(LocalDate day) {
        if (!day.equals(within(day))) {
            throw new DateTimeException("Lies in another age");
        }
        return day;
    }
}
