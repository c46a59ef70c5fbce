package vn.dondoc.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.document.Deliverable;
import vn.dondoc.reading.outline.Paragraph;
import vn.dondoc.reading.outline.Point;

/** What has to come out of a point, who gets it, and who looks at it before. */
record HandedIn(Point point) {
    private static final int MAX_RESULTS = 50;
    private static final int MAX_RESULT = 1_000;

    /** What has to come out, by these labels and by the words of the point and of what below it is no task of its own. */
    List<Deliverable> results(Fields fields, List<Draft> below) {
        List<Deliverable> all = new ArrayList<>();
        fields.results().forEach(result -> all.add(new Deliverable(cut(result.text()), 1)));
        point.paragraphs().forEach(paragraph -> all.addAll(Results.in(paragraph)));
        point.points().stream()
                .filter(part -> !part.isNumbered() && below.stream().noneMatch(draft -> isTask(draft, part)))
                .flatMap(part -> part.paragraphs().stream())
                .forEach(paragraph -> all.addAll(Results.in(paragraph)));
        return all.size() > MAX_RESULTS ? all.subList(0, MAX_RESULTS) : all;
    }

    private static boolean isTask(Draft draft, Point part) {
        return draft.isTask && draft.path.equals(part.path());
    }

    private static String cut(String text) {
        return text.length() > MAX_RESULT ? text.substring(0, MAX_RESULT) : text;
    }

    /** Who gets the report. */
    @Nullable Found receiver() {
        return point.paragraphs().stream()
                .map(paragraph -> receiver(paragraph).found())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Who looks at it before, each once. */
    List<Found> appraisers() {
        return Found.distinct(
                point.paragraphs().stream()
                        .flatMap(paragraph -> receiver(paragraph).appraisers().stream())
                        .toList(),
                List.of());
    }

    private static Receiver receiver(Paragraph paragraph) {
        return new Receiver(Phrased.of(paragraph));
    }
}
