package vn.dondoc.reading;

import java.util.List;
import vn.dondoc.deadlines.grammar.DeadlineFinder;
import vn.dondoc.reading.outline.Paragraph;

/** Finds the deadlines that stand in a paragraph. */
final class DeadlinePlaces {

    private DeadlinePlaces() {}

    static List<Found> in(Paragraph paragraph) {
        return DeadlineFinder.find(paragraph.text()).stream()
                .map(place -> new Found(
                        place.words(),
                        paragraph.start() + place.start(),
                        paragraph.start() + place.end(),
                        Found.CERTAIN))
                .toList();
    }
}
