package vn.dondoc.embedded.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import vn.dondoc.embedded.storage.Range;
import vn.dondoc.embedded.storage.View;

/** The entries in the ranges of a plan: one range after the other, or side by side, the least key next. */
final class Entries {

    private final View view;
    private final Plan plan;
    private final Iterator<Range> ahead;
    private final PriorityQueue<Side> sides;
    private View.@Nullable Walk one;
    private @Nullable Range range;
    private @Nullable Side side;

    Entries(View view, Plan plan) {
        this.view = view;
        this.plan = plan;
        List<Range> inOrder = plan.down() ? plan.ranges().reversed() : plan.ranges();
        ahead = inOrder.iterator();
        sides = new PriorityQueue<>(order(plan.down()));
        if (plan.merged()) {
            inOrder.forEach(some -> {
                View.Walk walk = view.walk(plan.down());
                if (walk.start(some)) {
                    sides.add(new Side(walk, some));
                }
            });
        }
    }

    /** Where the next entry is, or null behind the last one. */
    View.@Nullable Entry next() {
        if (plan.isExact()) {
            return nextExactly();
        }
        return plan.merged() ? nextOfAll() : nextInTurn();
    }

    private View.@Nullable Entry nextExactly() {
        while (ahead.hasNext()) {
            View.Entry entry = view.entry(ahead.next().low());
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    private View.@Nullable Walk nextInTurn() {
        if (one == null) {
            one = view.walk(plan.down());
        } else if (range != null && one.next(range)) {
            return one;
        }
        while (ahead.hasNext()) {
            range = ahead.next();
            if (one.start(range)) {
                return one;
            }
        }
        range = null;
        return null;
    }

    private View.@Nullable Walk nextOfAll() {
        if (side != null && side.walk.next(side.range)) {
            sides.add(side);
        }
        side = sides.poll();
        return side == null ? null : side.walk;
    }

    private static Comparator<Side> order(boolean down) {
        Comparator<Side> ascending = (a, b) -> Arrays.compareUnsigned(
                a.walk.key(),
                a.range.constant(),
                a.walk.key().length,
                b.walk.key(),
                b.range.constant(),
                b.walk.key().length);
        return down ? ascending.reversed() : ascending;
    }

    private record Side(View.Walk walk, Range range) {}
}
