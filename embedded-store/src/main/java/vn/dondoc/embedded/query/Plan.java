package vn.dondoc.embedded.query;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.embedded.index.StoredIndex;
import vn.dondoc.embedded.storage.Range;

/**
 * Which keys to walk over.
 *
 * @param index the index whose entries they are; null: the documents themselves
 * @param ranges in ascending order, apart from one another
 * @param down from the last key to the first
 * @param ordered whether the documents come in the order that is asked for
 * @param merged whether that takes a walk over all ranges side by side
 * @param branches where no one index does: plans that together find all; then there are no ranges
 * @param narrowed the fields by which it narrows
 * @param score how much the plan narrows, to choose between plans
 */
public record Plan(
        @Nullable StoredIndex index,
        List<Range> ranges,
        boolean down,
        boolean ordered,
        boolean merged,
        List<Plan> branches,
        Set<String> narrowed,
        int score) {

    static Plan overAll(int space, boolean down, boolean ordered) {
        return new Plan(null, List.of(Range.of(space)), down, ordered, false, List.of(), Set.of(), 0);
    }

    static Plan either(List<Plan> branches, boolean ordered) {
        return new Plan(null, List.of(), false, ordered, false, branches, Set.of(), 1);
    }

    /** Whether each range is one key of a unique index: there is at most one entry, which needs no walk to be found. */
    boolean isExact() {
        return index != null && index.isUnique() && !merged && score >= IndexPlan.EXACT;
    }

    /** How many fields its index has, where keys hold all that is read and several records may have the same; else too many. */
    int fieldsOf(Set<String> read) {
        return index != null
                        && !index.isUnique()
                        && index.entry().isOrdered()
                        && index.definition().names().containsAll(read)
                ? index.definition().fields().size()
                : Integer.MAX_VALUE;
    }

    /** Whether each branch narrows by all that the other does, and by more. */
    boolean isNarrowerThan(Plan other) {
        return branches.stream()
                .allMatch(branch ->
                        branch.narrowed.size() > other.narrowed.size() && branch.narrowed.containsAll(other.narrowed));
    }

    public boolean isScan() {
        return index == null && branches.isEmpty();
    }
}
