package vn.dondoc.report.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.web.Page;
import vn.dondoc.messaging.outbox.AggregateStores;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.report.task.KnownTask;
import vn.dondoc.units.Reach;
import vn.dondoc.units.UnitTree;

/** All reports on tasks that are known here, each task's in rounds without gaps. */
@Component
public final class Reports {
    private final Aggregates<Report> reports;
    private final Issuers issuers;
    private final Deciders deciders;
    private final UnitTree units;

    Reports(AggregateStores stores, Issuers issuers, Deciders deciders, UnitTree units) {
        this.reports = stores.of(Report.class);
        this.issuers = issuers;
        this.deciders = deciders;
        this.units = units;
    }

    /**
     * Which reports a list shows; without a value, all.
     *
     * @param waiting only those on which the caller may decide now, or only the others
     */
    public record Filter(
            @Nullable String task,
            @Nullable ReportState state,
            @Nullable String unit,
            @Nullable Boolean waiting) {}

    /**
     * Makes a submission the next round of its task; again, it finds what the first call made. What told of progress until
     * then needs no decision any more.
     *
     * @throws Refusal 409 if the task takes no report now, 422 if the same id was made with another body, or if it says to
     *     have come before the last complete one was decided on
     */
    public Report add(Submission submission, KnownTask task) {
        while (true) {
            List<Report> rounds = roundsOf(task);
            Refusal refusal = refusal(submission, task, rounds);
            if (refusal == null) {
                Report next = new Report(submission, task, rounds.size() + 1);
                if (reports.insert(next)) {
                    closeBefore(next);
                    return next;
                }
            }
            Optional<Report> made = reports.find(submission.reportId());
            if (made.isPresent()) {
                submission.requireSame(made.get().submission().fingerprint());
                closeBefore(made.get());
                return made.get();
            }
            if (refusal != null) {
                throw refusal;
            }
            // Of two at the same moment one takes the round, and the other looks at what that one leaves.
        }
    }

    private static @Nullable Refusal refusal(Submission submission, KnownTask task, List<Report> rounds) {
        Optional<Report> last = rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.getLast());
        if (task.isClosed() || last.filter(Report::closesTheTask).isPresent()) {
            return closed(task);
        }
        if (rounds.stream()
                .filter(Report::isComplete)
                .map(Report::decision)
                .filter(Objects::nonNull)
                .anyMatch(submission::cameBefore)) {
            return Refusal.invalid("/onBehalf/receivedOn", "BEFORE_THE_LAST_DECISION");
        }
        return last.filter(Report::holdsUpTheNext).isPresent() ? Refusal.conflict("report-undecided") : null;
    }

    /** Rounds have no gaps, so each is a look-up of one document by its unique key, whatever store is below. */
    private List<Report> roundsOf(KnownTask task) {
        List<Report> rounds = new ArrayList<>();
        Optional<Report> next = inRound(task.id(), 1);
        while (next.isPresent()) {
            rounds.add(next.get());
            next = inRound(task.id(), rounds.size() + 1);
        }
        return rounds;
    }

    private Optional<Report> inRound(String task, int round) {
        Query query = Query.query(
                Criteria.where("submission.taskId").is(task).and("round").is(round));
        return reports.find(query).stream().findFirst();
    }

    /** Of those that came before it, nobody decides on what waits. */
    private void closeBefore(Report newer) {
        Criteria older = Criteria.where("submission.taskId")
                .is(newer.taskId())
                .and("round")
                .lt(newer.round())
                .and("state")
                .is(ReportState.SUBMITTED);
        Instant at = newer.submission().submittedAt();
        reports.find(Query.query(older)).forEach(waiting -> reports.change(waiting.id(), report -> report.close(at)));
    }

    /** As far as whoever made the next round had no time to do so. */
    void closeIfOvertaken(Report report) {
        inRound(report.taskId(), report.round() + 1).ifPresent(this::closeBefore);
    }

    /** Closes what waits for a decision on these tasks, which are not asked for any more. */
    public void close(Collection<String> tasks, Instant at) {
        if (!tasks.isEmpty()) {
            Criteria undecided =
                    Criteria.where("submission.taskId").in(tasks).and("state").is(ReportState.SUBMITTED);
            reports.find(Query.query(undecided))
                    .forEach(waiting -> reports.change(waiting.id(), report -> report.close(at)));
        }
    }

    private static Refusal closed(KnownTask task) {
        return Refusal.conflict(
                switch (task.state()) {
                    case "WITHDRAWN" -> "task-closed.withdrawn";
                    case "SUPERSEDED" -> "task-closed.superseded";
                    default -> "task-closed";
                });
    }

    /** The report, if there is one that this caller may read. */
    public Optional<Report> find(String id, Caller caller) {
        Reach reach = units.reach(caller);
        return reports.find(id).filter(report -> isReadable(report, reach));
    }

    /** The newest of those that the caller may read, after the cursor. */
    public Page<Report> list(Filter filter, @Nullable String cursor, int limit, Caller caller) {
        List<Criteria> fitting = new ArrayList<>();
        Reach reach = units.reach(caller);
        reach.seen()
                .ifPresent(seen -> fitting.add(new Criteria()
                        .orOperator(
                                Criteria.where("unit").in(seen),
                                Criteria.where("coordinators").in(seen),
                                Criteria.where("issuer").in(reach.own().orElse(seen)))));
        if (filter.task() != null) {
            fitting.add(Criteria.where("submission.taskId").is(filter.task()));
        }
        if (filter.state() != null) {
            fitting.add(Criteria.where("state").is(filter.state()));
        }
        if (filter.unit() != null) {
            fitting.add(Criteria.where("unit").is(filter.unit()));
        }
        if (filter.waiting() != null) {
            fitting.add(deciders.waitingFor(caller, reach, filter.waiting()));
        }
        return Page.of(
                reports.stream(Submission.NEWEST_FIRST.query(fitting, cursor, limit)),
                limit,
                report -> report.submission().place(),
                report -> report.submission().content().size());
    }

    /** Of the caller's tree, with its help, or of what its office has issued. */
    boolean isReadable(Report report, Reach reach) {
        return reach.sees(report.unit())
                || report.coordinators().stream().anyMatch(reach::sees)
                || reach.actsFor(issuers.of(report));
    }
}
