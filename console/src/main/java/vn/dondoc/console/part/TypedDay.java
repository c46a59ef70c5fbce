package vn.dondoc.console.part;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A day as people here type it, {@code 7/12/2026}, whatever order the browser's language has. */
@Component("typedDay")
public final class TypedDay {
    private static final Pattern TYPED =
            Pattern.compile("(?<day>\\d{1,2})\\s*[/.-]\\s*(?<month>\\d{1,2})\\s*[/.-]\\s*(?<year>\\d{4})");

    /** The day; nothing if there is no such day. A day as programs write it, {@code 2026-12-07}, is one too. */
    public static Optional<LocalDate> parse(String typed) {
        Matcher day = TYPED.matcher(typed.strip());
        try {
            return Optional.of(
                    day.matches()
                            ? LocalDate.of(number(day, "year"), number(day, "month"), number(day, "day"))
                            : LocalDate.parse(typed.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher day, String part) {
        return Integer.parseInt(day.group(part));
    }

    /** As it stands in a field. */
    public static String of(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }
}
