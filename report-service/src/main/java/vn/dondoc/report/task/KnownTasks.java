package vn.dondoc.report.task;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.messaging.projection.Projection;
import vn.dondoc.messaging.projection.Projections;
import vn.dondoc.units.Reach;
import vn.dondoc.units.UnitNode;
import vn.dondoc.units.UnitTree;

/** The tasks of which this service has heard, and whose they are. */
@Component
public final class KnownTasks {
    private final Projection<KnownTask> tasks;
    private final UnitTree units;

    KnownTasks(Projections projections, UnitTree units) {
        this.tasks = projections.of(KnownTask.class);
        this.units = units;
    }

    public Optional<KnownTask> find(String id) {
        return tasks.find(id);
    }

    /** Those of them that are not asked for any more. */
    public List<String> voidAmong(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : tasks.find(Query.query(Criteria.where("_id").in(ids))).stream()
                        .filter(KnownTask::isVoid)
                        .map(KnownTask::id)
                        .toList();
    }

    /**
     * Takes in each that is newer than what is known.
     *
     * @throws vn.dondoc.messaging.consume.Refused if one is of another directive or unit than what is known
     */
    public void apply(Collection<KnownTask> heads) {
        tasks.requireFitting(
                heads,
                (known, told) ->
                        known.isOfTheSameDirectiveAs(told) && known.unit().equals(told.unit()));
        tasks.apply(heads);
    }

    /** As {@link #apply(Collection)}, for tasks that have gone to other units. */
    public void applyTransferred(Collection<KnownTask> heads) {
        tasks.requireFitting(heads, KnownTask::isOfTheSameDirectiveAs);
        tasks.apply(heads);
    }

    /** How the caller stands to this task. A tree of units that is still arriving makes nobody a stranger. */
    public Ownership ownership(KnownTask task, Caller caller) {
        Reach reach = units.reach(caller);
        if (reach.actsFor(task.unit())) {
            return Ownership.OWN;
        }
        if (reach.actsFor(task.issuer())) {
            return Ownership.ISSUED;
        }
        if (!hangsFromTheRoot(task.unit())) {
            return Ownership.OPEN;
        }
        return reach.sees(task.unit()) || task.coordinators().stream().anyMatch(reach::sees)
                ? Ownership.SEEN
                : Ownership.FOREIGN;
    }

    private boolean hangsFromTheRoot(String unit) {
        List<UnitNode> upwards = units.upwards(unit);
        if (upwards.isEmpty()) {
            return false;
        }
        String above = upwards.getLast().parent();
        return above == null || units.find(above).isPresent();
    }
}
