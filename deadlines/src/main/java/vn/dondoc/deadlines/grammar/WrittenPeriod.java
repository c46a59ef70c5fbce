package vn.dondoc.deadlines.grammar;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.Recurrence;
import vn.dondoc.deadlines.Recurrence.Period;

/** A period that comes again, and how often it is asked for: hằng tháng, ít nhất 01 lần/quý, 02 tuần một lần. */
final class WrittenPeriod {

    /** What may stand between a period and how much of it is asked for. */
    static final String HELPING = "(?:phải|cần|đều|sẽ|có|tổ chức|thực hiện|hoàn thành|tiến hành|họp|kiểm tra|báo cáo) ";

    /** How much of it a period asks for. */
    static final String LEAST = "(?:ít nhất|tối thiểu|không ít hơn|không dưới)";

    static final String FORM = "(?<period>ngày|tuần|tháng|qu[ýí]|(?:0?6|sáu) tháng|nửa năm|năm)";
    private static final String COUNT = "[0-9]{1,2}|một|hai|ba|bốn|năm(?= (?:lần|cuộc|buổi))";

    /** "Mỗi tháng phải có ít nhất 01", "mỗi năm 02 lần". */
    private static final String OF_EACH =
            "(?:~,?~(?:" + HELPING + "){0,3}" + LEAST + "~(?<least>" + COUNT + ")|~(?<each>" + COUNT + ") lần)?";

    /** "Một năm hai lần", "ngày 02 lần". */
    private static final String IN_ONE =
            "(?:(?:một|0?1) (?=(?:ngày|tuần|tháng|qu[ýí]|năm) )|(?<![0-9]\\s)(?=ngày ))(?=\\p{L}{1,5} (?:" + COUNT
                    + ") lần)";

    /** No period that is named by its number or its nearness. */
    private static final String OF_NONE =
            "(?!~[0-9]|~[ivx]{1,3}(?!\\p{L})| (?:này|nay|sau|tới|trước|kế|tiếp|học|[0-9]))(?!\\p{L})";

    /** What is counted by itself, not by how often: "01 hội nghị đối thoại/năm". */
    private static final String MEETING =
            "(?:cuộc|buổi|đợt|kỳ|hội nghị|lớp|cơ sở|chuyên đề|bài|tin|ngày(?=~/))(?: \\p{L}{1,12}){0,3}";

    static final String EVERY =
            "(?:(?<times>" + COUNT + ") (?:lần|" + MEETING + ")~(?:/|trong|trên|một|mỗi)?~(?:một |mỗi |1 )?|"
                    + "(?:hằng|hàng|mỗi|từng) |" + IN_ONE + ")" + FORM + OF_EACH;

    /** The end of each: "cuối mỗi quý", "ngày cuối tháng"; "3 tháng cuối năm" is of one. */
    static final String END = at("cuối(?: cùng)?") + FORM + OF_NONE;

    /** The beginning of each, which has no last day: "đầu mỗi quý", "tuần đầu tháng". */
    static final String BEGINNING = at("đầu(?: tiên)?") + FORM + OF_NONE;

    /** So many hours or minutes: "03 giờ/lần". */
    static final String HOURLY = "(?:[0-9]{1,3}|một|hai|ba) (?:giờ|phút)~(?:/~|(?:một|mỗi|0?1) )lần";

    /** "02 tuần một lần", "ba tháng/lần". */
    static final String SEVERAL = "(?<several>[0-9]{1,2}|một|hai|ba|bốn|năm|sáu) (?<period>ngày|tuần|tháng|qu[ýí]|năm)"
            + "~(?:/~|(?:một|mỗi|0?1) )lần";

    private static final Map<String, Integer> NUMBERS =
            Map.of("một", 1, "hai", 2, "ba", 3, "bốn", 4, "năm", 5, "sáu", 6);

    private WrittenPeriod() {}

    private static String at(String place) {
        return "(?:(?:(?:ngày|tuần|tháng)(?: làm việc)? )?" + place
                + " (?:của )?(?:hằng|hàng|mỗi|từng) |(?:ngày|tuần|tháng)" + "(?: làm việc)? " + place
                + " (?:của )?(?=tháng|qu[ýí]))";
    }

    static Recurrence read(MatchResult words) {
        Period period = period(words);
        @Nullable String several = words.namedGroups().containsKey("several") ? words.group("several") : null;
        if (several == null) {
            return new Recurrence(period, Math.max(1, count(words)));
        }
        int every = Math.max(1, number(several));
        if (period == Period.MONTH && every == 3) {
            return new Recurrence(Period.QUARTER, 1);
        }
        if (period == Period.MONTH && every == 6) {
            return new Recurrence(Period.HALF_YEAR, 1);
        }
        return period == Period.QUARTER && every > 1
                ? new Recurrence(Period.MONTH, 3 * every, 1, null)
                : new Recurrence(period, every, 1, null);
    }

    static Period period(MatchResult words) {
        return switch (words.group("period").toLowerCase(Locale.ROOT)) {
            case "ngày" -> Period.DAY;
            case "tuần" -> Period.WEEK;
            case "tháng" -> Period.MONTH;
            case "quý", "quí" -> Period.QUARTER;
            case "năm" -> Period.YEAR;
            default -> Period.HALF_YEAR;
        };
    }

    private static int count(MatchResult words) {
        return number(Stream.of("times", "least", "each")
                .filter(words.namedGroups()::containsKey)
                .map(words::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("1"));
    }

    private static int number(String written) {
        String number = written.toLowerCase(Locale.ROOT);
        return NUMBERS.containsKey(number) ? NUMBERS.get(number) : Integer.parseInt(number);
    }
}
