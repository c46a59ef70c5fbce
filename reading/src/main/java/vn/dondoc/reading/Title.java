package vn.dondoc.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.document.DirectiveType;
import vn.dondoc.reading.outline.Layout;
import vn.dondoc.reading.outline.Paragraph;

/**
 * The title of a document, and what it is about.
 *
 * @param type none where no title stands: a letter
 */
record Title(@Nullable DirectiveType type, @Nullable Found subject) {
    static final Pattern TITLE = Pattern.compile(
            "(?iu)(CÔNG VĂN|CÔNG ĐIỆN(?: KHẨN| HỎA TỐC)?|KẾ HOẠCH|CHỈ THỊ|THÔNG BÁO|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHƯƠNG TRÌNH(?: HÀNH ĐỘNG)?"
                    + "|HƯỚNG DẪN|PHƯƠNG ÁN|ĐỀ ÁN|BÁO CÁO|TỜ TRÌNH|GIẤY MỜI|KẾT LUẬN)\\b(?<rest>.{0,400})");

    static final Pattern ABOUT = Pattern.compile("(?iu)(?<mark>[\"“'(])?v/v\\s?:?\\s?(?<subject>.{3,1500})");

    /** Who decides, below what is decided about. */
    private static final Pattern WHO = Pattern.compile(
            "(?:(?:PHÓ )?(?:CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|GIÁM ĐỐC|CỤC TRƯỞNG|TRƯỞNG|CHÁNH|HIỆU TRƯỞNG|TỔNG)|[UỦ][YỶ] BAN|UBND|HỘI ĐỒNG|HĐND|BỘ|SỞ)\\b.*+");

    static final Map<String, DirectiveType> BY_WORD = Map.ofEntries(
            Map.entry("công văn", DirectiveType.CONG_VAN),
            Map.entry("công điện", DirectiveType.CONG_DIEN),
            Map.entry("kế hoạch", DirectiveType.KE_HOACH),
            Map.entry("chỉ thị", DirectiveType.CHI_THI),
            Map.entry("thông báo", DirectiveType.THONG_BAO),
            Map.entry("kết luận", DirectiveType.THONG_BAO),
            Map.entry("quyết định", DirectiveType.QUYET_DINH),
            Map.entry("nghị quyết", DirectiveType.NGHI_QUYET),
            Map.entry("chương trình", DirectiveType.CHUONG_TRINH));
    private static final Map<String, DirectiveType> BY_SYMBOL = Map.of(
            "KH", DirectiveType.KE_HOACH,
            "CT", DirectiveType.CHI_THI,
            "CĐ", DirectiveType.CONG_DIEN,
            "TB", DirectiveType.THONG_BAO,
            "KL", DirectiveType.THONG_BAO,
            "QĐ", DirectiveType.QUYET_DINH,
            "NQ", DirectiveType.NGHI_QUYET,
            "CTR", DirectiveType.CHUONG_TRINH);

    static Title of(List<Paragraph> head) {
        for (int i = 0; i < head.size(); i++) {
            Paragraph line = head.get(i);
            Matcher about = ABOUT.matcher(line.text());
            if (about.lookingAt()) {
                return new Title(null, Found.in(line, about.start("subject"), subjectEnd(line, about), Found.CERTAIN));
            }
            Matcher title = TITLE.matcher(line.text());
            if (title.matches() && line.isCapitals()) {
                String word = line.text().toLowerCase(Locale.ROOT);
                DirectiveType type = BY_WORD.entrySet().stream()
                        .filter(entry -> word.startsWith(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(DirectiveType.KHAC);
                return new Title(type, subject(head, i, title));
            }
        }
        return new Title(null, null);
    }

    /** Without the mark that closes the one before it. */
    private static int subjectEnd(Paragraph line, Matcher about) {
        String text = line.text().stripTrailing();
        boolean isClosed = about.group("mark") != null && "\"”')".indexOf(text.charAt(text.length() - 1)) >= 0;
        return isClosed ? text.length() - 1 : text.length();
    }

    private static @Nullable Found subject(List<Paragraph> head, int at, Matcher title) {
        if (!title.group("rest").isBlank()) {
            Paragraph line = head.get(at);
            return Found.in(line, title.start("rest"), line.text().length(), Found.LIKELY);
        }
        if (at + 1 >= head.size()) {
            return null;
        }
        Paragraph first = head.get(at + 1);
        Paragraph last = first;
        List<String> words = new ArrayList<>();
        for (Paragraph line : head.subList(at + 1, Math.min(head.size(), at + 8))) {
            if (IssueDate.DATE.matcher(line.text()).find() && line.text().length() < 80
                    || line.text().length() > 600
                    || line.text().endsWith(":")
                    || !words.isEmpty()
                            && line.isCapitals()
                            && WHO.matcher(line.text()).matches()) {
                break;
            }
            words.add(line.text());
            last = line;
        }
        String text = String.join(" ", words)
                .replaceFirst("(?iu)^(?:v/v|về việc|về)\\s?:?\\s", "")
                .strip();
        return text.isEmpty() ? null : new Found(Found.limited(text), first.start(), last.end(), Found.CERTAIN);
    }

    /** What it is about, where nothing says so: the first line that is a sentence. */
    static @Nullable Found firstLine(Layout layout) {
        List<Paragraph> lines = layout.head().isEmpty() ? layout.all() : layout.head();
        return lines.stream()
                .filter(line -> line.text().length() > 20 && line.text().length() < 400)
                .filter(line -> !line.isCapitals() && !line.text().startsWith("Số"))
                .filter(line -> !IssueDate.DATE.matcher(line.text()).find())
                .findFirst()
                .map(line -> Found.in(line, 0, line.text().length(), Found.GUESS))
                .orElse(null);
    }

    static DirectiveType bySymbol(@Nullable Found symbol) {
        if (symbol == null) {
            return DirectiveType.CONG_VAN;
        }
        String first = symbol.text().split("[-/. ]", 2)[0].toUpperCase(Locale.ROOT);
        return BY_SYMBOL.getOrDefault(first, DirectiveType.CONG_VAN);
    }
}
