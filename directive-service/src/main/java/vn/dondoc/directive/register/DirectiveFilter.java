package vn.dondoc.directive.register;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import vn.dondoc.directive.card.Card;
import vn.dondoc.directive.issue.Directive;
import vn.dondoc.reading.document.DirectiveType;

/**
 * Which directives are meant; what is null does not matter.
 *
 * @param issuer code of the unit that issues
 * @param year of the issue date
 * @param unit code of a unit that has a part in it, as of its issue
 * @param number the whole number, however it is written
 * @param waiting whether a task of it waits until somebody names its lead
 * @param q words of number, subject and text, with or without accents: each must occur, the last one of three letters or
 *     more perhaps as the beginning of a word
 */
public record DirectiveFilter(
        Directive.@Nullable State state,
        @Nullable DirectiveType type,
        @Nullable @Size(max = 35) String issuer,
        @Nullable @Min(1900) @Max(2200) Integer year,
        @Nullable @Size(max = 35) String unit,
        @Nullable @Size(max = 60) String number,
        @Nullable Boolean waiting,
        @Nullable @Size(max = 200) String q) {
    /** What may be no whole word yet: numbers are meant as they are. */
    private static final Pattern BEGINNING = Pattern.compile("\\p{L}{3,}");

    /** @param readable what the caller may read: nothing else is found or counted */
    Criteria criteria(Criteria readable) {
        List<Criteria> all = new ArrayList<>(List.of(readable));
        BiConsumer<String, @Nullable Object> equal = (field, value) -> {
            if (value != null) {
                all.add(Criteria.where(field).is(value));
            }
        };
        equal.accept("state", state);
        equal.accept("content.type", type);
        equal.accept("content.issuer", issuer);
        equal.accept("card.year", year);
        equal.accept("addressedUnits", unit);
        equal.accept("card.number", number == null ? null : Card.number(number));
        if (waiting != null) {
            all.add(
                    waiting
                            ? Criteria.where(Directive.WAITS).is(true)
                            : Criteria.where(Directive.WAITS).isNull());
        }
        List<String> words = q == null ? List.of() : Card.words(q);
        if (words.isEmpty() && q != null && !q.isBlank()) {
            all.add(Criteria.where("_id").in(List.of()));
        }
        boolean isOpen = !words.isEmpty() && BEGINNING.matcher(words.getLast()).matches();
        List<String> whole = isOpen ? words.subList(0, words.size() - 1) : words;
        if (!whole.isEmpty()) {
            all.add(Criteria.where("card.words").all(whole));
        }
        if (isOpen) {
            // Letters only, and bound to the beginning: a range of the index.
            all.add(Criteria.where("card.words").regex("^" + words.getLast()));
        }
        return new Criteria().andOperator(all);
    }
}
