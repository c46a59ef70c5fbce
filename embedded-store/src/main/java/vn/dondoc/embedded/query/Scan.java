package vn.dondoc.embedded.query;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.embedded.storage.Bson;
import vn.dondoc.embedded.storage.Space;
import vn.dondoc.embedded.storage.Storage;
import vn.dondoc.embedded.storage.View;

/** The documents of a plan that match the filter, read as they are asked for, all from one state of the storage. */
public final class Scan implements Iterator<Found>, AutoCloseable {

    private final int space;
    private final Document filter;
    private final @Nullable Set<String> fields;
    private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();
    private final View view;
    private final Plan whole;
    private final Deque<Plan> plans;
    private final @Nullable Set<Long> seen;
    private final @Nullable Alike alike;
    private @Nullable Plan plan;
    private @Nullable Entries entries;
    private View.@Nullable Entry ahead;
    private byte @Nullable [] refused;
    private @Nullable Document looked;
    private @Nullable Found next;
    private int left;
    private long keysExamined;
    private long documentsExamined;
    private boolean open = true;

    /**
     * The state is taken before the plan is made: an index that was still in order then holds it in order.
     *
     * @param space where the documents are
     */
    public Scan(Storage storage, int space, Planner planner, Query query) {
        this.space = space;
        filter = query.filter();
        fields = query.fields();
        view = storage.view();
        Scope.current().opened(this);
        whole = planner.plan(query);
        plans = new ArrayDeque<>(whole.branches().isEmpty() ? List.of(whole) : whole.branches());
        alike = query.alike() ? Alike.of(whole, query) : null;
        left = query.alike() && query.limit() > 0 ? query.limit() : Integer.MAX_VALUE;
        seen = plans.size() == 1 && leadsOnceToEach(whole) ? null : new HashSet<>();
    }

    public Plan plan() {
        return whole;
    }

    private static boolean leadsOnceToEach(Plan plan) {
        return plan.index() == null || plan.index().entry().isOrdered();
    }

    @Override
    public boolean hasNext() {
        while (next == null && open) {
            View.Entry at = ahead == null ? advance() : ahead;
            ahead = null;
            if (at == null || left == 0) {
                close();
            } else {
                byte[] key = at.key();
                next = refused != null && Alike.isSame(refused, key) ? null : match(at);
                if (looked != null && alike != null && alike.mayBeOne(looked)) {
                    refused = next == null ? key : null;
                    next = next == null ? null : withOthers(next, key);
                }
                left -= next == null ? 0 : next.times();
            }
        }
        return next != null;
    }

    @Override
    public Found next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Found found = next;
        next = null;
        return found;
    }

    /** With those behind it that have the same key: what is read of one is what is read of each. */
    private Found withOthers(Found found, byte[] key) {
        int times = 0;
        do {
            times++;
            ahead = advance();
        } while (ahead != null && times < left && Alike.isSame(key, ahead.key()));
        keysExamined += times - 1;
        return new Found(found.record(), found.document(), found.size(), times);
    }

    private View.@Nullable Entry advance() {
        Scope.step();
        while (true) {
            View.Entry at = entries == null ? null : entries.next();
            if (at != null || plans.isEmpty()) {
                return at;
            }
            plan = plans.poll();
            entries = new Entries(view, plan);
        }
    }

    private @Nullable Found match(View.Entry at) {
        long record;
        byte[] stored;
        if (plan != null && plan.index() != null) {
            keysExamined++;
            record = plan.index().record(at);
            if (seen != null && !seen.add(record)) {
                return null;
            }
            stored = view.get(Space.key(space, record));
        } else {
            record = Space.lastNumber(at.key());
            stored = at.value();
        }
        if (stored == null) {
            throw new IllegalStateException("An index leads to record " + record + ", which is not there");
        }
        documentsExamined++;
        looked = Bson.decode(stored, fields);
        return matcher.matches(looked, filter) ? new Found(record, looked, stored.length) : null;
    }

    public long keysExamined() {
        return keysExamined;
    }

    public long documentsExamined() {
        return documentsExamined;
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            view.close();
        }
    }
}
