package vn.dondoc.reading.outline;

import java.util.List;
import java.util.regex.Pattern;

/** Finds where a document comes to its end: its last words, the signature, the distribution list. */
final class Closing {
    private static final Pattern DISTRIBUTION = Pattern.compile("(?iu)nơi nhận\\s?:?.*+");
    private static final Pattern SIGNING =
            Pattern.compile("(?:KT|TM|TL|TUQ|T/M|K/T|T/L|TH)\\s?\\.\\s?[\\p{Lu} ,]{4,80}.*+"
                    + "|(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|CHÁNH VĂN PHÒNG|CỤC TRƯỞNG|TRƯỞNG BAN|VỤ TRƯỞNG"
                    + "|CHỦ NHIỆM|TỔNG GIÁM ĐỐC)(?: [\\p{Lu} ,]{0,60})?");

    private static final Pattern ISSUING = Pattern.compile("(?:so |can cu |theo de nghi |xet ).*+|quyet dinh");

    /** Everybody is to do all of it. */
    private static final Pattern TO_ALL = Pattern.compile(
            "(?iu)[^;]{5,260}(?<!\\p{L})(?:triển khai|thực hiện|biết|phối hợp)[^;]{0,60}\\.\\s?/\\s?\\.?\\s*");

    /** Last words: thanks, who reports difficulties, "biết, thực hiện". */
    private static final Pattern LAST_WORDS =
            Pattern.compile("(?iu)(?:trên đây là|trong quá trình|nhận được (?:văn bản|công văn"
                    + "|kế hoạch|chỉ thị)|(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|văn phòng|sở|bộ|thừa lệnh|vpcp)[^.;]{0,80}?"
                    + "(?:thông báo|thông tin|trân trọng|mong nhận|rất mong)|(?:chỉ thị|kế hoạch|công điện|quyết định|thông báo) này"
                    + "|\\(?(?:gửi kèm|kèm theo|có|đính kèm|theo)[^.]{0,30}?(?:công văn|kế hoạch|danh sách|phụ lục|văn bản|đề cương)"
                    + "|(?!.*(?:trước ngày|chậm nhất|trong tháng|trong quý|hoàn thành)).{3,120}?(?:căn cứ|theo|thực hiện) (?:nội dung )?"
                    + "(?:kế hoạch|công văn|chỉ thị|công điện|thông báo|văn bản|kết luận) này"
                    + "|trân trọng|(?:nếu )?có (?:khó khăn|vướng mắc)|mọi thông tin"
                    + "|(?:yêu cầu|đề nghị|giao) .{3,250}?(?:triển khai|thực hiện|nghiêm túc|phối hợp|biết|quan tâm)[^;]{0,120}"
                    + "(?:\\.\\s?/\\.?|\\.|/)?\\s*$).*+");

    private static final Pattern END_MARK = Pattern.compile(".*\\.\\s?/\\s?\\.?\\s*");

    private static final Pattern WEB_NOTE = Pattern.compile(
            "(?iu)(?:công văn|công điện|chỉ thị|kế hoạch|thông báo|quyết định) " + "[0-9]{1,6}/.{5,500}");

    private Closing() {}

    /** Where the signature or the distribution list begins, whichever comes first. */
    static int end(List<Paragraph> all) {
        int from = Math.min(all.size(), 3);
        int end = distribution(all, from);
        int signing = Layout.first(all, from, end, SIGNING);
        while (signing >= 0 && isHeadLine(all, signing)) {
            signing = Layout.first(all, signing + 1, end, SIGNING);
        }
        return signing < 0 ? end : signing;
    }

    /** "THỦ TƯỚNG CHÍNH PHỦ" above the number, or above the grounds of a decision, is who issues, not who signs. */
    private static boolean isHeadLine(List<Paragraph> all, int at) {
        return all.subList(at, Math.min(all.size(), at + 6)).stream()
                .anyMatch(paragraph -> ISSUING.matcher(paragraph.opening()).matches());
    }

    /** Where the distribution list begins after that place; the end if there is none. */
    static int distribution(List<Paragraph> all, int from) {
        int distribution = Layout.first(all, from, all.size(), DISTRIBUTION);
        return distribution < 0 ? all.size() : distribution;
    }

    /** Where the last words begin: unnumbered paragraphs at the end that ask nothing in particular. */
    static int lastWords(List<Paragraph> all, int from, int end, boolean isNumbered) {
        int last = end;
        while (last > from) {
            Paragraph paragraph = all.get(last - 1);
            boolean isWebNote = WEB_NOTE.matcher(paragraph.text()).matches()
                    && !paragraph.text().contains(":");
            boolean isWords = Marker.of(paragraph.text()).isEmpty()
                    && (LAST_WORDS.matcher(paragraph.text()).lookingAt()
                                    && (isNumbered
                                            || END_MARK.matcher(paragraph.text())
                                                    .matches())
                            || isNumbered && TO_ALL.matcher(paragraph.text()).matches())
                    && paragraph.text().length() < 900;
            if (!isWebNote && !isWords) {
                break;
            }
            last--;
        }
        return last;
    }
}
