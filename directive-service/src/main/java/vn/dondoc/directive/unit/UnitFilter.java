package vn.dondoc.directive.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which units are meant; what is null does not matter.
 *
 * @param words part of a code, name or short name, however it is written
 * @param within the members of a group
 * @param at the day on which they are valid
 */
public record UnitFilter(
        @Nullable UnitKind kind,
        @Nullable String parent,
        @Nullable String words,
        @Nullable Criteria within,
        LocalDate at) {

    Criteria criteria(@Nullable String afterCode) {
        List<Criteria> all = new ArrayList<>(List.of(validOn(at)));
        if (kind != null) {
            all.add(Criteria.where("details.kind").is(kind));
        }
        if (parent != null) {
            all.add(Criteria.where("details.parent").is(parent));
        }
        if (words != null && !words.isBlank()) {
            all.add(Words.pattern(words)
                    .map(pattern -> Criteria.where("names").regex(pattern))
                    .orElseGet(() -> Criteria.where("_id").in(List.of())));
        }
        if (within != null) {
            all.add(within);
        }
        if (afterCode != null) {
            all.add(Criteria.where("_id").gt(afterCode));
        }
        return new Criteria().andOperator(all);
    }

    /** Units that are valid on that day. */
    public static Criteria validOn(LocalDate day) {
        return new Criteria()
                .andOperator(
                        Criteria.where("details.validFrom").lte(day),
                        new Criteria()
                                .orOperator(
                                        Criteria.where("details.validTo").isNull(),
                                        Criteria.where("details.validTo").gte(day)));
    }

    /** Units that stood directly below that one on that day. */
    public static Criteria belowOn(String parent, LocalDate day) {
        Criteria movedSince = Criteria.where("until").gte(day);
        return new Criteria()
                .orOperator(
                        Criteria.where("details.parent")
                                .is(parent)
                                .and("formerPlaces")
                                .not()
                                .elemMatch(movedSince),
                        Criteria.where("formerPlaces")
                                .elemMatch(Criteria.where("parent")
                                        .is(parent)
                                        .and("from")
                                        .lte(day)
                                        .and("until")
                                        .gte(day)));
    }
}
