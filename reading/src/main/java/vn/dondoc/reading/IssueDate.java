package vn.dondoc.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.document.IssuedOn;
import vn.dondoc.reading.outline.Paragraph;

/**
 * The date of a document.
 *
 * @param on the date, as exactly as it stands there
 * @param place where; none if nowhere
 */
record IssueDate(IssuedOn on, @Nullable Found place) {
    static final IssueDate NONE = new IssueDate(new IssuedOn(null, IssuedOn.Precision.NONE), null);

    static final Pattern DATE =
            Pattern.compile("(?:^|,|\\s)\\s?(?iu:ngày)\\s?(?<day>[0-9]{1,2})?[\\s.…]{0,12}(?iu:tháng)\\s?"
                    + "(?<month>[0-9]{1,2})?[\\s.…]{0,12}(?iu:năm)\\s?(?<year>[0-9]{4})");

    private static final Pattern SHORT_DATE =
            Pattern.compile(",\\s?(?iu:ngày)\\s?(?<day>[0-9]{1,2})[/.-](?<month>[0-9]{1,2})[/.-](?<year>[0-9]{4})");

    /** Reads "An Hải, ngày 05 tháng 3 năm 2026", with the day or the month missing, too. */
    static IssueDate inHead(List<Paragraph> head) {
        for (Paragraph line : head) {
            if (line.text().length() > 160) {
                continue;
            }
            for (Pattern form : List.of(DATE, SHORT_DATE)) {
                Matcher matcher = form.matcher(line.text());
                if (matcher.find()) {
                    IssuedOn on = on(matcher.group("day"), matcher.group("month"), matcher.group("year"));
                    if (on != null) {
                        return new IssueDate(on, Found.in(line, matcher.start(), matcher.end(), Found.CERTAIN));
                    }
                }
            }
        }
        return IssueDate.NONE;
    }

    /** None if there is no such day. */
    static @Nullable IssuedOn on(@Nullable String day, @Nullable String month, String year) {
        try {
            int y = Integer.parseInt(year);
            if (month == null) {
                return new IssuedOn(LocalDate.of(y, 1, 1), IssuedOn.Precision.YEAR);
            }
            int m = Integer.parseInt(month);
            return day == null
                    ? new IssuedOn(LocalDate.of(y, m, 1), IssuedOn.Precision.MONTH)
                    : new IssuedOn(LocalDate.of(y, m, Integer.parseInt(day)), IssuedOn.Precision.DAY);
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
