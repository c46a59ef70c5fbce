package vn.dondoc.reading.outline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a tree of points from paragraphs by how they are numbered. */
final class Outline {
    private static final int MAX_DEPTH = 6;
    private static final int MAX_PATH = 40;

    /** What comes after so many points belongs to the last of them. */
    private static final int MAX_POINTS = 2_000;

    private final List<Point> roots = new ArrayList<>();
    private final Deque<Point> open = new ArrayDeque<>();
    private final Map<String, Integer> paths = new HashMap<>();
    private int points;

    private final String prefix;

    private Outline(String prefix) {
        this.prefix = prefix;
    }

    /**
     * @param paragraphs the first one begins a point
     * @param prefix what the paths begin with; empty for those of the document itself
     */
    static List<Point> of(List<Paragraph> paragraphs, String prefix) {
        Outline outline = new Outline(prefix);
        paragraphs.forEach(outline::add);
        return outline.roots;
    }

    private void add(Paragraph paragraph) {
        Optional<Marker> marker = Marker.of(paragraph.text());
        Point last = open.peek();
        if (marker.isEmpty() || points >= MAX_POINTS) {
            if (last != null) {
                last.add(paragraph);
            }
            return;
        }
        Marker here = marker.get();
        while (!open.isEmpty() && open.element().level().compareTo(here.level()) >= 0) {
            open.pop();
        }
        if (open.size() >= MAX_DEPTH) {
            open.element().add(paragraph);
            return;
        }
        Point above = open.peek();
        Point point = new Point(path(here, above), here.level(), paragraph.from(here.length()));
        if (above == null) {
            roots.add(point);
        } else {
            above.add(point);
        }
        open.push(point);
    }

    private String path(Marker marker, @Nullable Point above) {
        List<Point> beside = above == null ? roots : above.points();
        String number = marker.number().isEmpty() ? String.valueOf(beside.size() + 1) : marker.number();
        String before = above == null ? prefix : above.path() + ".";
        if (above != null && number.startsWith(lastNumber(above.path()) + ".")) {
            // "1.2" below "1" says the upper number itself.
            before = before.substring(
                    0, before.length() - lastNumber(above.path()).length() - 1);
        }
        String path = before + number.replace(' ', '-');
        path = path.length() > MAX_PATH - 5 ? path.substring(0, MAX_PATH - 5) : path;
        points++;
        int times = paths.merge(path, 1, Integer::sum);
        return times == 1 ? path : path + "-" + times;
    }

    private static String lastNumber(String path) {
        int end = path.length();
        int start = end;
        while (start > 0 && (Character.isDigit(path.charAt(start - 1)) || path.charAt(start - 1) == '.')) {
            start--;
        }
        String digits = path.substring(start, end);
        return digits.startsWith(".") ? digits.substring(1) : digits;
    }
}
