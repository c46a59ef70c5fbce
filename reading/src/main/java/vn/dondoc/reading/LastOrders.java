package vn.dondoc.reading;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.dondoc.reading.outline.Layout;
import vn.dondoc.reading.outline.Paragraph;

/** Finds what is ordered in the last words of a document, below its points. */
final class LastOrders {
    private static final Pattern FOLLOWS_UP =
            Pattern.compile("(?iu)(?:đồng thời,? )?(?:ubnd tỉnh |chủ tịch ubnd tỉnh )?giao "
                    + "(?!các )[^,;:.]{3,120}? (?:theo dõi|đôn đốc|kiểm tra|chủ trì|làm đầu mối|tổng hợp|giám sát).*+");

    /** What asks for something to come of it, not only that all of it is done. */
    private static final Pattern ASKS = Pattern.compile(
            "(?iu)(?!.*(?:khó khăn|vướng mắc|phát sinh))(?:[^:;]{0,120}[ ,])?(?:đề nghị|yêu cầu|giao) [^:;,]{5,120}?"
                    + " (?:trả lời|giải trình|cung cấp|gửi|công khai|đăng tải|niêm yết|rà soát|tổng hợp|báo cáo) .*+");

    private LastOrders() {}

    /**
     * "Giao Văn phòng UBND tỉnh theo dõi, đôn đốc …" below the points is one more, without a number.
     *
     * @param points those that are read already; without numbers they have what is dated among them
     */
    static List<Draft> below(Layout layout, List<Draft> points, boolean areNumbered) {
        List<Paragraph> orders = sentences(layout)
                .filter(sentence -> isDated(sentence) ? areNumbered : isOrder(sentence))
                .toList();
        return UnnumberedItems.items(orders, true, lastTaken(points)).stream()
                .filter(draft -> !draft.leads.isEmpty())
                .toList();
    }

    /** The paragraphs of a document without numbers, with those of its last words that have a date. */
    static List<Paragraph> withLoose(Layout layout) {
        return Stream.concat(layout.loose().stream(), sentences(layout).filter(LastOrders::isDated))
                .toList();
    }

    /** The number after which no point is numbered any more. */
    static int lastTaken(List<Draft> points) {
        int number = points.size();
        while (isTaken(points, number + 1)) {
            number++;
        }
        return number;
    }

    private static Stream<Paragraph> sentences(Layout layout) {
        return layout.closing().stream()
                .takeWhile(paragraph -> !paragraph.opening().startsWith("noi nhan"))
                .flatMap(paragraph -> Sentences.of(paragraph).stream());
    }

    private static boolean isDated(Paragraph sentence) {
        return !DeadlinePlaces.in(sentence).isEmpty();
    }

    private static boolean isOrder(Paragraph sentence) {
        return FOLLOWS_UP.matcher(sentence.text()).matches()
                || ASKS.matcher(sentence.text().strip()).matches();
    }

    private static boolean isTaken(List<Draft> points, int number) {
        return points.stream().anyMatch(point -> point.path.equals(String.valueOf(number)));
    }
}
