package vn.dondoc.reading.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises lines that are no part of a document: rules, page numbers, and what a web page puts around a text. */
final class Chrome {
    private static final int MAX_LENGTH = 120;

    private static final Pattern RULE = Pattern.compile("[-_=~.·•—– ]{2,}+");

    private static final Pattern PAGE = Pattern.compile(
            "\f|[0-9]{1,3}|[-–—~\\[] ?[0-9]{1,3} ?[-–—~\\]]|(?iu:trang|page)(?: số)? ?:? ?[0-9]{1,3}(?: ?(?:/|of|trên) ?[0-9]{1,3})?");

    /** "2/5" may be a day, too, but not where it stands apart. */
    private static final Pattern PAGE_OF_ALL = Pattern.compile("(?<page>[0-9]{1,3}) ?/ ?(?<all>[0-9]{1,3})");

    private static final Pattern POSTED = Pattern.compile(
            "(?iu)(?:(?:thứ \\S{2,4}|chủ nhật),?\\s*)(?:ngày\\s+)?[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}.{0,30}+"
                    + "|(?:ngày\\s+)?[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}[^\\p{L}]{1,4}[0-9]{1,2}:[0-9]{2}.{0,30}+"
                    + "|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?|\\S*view\\S*count.{0,30}+"
                    + "|lượt xem.{0,30}+|cập nhật:?.{0,40}+");

    private static final Pattern WIDGET = Pattern.compile(
            "(?iu)tags?|comments?|bình luận.{0,20}+|đánh giá bài viết|chia sẻ.{0,20}+|in bài viết|xem thêm.{0,40}+"
                    + "|tin liên quan|các tin khác|tin tức.{0,20}+|trang chủ.{0,40}+|quay lại|đọc tiếp|gửi email"
                    + "|vui lòng nhập tiếng việt có dấu|facebook|zalo|twitter|.{0,3}copyright.{0,60}+");

    private static final Pattern MOTTO = Pattern.compile(
            "(?iu)cộng h(?:òa|oà)(?: xã hội(?: chủ nghĩa việt nam)?)?|cộng|(?:h(?:òa|oà) )?(?:xã hội )?chủ nghĩa việt nam"
                    + "|độc lập\\s?[-–]\\s?tự do\\s?[-–]\\s?hạnh phúc");

    private Chrome() {}

    /** Whether it is where a page ends or begins: its number, a page break. */
    static boolean isPage(Line line) {
        if (line.isCell() && Character.isDigit(line.text().charAt(0))) {
            return false;
        }
        if (PAGE.matcher(line.text()).matches()) {
            return true;
        }
        Matcher ofAll = PAGE_OF_ALL.matcher(line.text());
        return line.afterBlank()
                && ofAll.matches()
                && Integer.parseInt(ofAll.group("page")) <= Integer.parseInt(ofAll.group("all"));
    }

    static boolean is(Line line) {
        String text = line.text();
        return text.length() <= MAX_LENGTH
                && (RULE.matcher(text).matches()
                        || isPage(line)
                        || !line.isCell() && POSTED.matcher(text).matches()
                        || !line.isCell() && WIDGET.matcher(text).matches()
                        || MOTTO.matcher(text).matches());
    }
}
