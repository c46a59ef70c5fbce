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
            Sentences.of(paragraph).stream()
                    .filter(sentence -> ORDERS.matcher(sentence.text()).matches())
                    .filter(sentence -> !Preamble.tellsOfOther(sentence))
                    .forEach(sentence -> add(sentence, item));
        }
    }

    private static void add(Paragraph sentence, Draft item) {
        List<Found> until = DeadlinePlaces.in(sentence);
        if (until.isEmpty()) {
            return;
        }
        Draft order = new Draft(
                item.path + "." + (item.items.size() + 1),
                new Found(sentence.text().strip(), sentence.start(), sentence.end(), Found.LIKELY));
        Phrased words = Phrased.of(sentence);
        Told told = new ActorParser(words).ordered();
        order.isTask = true;
        order.leads = told == null ? List.of() : told.leads();
        order.deadlines.addAll(until);
        order.reportTo = new Receiver(words).found();
        item.items.add(order);
    }
}
