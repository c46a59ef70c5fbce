package vn.dondoc.report.submission;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.chassis.web.EntityTags;
import vn.dondoc.messaging.outbox.AggregateStores;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.report.task.Deliverable;
import vn.dondoc.report.task.KnownTask;
import vn.dondoc.report.task.KnownTasks;
import vn.dondoc.units.Reach;
import vn.dondoc.units.UnitTree;

/**
 * Decides on reports, for the office that issued what is reported on; seeing a report is not deciding on it. A decision
 * that is made again the same way, as after an answer that was lost, is answered like the first time, whatever version it
 * names.
 */
@Component
public final class Review {
    private final Aggregates<Report> stored;
    private final Reports reports;
    private final Issuers issuers;
    private final KnownTasks tasks;
    private final UnitTree units;
    private final BusinessClock clock;
    private final Deciders deciders;

    Review(
            AggregateStores stores,
            Reports reports,
            Issuers issuers,
            KnownTasks tasks,
            UnitTree units,
            BusinessClock clock,
            Deciders deciders) {
        this.stored = stores.of(Report.class);
        this.reports = reports;
        this.issuers = issuers;
        this.tasks = tasks;
        this.units = units;
        this.clock = clock;
        this.deciders = deciders;
    }

    /**
     * Accepts a report.
     *
     * @param ifMatch the version to be accepted; any without it
     * @throws Refusal 404 if the caller may not see it, 403 if another office issued the directive or the caller has
     *     submitted the report, 409 if it was returned or is moot, 412 if it is another version, 422 if it says that all is
     *     done and something asked for is missing
     */
    public Report accept(String id, @Nullable String note, @Nullable String ifMatch, Caller caller) {
        return decide(id, caller, (report, by) -> {
            requireVersion(report, ReportState.ACCEPTED, ifMatch);
            List<Deliverable> asked =
                    tasks.find(report.taskId()).map(KnownTask::deliverables).orElse(List.of());
            report.accept(clock.instant(), by, note, asked);
        });
    }

    /**
     * Sends a report back.
     *
     * @param ifMatch the version to be returned; any without it
     * @throws Refusal 404 if the caller may not see it, 403 if another office issued the directive or the caller has
     *     submitted the report, 409 if it was accepted or is moot, 412 if it is another version
     */
    public Report sendBack(String id, String reason, @Nullable String ifMatch, Caller caller) {
        return decide(id, caller, (report, by) -> {
            requireVersion(report, ReportState.RETURNED, ifMatch);
            report.sendBack(clock.instant(), by, reason);
        });
    }

    private Report decide(String id, Caller caller, BiConsumer<Report, Reviewer> decision) {
        Report read = reports.find(id, caller).orElseThrow(Refusal::notFound);
        // Whoever submitted just as the task went, or as another did, may have left one that still waits.
        reports.close(tasks.voidAmong(List.of(read.taskId())), clock.instant());
        reports.closeIfOvertaken(read);
        stored.change(id, report -> decision.accept(report, requireReviewer(report, caller)));
        return stored.find(id).orElseThrow(Refusal::notFound);
    }

    private Reviewer requireReviewer(Report report, Caller caller) {
        Reach reach = units.reach(caller);
        if (!reports.isReadable(report, reach)) {
            throw Refusal.notFound();
        }
        if (!reach.actsFor(issuers.of(report))) {
            throw Refusal.forbidden("not-the-issuer.deciding");
        }
        if (report.submission().sender().isSameAs(caller)) {
            throw Refusal.forbidden("own-report");
        }
        return deciders.reviewer(caller);
    }

    private static void requireVersion(Report report, ReportState wanted, @Nullable String ifMatch) {
        if (ifMatch != null && report.state() != wanted) {
            EntityTags.require(ifMatch, report.version());
        }
    }
}
