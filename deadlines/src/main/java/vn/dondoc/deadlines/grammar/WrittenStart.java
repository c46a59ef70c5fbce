package vn.dondoc.deadlines.grammar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** From when on something recurs, in writing: kể từ ngày 01/01/2024, từ tháng 3/2026, trong 6 tháng cuối năm 2023. */
final class WrittenStart {

    /** Before what recurs. */
    static final String IN_YEAR =
            "(?:(?<rest>(?:0?6|sáu) tháng (?:cuối|còn lại)) (?:của )?)?năm " + "(?<inYear>(?:19|20)[0-9]{2})";

    /** After it, if it is there. */
    static final String FORM = "(?:~,?~trong " + IN_YEAR + "|~,?~\\(?~(?:(?:bắt đầu|kể|tính|áp dụng|thực hiện) )?từ "
            + "(?:(?:ngày )?(?<sinceDay>[0-9]{1,2})~[/.-]~)?(?:tháng~)?(?<sinceMonth>[0-9]{1,2})~(?:[/.-]|năm )~"
            + "(?<sinceYear>(?:19|20)[0-9]{2}))?";

    private WrittenStart() {}

    /** The first day; null if none is written, or none that there is. */
    static @Nullable LocalDate read(MatchResult words) {
        Map<String, Integer> names = words.namedGroups();
        if (names.containsKey("inYear") && words.group("inYear") != null) {
            return LocalDate.of(Integer.parseInt(words.group("inYear")), words.group("rest") == null ? 1 : 7, 1);
        }
        if (!names.containsKey("sinceYear") || words.group("sinceYear") == null) {
            return null;
        }
        String day = words.group("sinceDay");
        try {
            return LocalDate.of(
                    Integer.parseInt(words.group("sinceYear")),
                    Integer.parseInt(words.group("sinceMonth")),
                    day == null ? 1 : Integer.parseInt(day));
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
