package vn.dondoc.report.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
    private final UnitTree units;

    Reports(AggregateStores stores, Issuers issuers, UnitTree units) {
        this.reports = stores.of(Report.class);
        this.issuers = issuers;
        this.units = units;
    }

    /** Which reports a list shows; without a value, all. */
    public record Filter(
            @Nullable String task,
            @Nullable ReportState state,
            @Nullable String unit) {}

    /**
     * Makes a submission the next round of its task; again, it finds what the first call made.
     *
     * @throws Refusal 409 if the task takes no report now, 422 if the same id was made with another body, or if it says to
     *     have come before the last one was decided on
     */
    public Report add(Submission submission, KnownTask task) {
        Optional<Report> last = lastOf(task);
        Refusal refusal;
        if (task.isClosed() || last.filter(Report::closesTheTask).isPresent()) {
            refusal = closed(task);
        } else if (last.map(Report::decision).filter(submission::cameBefore).isPresent()) {
            refusal = Refusal.invalid("/onBehalf/receivedOn", "BEFORE_THE_LAST_DECISION");
        } else {
            refusal = Refusal.conflict("report-undecided");
            if (last.filter(Report::isUndecided).isEmpty()) {
                // Of two at the same moment one takes the round, and the other finds an undecided report.
                Report next =
                        new Report(submission, task, last.map(Report::round).orElse(0) + 1);
                if (reports.insert(next)) {
                    return next;
                }
            }
        }
        Report made = reports.find(submission.reportId()).orElseThrow(() -> refusal);
        submission.requireSame(made.submission().fingerprint());
        return made;
    }

    /** Rounds have no gaps, so each is a look-up of one document by its unique key, whatever store is below. */
    private Optional<Report> lastOf(KnownTask task) {
        Optional<Report> last = Optional.empty();
        Optional<Report> next = inRound(task, 1);
        while (next.isPresent()) {
            last = next;
            next = inRound(task, last.get().round() + 1);
        }
        return last;
    }

    private Optional<Report> inRound(KnownTask task, int round) {
        Query query = Query.query(
                Criteria.where("submission.taskId").is(task.id()).and("round").is(round));
        return reports.find(query).stream().findFirst();
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
