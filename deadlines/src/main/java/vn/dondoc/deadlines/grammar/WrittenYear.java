package vn.dondoc.deadlines.grammar;

import java.time.LocalDate;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.calendar.VietnameseDay;

/**
 * The year of a deadline: as written, or taken from the day of issue.
 *
 * @param value the year
 * @param how where it comes from, in Vietnamese; empty if it was written
 */
record WrittenYear(int value, String how) {

    static final String UNKNOWN = "không ghi năm, và không biết ngày ban hành để suy ra năm";

    /** Null if no year is written and the day of issue is not known. */
    static @Nullable WrittenYear of(MatchResult words, int month, Occasion occasion) {
        @Nullable String written = words.group("year");
        if (written != null) {
            return new WrittenYear(Integer.parseInt(written), "");
        }
        @Nullable LocalDate issued = occasion.issuedOn();
        if (issued == null) {
            return null;
        }
        // In December "15/1" is next January; in July "10/1" is more likely a slip, and the caller warns.
        boolean nextYear = issued.getMonthValue() - month > 6;
        int year = nextYear ? issued.getYear() + 1 : issued.getYear();
        String which = nextYear ? "lấy năm sau năm ban hành" : "lấy năm ban hành";
        return new WrittenYear(year, "; không ghi năm, " + which + " (" + VietnameseDay.written(issued) + ")");
    }
}
