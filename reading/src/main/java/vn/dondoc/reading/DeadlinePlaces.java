package vn.dondoc.reading;

import java.util.List;
import vn.dondoc.deadlines.grammar.DeadlineFinder;
import vn.dondoc.reading.outline.Paragraph;

/** Finds the deadlines that stand in a paragraph, but for those of orders that it only tells of. */
final class DeadlinePlaces {

    private DeadlinePlaces() {}

    static List<Found> in(Paragraph paragraph) {
        return Telling.without(paragraph, all(paragraph));
    }

    private static List<Found> all(Paragraph paragraph) {
        return DeadlineFinder.find(paragraph.text()).stream()
                .map(place -> new Found(
                        place.words(),
                        paragraph.start() + place.start(),
                        paragraph.start() + place.end(),
                        Found.CERTAIN))
                .toList();
    }
}
