package vn.dondoc.reading;

import java.util.List;
import vn.dondoc.reading.Phrased.Told;
import vn.dondoc.reading.outline.Paragraph;

/** Makes tasks of their own of sentences in a point that tell somebody else. */
final class SplitOff {
    private SplitOff() {}

    /** A sentence of the task that tells somebody else is a task of its own, with what it says of helpers and dates. */
    static void part(Draft item, Paragraph sentence, Told told) {
        Draft part = new Draft(
                item.path + "." + (item.items.size() + 1),
                new Found(sentence.text().strip(), sentence.start(), sentence.end(), Found.LIKELY));
        part.isTask = true;
        part.leads = told.leads();
        part.coordinators = Found.distinct(new Helpers(Phrased.of(sentence)).after(told.at()), told.leads());
        part.deadlines.addAll(DeadlinePlaces.in(sentence));
        part.reportTo = new Receiver(Phrased.of(sentence)).found();
        item.deadlines.removeIf(found -> isIn(sentence, found));
        item.coordinators = item.coordinators.stream()
                .filter(found -> !isIn(sentence, found))
                .toList();
        if (sentence.text().strip().endsWith(":")) {
            // What stands below it is told to them.
            List<Draft> below = item.items.stream()
                    .filter(one -> one.text.start() >= sentence.end())
                    .toList();
            item.items.removeAll(below);
            part.items.addAll(below);
        }
        item.items.add(part);
    }

    private static boolean isIn(Paragraph sentence, Found found) {
        return found.start() >= sentence.start() && found.end() <= sentence.end();
    }
}
