package vn.dondoc.notification.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.observe.Traces;
import vn.dondoc.chassis.time.SystemClock;
import vn.dondoc.messaging.event.Received;
import vn.dondoc.messaging.outbox.AggregateStores;
import vn.dondoc.messaging.outbox.Aggregates;

/** All notifications there are. */
@Component
public final class Notifications {
    private final Aggregates<Notification> store;
    private final SystemClock system;
    private final Traces traces;

    Notifications(AggregateStores stores, SystemClock system, Traces traces) {
        this.store = stores.of(Notification.class);
        this.system = system;
        this.traces = traces;
    }

    /** Notes down what these events call for, once per event, unit and channel. */
    public void tell(List<Received<Notice>> notices) {
        Instant now = system.instant();
        String place = traces.here();
        store.insertMissing(notices.stream()
                .flatMap(one -> {
                    Notice notice = one.data();
                    return notice.kind().channels(notice.facts()).stream()
                            .sorted()
                            .map(channel -> Notification.of(one.id(), notice, channel, now)
                                    .tracedFrom(place));
                })
                .toList());
    }

    /** What waits for its hour about one of these tasks is decided on anew: it may be more urgent now. */
    public void lookAgain(Collection<String> tasks) {
        Criteria waiting =
                Criteria.where("notice.taskId").in(tasks).and("state").is(State.PENDING);
        store.find(Query.query(waiting)).forEach(one -> store.change(one.id(), Notification::lookAgain));
    }

    public Optional<Notification> find(String id) {
        return store.find(id);
    }

    public List<Notification> find(Query query) {
        return store.find(query);
    }

    /** What is to be looked at now by machine and business time, the longest waiting first. */
    public List<Notification> due(Channel channel, Instant machineTime, Instant businessTime, int limit) {
        return store.find(Query.query(Criteria.where("channel")
                        .is(channel)
                        .and("nextAttemptAt")
                        .lte(machineTime)
                        .and("notBefore")
                        .lte(businessTime))
                .with(Sort.by("nextAttemptAt"))
                .limit(limit));
    }

    /** The notifications of this kind about this task. */
    public List<Notification> ofTask(String taskId, Kind kind) {
        return store.find(Query.query(Criteria.where("notice.taskId").is(taskId))).stream()
                .filter(one -> one.notice().kind() == kind)
                .toList();
    }

    /** Whether the unit has yet to hear of the task itself that this is about. */
    public boolean isAssignmentOnItsWay(Notification one) {
        String task = one.notice().taskId();
        return task != null
                && ofTask(task, Kind.TASK_ASSIGNED).stream()
                        .anyMatch(other -> other.channel() == one.channel() && !other.isOver());
    }

    /** Those of this kind and channel about a directive that are meant for these units. */
    public List<Notification> about(String directiveId, Kind kind, Channel channel, Collection<String> units) {
        // Without the channel, which would lead to all that was ever sent by it.
        return store
                .find(Query.query(Criteria.where("notice.unit")
                        .in(units)
                        .and("notice.directiveId")
                        .is(directiveId)
                        .and("notice.kind")
                        .is(kind)))
                .stream()
                .filter(one -> one.channel() == channel)
                .toList();
    }

    /** What was to go to these units by mail about this directive, and was given up. */
    public List<Notification> givenUp(String directiveId, Collection<String> units) {
        Criteria dead = Criteria.where("notice.unit")
                .in(units)
                .and("notice.kind")
                .in((Object[]) Kind.values())
                .and("state")
                .is(State.DEAD)
                .and("notice.directiveId")
                .is(directiveId)
                .and("channel")
                .is(Channel.EMAIL);
        return store.find(Query.query(dead));
    }

    /** What tells the same office by the same channel of the same kind about the same directive, in one of these states. */
    public List<Notification> likeThis(Notification one, State... states) {
        return store.find(Query.query(like(one, states))).stream()
                .filter(other -> !other.id().equals(one.id()))
                .toList();
    }

    public List<Notification> find(Collection<String> ids) {
        return store.find(Query.query(Criteria.where("_id").in(ids)));
    }

    /** Those that speak, or spoke, of any of these beside what they were called for. */
    public List<Notification> tellingOf(Collection<String> ids) {
        return store.find(Query.query(Criteria.where("toldWith").in(ids))).stream()
                .filter(one -> one.toldWith().stream().anyMatch(ids::contains))
                .toList();
    }

    /** These, and those that speak of them. */
    public List<Notification> withTellers(List<Notification> some) {
        return Stream.concat(
                        some.stream(),
                        tellingOf(some.stream().map(Notification::id).toList()).stream())
                .toList();
    }

    /** What tells the same unit by the same channel of the same kind and may go now, by business time, lowest id first. */
    public List<Notification> waitingWith(Notification one, Instant businessTime, int limit) {
        return store.find(Query.query(ofItsKind(one, businessTime).and("_id").ne(one.id()))
                .with(Sort.by("_id"))
                .limit(limit));
    }

    /** Whether one of those that this one waits with is to be looked at now, too, and goes first: the one with the lowest id. */
    public boolean isAnotherOfItsKindFirst(Notification one, Instant businessTime) {
        Criteria first = ofItsKind(one, businessTime)
                .and("_id")
                .lt(one.id())
                .and("nextAttemptAt")
                .lte(system.instant());
        return !store.find(Query.query(first).limit(1)).isEmpty();
    }

    private static Criteria ofItsKind(Notification one, Instant businessTime) {
        return Criteria.where("notice.unit")
                .is(one.notice().unit())
                .and("notice.kind")
                .is(one.notice().kind())
                .and("state")
                .in(State.PENDING, State.FAILED)
                .and("channel")
                .is(one.channel())
                .and("notBefore")
                .lte(businessTime);
    }

    /** Whether one that is like this is to be looked at now, too, and goes first: the one with the lowest id does. */
    public boolean isAnotherFirst(Notification one, Instant businessTime) {
        Criteria first = like(one, State.PENDING, State.FAILED)
                .and("_id")
                .lt(one.id())
                .and("nextAttemptAt")
                .lte(system.instant())
                .and("notBefore")
                .lte(businessTime);
        return !store.find(Query.query(first).limit(1)).isEmpty();
    }

    /** The ids of the tasks of those that are like this and wait, too. */
    public List<String> tasksOfOthersWaitingWith(Notification one) {
        Criteria others = like(one, State.PENDING, State.FAILED).and("_id").ne(one.id());
        return store.heads(Query.query(others), Waiting.class).stream()
                .map(waiting -> waiting.notice().taskId())
                .filter(Objects::nonNull)
                .toList();
    }

    private record Waiting(Head notice) {
        private record Head(@Nullable String taskId) {}
    }

    private static Criteria like(Notification one, State... states) {
        return Criteria.where("notice.directiveId")
                .is(one.notice().directiveId())
                .and("notice.kind")
                .is(one.notice().kind())
                .and("state")
                .in((Object[]) states)
                .and("notice.unit")
                .is(one.notice().unit())
                .and("channel")
                .is(one.channel());
    }

    /** @throws vn.dondoc.chassis.store.Conflict if another changed it since it was read */
    public void save(Notification changed) {
        store.save(changed);
    }
}
