package vn.dondoc.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.reading.outline.Paragraph;

/** Takes a paragraph apart where another order may begin: after a full stop, and after a semicolon before a capital. */
final class Sentences {
    private static final Pattern END = Pattern.compile("[.;]\\s+(?=[\\p{Lu}\"“(])|:\\s+(?=Giao |Yêu cầu |Đề nghị )");

    private Sentences() {}

    static List<Paragraph> of(Paragraph paragraph) {
        List<Paragraph> all = new ArrayList<>();
        Matcher ends = END.matcher(paragraph.text());
        int from = 0;
        while (from < paragraph.text().length()) {
            int end = ends.find(from) ? ends.end() : paragraph.text().length();
            all.add(new Paragraph(paragraph.start() + from, paragraph.text().substring(from, end)));
            from = end;
        }
        return all;
    }
}
