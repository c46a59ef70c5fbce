package vn.dondoc.deadlines.grammar;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives the words of a deadline their accents back where a text was typed without any: "truoc ngay 20/12". Each word keeps
 * its length, so that places stay places. A text with a single accent was written with care, and is left as it is: there,
 * "ngay" is at once.
 */
final class Accents {
    private static final Pattern ACCENT = Pattern.compile("[\\p{L}\\p{M}&&[^\\p{ASCII}]]");

    private record Word(Pattern plain, String accented) {}

    private static final String ALONE = "(?<![\\p{L}\\p{N}])";

    /** Longer ones first; "ngay" is a day only where a number or the like is near. */
    private static final List<Word> WORDS = List.of(
            word(
                    "ngay(?= lam viec| [0-9])|(?<=truoc )ngay|(?<=[0-9] )ngay(?! [a-z]+ [a-z]+ ngay)|(?<=hang )ngay",
                    "ngày"),
            word("truoc", "trước"),
            word("cham nhat", "chậm nhất"),
            word("muon nhat", "muộn nhất"),
            word("lam viec", "làm việc"),
            word("thang(?= [0-9])|(?<=hang )thang|(?<=moi )thang|(?<=[0-9] )thang", "tháng"),
            word("quy(?= [0-9ivx])|(?<=hang )quy|(?<=moi )quy", "quý"),
            word("nam(?= [0-9])|(?<=hang )nam|(?<=moi )nam", "năm"),
            word("tuan", "tuần"),
            word("gio", "giờ"),
            word("phut", "phút"),
            word("hang(?= (?:ng|th|qu|n|tu))", "hằng"),
            word("moi(?= (?:ng|th|qu|n|tu))", "mỗi"),
            word("thoi han", "thời hạn"),
            word("den het", "đến hết"),
            word("het(?= (?:ng|th|qu|n))", "hết"),
            word("vao", "vào"),
            word("hoan thanh", "hoàn thành"),
            word("bao cao", "báo cáo"),
            word("gui", "gửi"),
            word("trinh", "trình"),
            word("thu hai", "thứ hai"),
            word("thu ba", "thứ ba"),
            word("thu tu", "thứ tư"),
            word("thu nam", "thứ năm"),
            word("thu sau", "thứ sáu"),
            word("thu bay", "thứ bảy"),
            word("chu nhat", "chủ nhật"));

    private static final Pattern MISPLACED = Pattern.compile("(?iu)(?<![\\p{L}])(q)úy(?![\\p{L}])");

    private Accents() {}

    /** The same text with the accent of "qúy" on its last letter. */
    static String inPlace(String text) {
        return MISPLACED.matcher(text).replaceAll("$1uý");
    }

    /** The same text with the accents of a deadline, of the same length; the text itself if it has any accent. */
    static String restored(String text) {
        if (ACCENT.matcher(text).find()) {
            return text;
        }
        StringBuilder restored = new StringBuilder(text);
        for (Word word : WORDS) {
            Matcher matcher = word.plain.matcher(text);
            while (matcher.find()) {
                restored.replace(matcher.start(), matcher.end(), word.accented);
            }
        }
        return restored.toString();
    }

    private static Word word(String plain, String accented) {
        return new Word(Pattern.compile("(?i)" + ALONE + "(?:" + plain + ")(?![\\p{L}])"), accented);
    }
}
