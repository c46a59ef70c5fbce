package vn.dondoc.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.Phrased.Told;
import vn.dondoc.reading.outline.Paragraph;
import vn.dondoc.reading.phrase.Lexicon;
import vn.dondoc.reading.phrase.Tokens;

/** Words that say no more than who has to do what stands below or behind them: "Trách nhiệm của Sở Tài chính:". */
final class DutyHeading {
    /** What a heading says before it names whose it is. */
    private static final Pattern DUTY = Pattern.compile(
            "(?iu)(?:[^,.;:]{0,30}?(?<!\\p{L}))?(?:(?<duty>trách nhiệm|nhiệm vụ|công việc|phần việc|phân công)"
                    + "(?: [^.;:]{0,40}?)? (?:của|đối với|cho|thuộc về)|(?:đề nghị|yêu cầu|giao|đối với)) ?:? ?");

    /** Who is directed does it: "Chỉ đạo Sở Xây dựng:". */
    private static final Pattern DIRECTED = Pattern.compile("(?iu)(?:chỉ đạo|đôn đốc|hướng dẫn) (?=.*:\\s*$)");

    private static final Pattern AS_FOR = Pattern.compile("(?iu)(?:riêng )?(?:đối với|về phía|riêng) ");

    private static final int LONGEST = 30;
    private static final int LONGEST_LIST = 150;

    private DutyHeading() {}

    /** Whose heading it is: "Các trường học, cơ sở dạy nghề:", "Trách nhiệm của Sở Tài chính"; none if it says more. */
    static @Nullable Told told(Paragraph paragraph) {
        Matcher duty = DUTY.matcher(paragraph.text());
        Matcher directed = DIRECTED.matcher(paragraph.text());
        int from = duty.lookingAt() ? duty.end() : directed.lookingAt() ? directed.end() : 0;
        return behind(paragraph, from, new Listing(Phrased.of(paragraph.from(from))).heading());
    }

    /** Whether it begins with words for a duty or an order, whoever has it. */
    static boolean begins(Paragraph paragraph) {
        return DUTY.matcher(paragraph.text()).lookingAt();
    }

    /** Whether it says whose duties stand below. */
    static boolean isOfDuties(Paragraph paragraph) {
        Matcher duty = DUTY.matcher(paragraph.text());
        return duty.lookingAt() && duty.group("duty") != null && told(paragraph) != null;
    }

    /** "Đối với UBND các xã: khẩn trương rà soát …", "Riêng Văn phòng UBND tỉnh, đề nghị …": told what stands behind. */
    static @Nullable Told asFor(Paragraph paragraph) {
        Matcher asFor = AS_FOR.matcher(paragraph.text());
        if (!asFor.lookingAt()) {
            return null;
        }
        Phrased words = Phrased.of(paragraph.from(asFor.end()));
        List<Found> units = new Listing(words).units();
        if (units.isEmpty()) {
            return null;
        }
        int end = units.getLast().end() - paragraph.start() - asFor.end();
        int next = 0;
        while (next < words.tokens().size() && words.tokens().start(next) < end) {
            next++;
        }
        return isAsked(words, next) ? new Told(units, end + asFor.end()) : null;
    }

    /** "Các công ty chăn nuôi, chủ trang trại: kiểm soát người ra vào.": nothing but who stands before the mark. */
    static @Nullable Told beforeMark(Paragraph paragraph) {
        int mark = paragraph.text().indexOf(':');
        if (mark <= 0 || mark > LONGEST_LIST) {
            return null;
        }
        Paragraph list = new Paragraph(paragraph.start(), paragraph.text().substring(0, mark));
        Phrased rest = Phrased.of(paragraph.from(mark + 1));
        Phrased words = Phrased.of(list);
        boolean isList =
                Lexicon.EACH.at(words.tokens(), 0) > 0 && rest.phrases().mayBeVerb(0);
        return isList ? new Listing(words).heading() : null;
    }

    private static boolean isAsked(Phrased words, int next) {
        Tokens tokens = words.tokens();
        if (tokens.small(next).equals(",")) {
            return Lexicon.ORDERS.at(tokens, next + 1) > 0;
        }
        int at = next;
        while (at < Math.min(tokens.size(), next + LONGEST) && !tokens.small(at).equals(":")) {
            if (tokens.small(at).equals(".")
                    || tokens.small(at).equals(";")
                    || tokens.small(at).equals(",")) {
                return false;
            }
            at++;
        }
        boolean isLast = at + 1 >= tokens.size();
        return tokens.small(at).equals(":") && (isLast || words.phrases().mayBeVerb(at + 1));
    }

    private static @Nullable Told behind(Paragraph paragraph, int from, @Nullable Told told) {
        return told == null
                ? null
                : new Told(told.leads(), told.at() + paragraph.from(from).start() - paragraph.start());
    }
}
