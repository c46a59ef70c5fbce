package vn.dondoc.deadlines.grammar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.text.Sentence;

/**
 * The year of a deadline: as written, or taken from the day of issue.
 *
 * @param value the year
 * @param origin where it comes from
 * @param issued the day of issue that it was taken from; null if it was written
 */
record WrittenYear(int value, Origin origin, @Nullable LocalDate issued) {
    /** Where a year comes from. */
    enum Origin {
        WRITTEN(""),
        OF_ISSUE(".of-issue"),
        AFTER_ISSUE(".after-issue");

        private final String variant;

        Origin(String variant) {
            this.variant = variant;
        }
    }

    /** Null if no year is written and the day of issue is not known. */
    static @Nullable WrittenYear of(MatchResult words, int month, Occasion occasion) {
        @Nullable String written = words.group("year");
        if (written != null) {
            return new WrittenYear(Integer.parseInt(written), Origin.WRITTEN, null);
        }
        @Nullable LocalDate issued = occasion.issuedOn();
        if (issued == null) {
            return null;
        }
        // In December "15/1" is next January; in July "10/1" is more likely a slip, and the caller warns.
        return issued.getMonthValue() - month > 6
                ? new WrittenYear(issued.getYear() + 1, Origin.AFTER_ISSUE, issued)
                : new WrittenYear(issued.getYear(), Origin.OF_ISSUE, issued);
    }

    /** A sentence in the variant that says where the year comes from, the day of issue in its last place. */
    Sentence sentence(String key, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(arguments));
        if (issued != null) {
            all.add(issued);
        }
        return new Sentence(key + origin.variant, all);
    }
}
