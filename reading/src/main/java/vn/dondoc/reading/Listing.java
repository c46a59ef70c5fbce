package vn.dondoc.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.Phrased.Told;
import vn.dondoc.reading.phrase.Lexicon;
import vn.dondoc.reading.phrase.Tokens;
import vn.dondoc.reading.phrase.UnitPhrases;
import vn.dondoc.reading.phrase.UnitPhrases.Named;

/** Reads a text that is nothing but a list of units: a cell of a table, what stands behind a label, a heading. */
final class Listing {
    private static final Lexicon BETWEEN = Lexicon.of(",", ";", "và", ", và", "cùng", "cùng với");
    private static final int MAX_NAME = 20;

    private final Phrased words;
    private final Tokens tokens;
    private final UnitPhrases phrases;

    Listing(Phrased words) {
        this.words = words;
        tokens = words.tokens();
        phrases = words.phrases();
    }

    /** All units that a list names from its beginning: the value of "Cơ quan phối hợp:". */
    List<Found> units() {
        List<Found> all = new ArrayList<>();
        for (int at = 0; at < tokens.size(); ) {
            Named named = phrases.at(at);
            if (named == null) {
                break;
            }
            int end = nameEnd(named.next());
            all.addAll(end > named.next() ? words.told(named, end).leads() : words.places(named));
            at = end + BETWEEN.at(tokens, end);
        }
        return all;
    }

    /** A list has nothing but names: what narrows one down goes on until the next mark or verb. */
    private int nameEnd(int from) {
        int at = from;
        while (at < Math.min(tokens.size(), from + MAX_NAME)
                && Character.isLetterOrDigit(tokens.small(at).charAt(0))
                && BETWEEN.at(tokens, at) == 0
                && (!phrases.isPredicate(at) || at == from && phrases.mayBePurpose(at))
                && !(Character.isUpperCase(tokens.get(at).written().charAt(0)) && phrases.at(at) != null)) {
            at++;
        }
        return at;
    }

    /** "…, chuyên khoa": whether nothing stands there but small words that say which of them. */
    private boolean isWhich(int from) {
        for (int at = 0; at < tokens.size(); at++) {
            boolean isRest = tokens.start(at) >= from;
            String word = tokens.get(at).written();
            boolean isMark = word.equals(",") || word.equals(":") && at == tokens.size() - 1;
            if (isRest && !isMark && (!Character.isLowerCase(word.charAt(0)) || phrases.isPredicate(at))) {
                return false;
            }
        }
        return tokens.size() <= MAX_NAME;
    }

    /** Who is named by a heading that says nothing else: "Các trường học, cơ sở dạy nghề:". */
    @Nullable Told heading() {
        List<Found> listed = units();
        if (listed.isEmpty()) {
            return null;
        }
        int end = listed.getLast().end() - words.paragraph().start();
        int to = isWhich(end) ? tokens.size() - (tokens.small(tokens.size() - 1).equals(":") ? 1 : 0) : 0;
        if (to > 0 && tokens.endBefore(to) > end) {
            Found last = listed.removeLast();
            String more = words.paragraph().text().substring(end, tokens.endBefore(to));
            end = tokens.endBefore(to);
            listed.add(new Found(
                    last.text() + more, last.start(), words.paragraph().start() + end, last.sure()));
        }
        String rest = words.paragraph().text().substring(end).strip();
        return rest.isEmpty() || rest.equals(":") ? new Told(listed, end) : null;
    }
}
