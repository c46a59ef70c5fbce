package vn.dondoc.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.Phrased.Told;
import vn.dondoc.reading.outline.Paragraph;

/** What a sentence says before its order, or without one: why it is written, and what others have ordered. */
final class Preamble {
    /** Why it is written; who is ordered here was ordered elsewhere. */
    private static final Pattern REASON =
            Pattern.compile("(?:can cu|xet|thuc hien (?:nhiem vu|quyet dinh|nghi quyet|chi dao|cong van"
                    + "|ke hoach|ket luan|van ban|y kien)|sau khi|theo de nghi|tiep theo|phuc dap).*+");

    private static final Pattern OTHER = Pattern.compile(
            "(?iu)^(?:[^,;:]{2,60}, )?[^,;:]{3,80} (?:có|ban hành|gửi|ký|nhận được) (?:công văn|văn bản|công điện|chỉ thị|thông báo)"
                    + " (?:số )?:? ?[0-9]{1,6} ?[-/] ?\\p{L}[^;]{2,300}? (?:yêu cầu|đề nghị|giao|chỉ đạo) ");

    private static final Pattern LAST_ORDER =
            Pattern.compile("(?iu)[,:] [^,:;]{3,80}? (?:yêu cầu|đề nghị|giao|chỉ đạo|có ý kiến[^:]{0,30}:)\\s");

    private Preamble() {}

    /** "Ngày 02/6/2025, UBND tỉnh có Công văn số 45/UBND-TC yêu cầu …": what another document ordered. */
    static boolean tellsOfOther(Paragraph sentence) {
        Matcher other = OTHER.matcher(sentence.text());
        return other.find() && lastOrder(sentence) < other.end();
    }

    static boolean isReason(Paragraph sentence) {
        return REASON.matcher(sentence.opening()).matches();
    }

    /** "Căn cứ …, UBND tỉnh yêu cầu Sở A …": the order comes after the last comma of the reasons. */
    static @Nullable Told lastOrdered(Paragraph sentence) {
        int last = lastOrder(sentence);
        if (last < 0) {
            return null;
        }
        Told told = new ActorParser(Phrased.of(sentence.from(last))).ordered();
        return told == null ? null : new Told(told.leads(), told.at() + last);
    }

    /** Where the last order begins with who gives it; -1 if none does. */
    static int lastOrder(Paragraph sentence) {
        Matcher orders = LAST_ORDER.matcher(sentence.text());
        int last = -1;
        while (orders.find()) {
            last = orders.start() + 2;
        }
        return last;
    }
}
