package vn.dondoc.reading;

import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.reading.Phrased.Told;
import vn.dondoc.reading.outline.Paragraph;
import vn.dondoc.reading.outline.Point;

/** Finds the orders with a date that stand in a part that explains: "UBND tỉnh phê bình các đơn vị, yêu cầu báo cáo trước …". */
final class AmidReasons {
    private static final Pattern ORDERS =
            Pattern.compile("(?iu)(?:(?:đồng chí )?(?:(?:phó )?chủ tịch|thường trực|ubnd (?:tỉnh|thành phố)"
                    + "|ủy ban nhân dân|uỷ ban nhân dân|thủ tướng|bộ trưởng|giám đốc|tỉnh ủy|ban thường vụ)(?!\\p{L})[^;:.]{0,120}?[ ,]{1,2})?"
                    + "(?<!đã )(?:yêu cầu|giao|chỉ đạo)(?!\\p{L}).*");

    private AmidReasons() {}

    /** Each as a task with the number after those that its point has already. */
    static void add(Point point, Draft item) {
        for (Paragraph paragraph : point.paragraphs()) {
            boolean isFirst = paragraph.equals(point.paragraphs().getFirst());
            Sentences.of(paragraph).stream()
                    .filter(sentence -> !Preamble.tellsOfOther(sentence))
                    .forEach(sentence -> add(sentence, item, isFirst));
        }
    }

    /** @param isFirst whether it may be the point's own words, which order only where they say so */
    private static void add(Paragraph sentence, Draft item, boolean isFirst) {
        ActorParser who = new ActorParser(Phrased.of(sentence));
        Told blamed = isFirst ? null : who.blamed();
        List<Found> until = DeadlinePlaces.in(sentence);
        Told told = blamed == null && !until.isEmpty() ? who.ordered() : blamed;
        boolean isOrder = ORDERS.matcher(sentence.text()).matches();
        if (told != null && (isOrder || !isFirst)) {
            SplitOff.part(item, sentence, told);
        } else if (isOrder && !until.isEmpty()) {
            Draft order = new Draft(
                    item.path + "." + (item.items.size() + 1),
                    new Found(sentence.text().strip(), sentence.start(), sentence.end(), Found.LIKELY));
            order.isTask = true;
            order.deadlines.addAll(until);
            order.reportTo = new Receiver(Phrased.of(sentence)).found();
            item.items.add(order);
        }
    }
}
