package vn.dondoc.deadlines.grammar;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.deadlines.DueComparator;

/**
 * One form in which deadlines are written.
 *
 * @param code stable name, stored with every deadline the rule reads
 * @param title key of what the rule is called on screen
 * @param kind the kind of deadline it gives
 * @param comparator how the act stands to the time named
 * @param form the words; see {@link Form}
 * @param reader makes a meaning of the words found
 */
record Rule(
        String code,
        String title,
        DeadlineKind kind,
        DueComparator comparator,
        Pattern form,
        BiFunction<MatchResult, Occasion, Meaning> reader) {

    /** One that is called by its code. */
    Rule(
            String code,
            DeadlineKind kind,
            DueComparator comparator,
            Pattern form,
            BiFunction<MatchResult, Occasion, Meaning> reader) {
        this(code, "rule." + code, kind, comparator, form, reader);
    }

    /** The first place at or after {@code from} where the form stands; the result holds the range and the parts. */
    Optional<MatchResult> find(String text, int from) {
        Matcher matcher = form.matcher(text);
        return matcher.find(from) ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    /** What the words at that place mean. */
    Meaning read(MatchResult words, Occasion occasion) {
        return reader.apply(words, occasion);
    }
}
