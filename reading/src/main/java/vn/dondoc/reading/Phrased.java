package vn.dondoc.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import vn.dondoc.reading.outline.Paragraph;
import vn.dondoc.reading.phrase.Tokens;
import vn.dondoc.reading.phrase.UnitPhrase;
import vn.dondoc.reading.phrase.UnitPhrases;
import vn.dondoc.reading.phrase.UnitPhrases.Named;

/** A paragraph with its words and the units that they name. */
record Phrased(Paragraph paragraph, Tokens tokens, UnitPhrases phrases) {

    /** @throws CancellationException if the thread is interrupted: nobody waits for this reading any more */
    static Phrased of(Paragraph paragraph) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The reading was given up");
        }
        Tokens tokens = Tokens.of(paragraph.text());
        return new Phrased(paragraph, tokens, new UnitPhrases(tokens));
    }

    /**
     * Who is told something.
     *
     * @param leads who answers for it
     * @param at the place in the paragraph from which on it is said what
     */
    record Told(List<Found> leads, int at) {}

    Told told(Named named) {
        return new Told(places(named), tokens.endBefore(named.next()));
    }

    /** The same with the last name as long as up to that token. */
    Told told(Named named, int to) {
        List<Found> places = places(named);
        Found last = places.removeLast();
        int end = tokens.endBefore(to);
        String more = paragraph.text().substring(last.end() - paragraph.start(), end);
        places.add(new Found(last.text() + more, last.start(), paragraph.start() + end, last.sure()));
        return new Told(places, end);
    }

    List<Found> places(Named named) {
        List<Found> found = new ArrayList<>();
        for (UnitPhrase unit : named.units()) {
            found.add(new Found(
                    unit.text(),
                    paragraph.start() + unit.start(),
                    paragraph.start() + unit.end(),
                    unit.named() ? Found.CERTAIN : Found.LIKELY));
        }
        return found;
    }
}
