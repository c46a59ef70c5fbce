package vn.dondoc.embedded.query;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.embedded.index.IndexedField;
import vn.dondoc.embedded.index.StoredIndex;

/**
 * Chooses by rules alone: the index that fixes most fields, then one that also bounds a range, then one in the order that is
 * asked for; one for each branch of an alternative where all of them narrow by more; the documents themselves where no index
 * narrows.
 */
public final class Planner {

    private final int space;
    private final List<StoredIndex> indexes;

    /** @param space where the documents are */
    public Planner(int space, List<StoredIndex> indexes) {
        this.space = space;
        this.indexes = indexes;
    }

    /** @throws MongoServerError 2 if the hint names no index */
    public Plan plan(Query query) {
        List<StoredIndex> usable = hinted(query.hint());
        if (query.isNatural() || usable.isEmpty()) {
            return natural(query);
        }
        Optional<Plan> best = best(query, usable);
        if (best.isPresent() && (best.get().score() >= IndexPlan.EXACT || query.hint() != null)) {
            return best.get();
        }
        return either(query, usable)
                .filter(either -> best.isEmpty()
                        || best.get().score() <= IndexPlan.ORDER_ONLY
                        || either.isNarrowerThan(best.get()))
                .or(() -> best)
                .orElseGet(() -> natural(query));
    }

    /** The first of those with the highest score; a key of a unique index cannot be outdone. */
    private Optional<Plan> best(Query query, List<StoredIndex> usable) {
        Conditions single = null;
        Conditions many = null;
        Plan best = null;
        for (StoredIndex index : usable) {
            // Asked before the walk begins: who makes it unordered says so before it is written.
            boolean ordered = index.entry().isOrdered();
            if (ordered && single == null) {
                single = Conditions.ofSingleValues(query.filter());
            } else if (!ordered && many == null) {
                many = Conditions.ofManyValues(query.filter());
            }
            Conditions conditions = Objects.requireNonNull(ordered ? single : many);
            Plan plan = IndexPlan.of(index, ordered, conditions, query).orElse(null);
            if (plan != null && (best == null || isBetter(plan, best, query))) {
                best = plan;
            }
            if (best != null && best.score() >= IndexPlan.EXACT) {
                break;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Of two that narrow as much, the one whose keys are the fewer where documents that are alike may come as one. */
    private static boolean isBetter(Plan plan, Plan best, Query query) {
        return plan.score() > best.score()
                || plan.score() == best.score()
                        && query.alike()
                        && query.read() != null
                        && plan.fieldsOf(query.read()) < best.fieldsOf(query.read());
    }

    private Plan natural(Query query) {
        boolean down = query.isNatural()
                && query.order() != null
                && query.order().get("$natural") instanceof Number direction
                && direction.intValue() < 0;
        return Plan.overAll(space, down, !query.isOrdered());
    }

    /** An alternative each of whose branches has an index of its own. */
    private Optional<Plan> either(Query query, List<StoredIndex> usable) {
        for (List<Document> branches : alternatives(query.filter())) {
            List<Plan> plans = new ArrayList<>();
            for (Document branch : branches) {
                best(Query.of(branch), usable)
                        .filter(plan -> plan.score() > IndexPlan.ORDER_ONLY)
                        .ifPresent(plans::add);
            }
            if (!plans.isEmpty() && plans.size() == branches.size()) {
                return Optional.of(Plan.either(plans, !query.isOrdered()));
            }
        }
        return Optional.empty();
    }

    private static List<List<Document>> alternatives(Document filter) {
        List<List<Document>> found = new ArrayList<>();
        filter.forEach((key, value) -> {
            List<Document> parts = value instanceof Collection<?> list
                    ? list.stream()
                            .filter(Document.class::isInstance)
                            .map(Document.class::cast)
                            .toList()
                    : List.of();
            if (key.equals("$or")) {
                found.add(parts);
            } else if (key.equals("$and")) {
                parts.forEach(part -> found.addAll(alternatives(part)));
            }
        });
        return found;
    }

    private List<StoredIndex> hinted(@Nullable Object hint) {
        if (hint == null) {
            return indexes;
        }
        if (hint instanceof Document keys && keys.containsKey("$natural")) {
            return List.of();
        }
        List<StoredIndex> named = indexes.stream()
                .filter(index -> hint instanceof Document keys
                        ? matches(index, keys)
                        : index.getName().equals(hint))
                .toList();
        if (named.isEmpty()) {
            throw new MongoServerError(
                    2, "BadValue", "error processing query: hint provided does not correspond to an existing index");
        }
        return named;
    }

    private static boolean matches(StoredIndex index, Document keys) {
        List<IndexedField> fields = index.definition().fields();
        List<String> names = List.copyOf(keys.keySet());
        return names.equals(fields.stream().map(IndexedField::name).toList())
                && fields.stream()
                        .allMatch(field -> keys.get(field.name()) instanceof Number direction
                                && direction.intValue() > 0 == field.ascending());
    }
}
