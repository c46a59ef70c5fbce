package vn.dondoc.deadlines.grammar;

import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.DuePolicy;
import vn.dondoc.deadlines.text.Sentence;

/** An hour in writing, with its day: 14 giờ, 14h30, 14 giờ 30 phút, 17 giờ 00', 15:00, 5 giờ chiều. */
final class WrittenHour {

    /** The part of the day that the day's name begins with, or that follows the hour. */
    static final String PART = "(?=(?<part>trưa|chiều|tối|đêm)?)";

    static final String FORM = "(?<hour>[0-9]{1,2})~(?:giờ|h|g|:)~(?:(?<minute>[0-9]{2})~(?:phút|['’′])?)?~,?~" + PART;

    private static final int NOON = 12;
    private static final int LATE_MORNING = 10;
    private static final int EARLY = 5;

    private WrittenHour() {}

    static Meaning read(MatchResult words, Occasion occasion) {
        int hour = Integer.parseInt(words.group("hour"));
        @Nullable String minutes = words.group("minute");
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        @Nullable LocalTime time = time(hour(hour, words.group("part")), minute);
        if (time == null) {
            return impossible(hour, minute);
        }
        return WrittenDay.read(words, occasion) instanceof Meaning.Day day
                ? new Meaning.Moment(
                        day.day().atTime(time), Sentence.of("explained.date.hour", day.how(), time.toString()))
                : WrittenDay.read(words, occasion);
    }

    /** Of 24: "5 giờ chiều" is 17. */
    static int hour(int written, @Nullable String part) {
        if (part == null || written < 1 || written > NOON) {
            return written;
        }
        return switch (part.toLowerCase(Locale.ROOT)) {
            case "chiều", "tối" -> written == NOON ? NOON : written + NOON;
            case "trưa" -> written < LATE_MORNING ? written + NOON : written;
            default -> written > EARLY ? written + NOON : written;
        };
    }

    /** Null if no day has it. 24:00 is the end of the day it is written with, not the first second of the next. */
    static @Nullable LocalTime time(int hour, int minute) {
        if (hour > 24 || minute > 59 || hour == 24 && minute > 0) {
            return null;
        }
        return hour == 24 ? DuePolicy.LAST_SECOND : LocalTime.of(hour, minute);
    }

    static Meaning impossible(int hour, int minute) {
        return new Meaning.Unreadable(Sentence.of("explained.date.no-such-hour", hour, "%02d".formatted(minute)));
    }
}
