package vn.dondoc.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.reading.outline.Paragraph;

/** Reads what comes with a document: "(Gửi kèm Công văn số …)". */
final class Attached {
    private static final int MAX = 200;

    private static final Pattern WITH = Pattern.compile(
            "(?iu)\\(\\s?(?:đã |có |sao )?(?:gửi kèm|kèm theo|gửi)(?: theo| bản sao)?\\s(?<what>(?!đến |cho |tới |về |kèm)[^()]{5,500}?)(?: kèm theo)?\\s?\\)");

    private Attached() {}

    static List<String> in(List<Paragraph> paragraphs) {
        List<String> all = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            Matcher matcher = WITH.matcher(paragraph.text());
            while (matcher.find()) {
                for (String one : matcher.group("what").split(";")) {
                    if (!one.isBlank() && all.size() < MAX) {
                        all.add(one.strip());
                    }
                }
            }
        }
        return all;
    }
}
