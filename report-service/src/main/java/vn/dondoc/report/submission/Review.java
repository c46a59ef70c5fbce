package vn.dondoc.report.submission;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.dondoc.messaging.BusinessClock;
import vn.dondoc.messaging.identity.Caller;
import vn.dondoc.messaging.identity.UnitTree;
import vn.dondoc.messaging.outbox.AggregateStores;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.messaging.web.EntityTags;
import vn.dondoc.messaging.web.Problem;
import vn.dondoc.messaging.web.Words;
import vn.dondoc.report.task.Deliverable;
import vn.dondoc.report.task.KnownTask;
import vn.dondoc.report.task.KnownTasks;

/**
 * Decides on reports, for those above the reporting unit. A decision that is made again the same way, as after an
 * answer that was lost, is answered like the first time, whatever version it names.
 */
@Component
public final class Review {
    private final Aggregates<Report> stored;
    private final Reports reports;
    private final KnownTasks tasks;
    private final UnitTree units;
    private final BusinessClock clock;

    Review(AggregateStores stores, Reports reports, KnownTasks tasks, UnitTree units, BusinessClock clock) {
        this.stored = stores.of(Report.class);
        this.reports = reports;
        this.tasks = tasks;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Accepts a report.
     *
     * @param ifMatch the version to be accepted; any without it
     * @throws Problem 404 for another unit's, 403 for one's own, 409 if it was returned or is moot, 412 if it is another version,
     *     422 if it says that all is done and something asked for is missing
     */
    public Report accept(String id, @Nullable String note, @Nullable String ifMatch, Caller caller) {
        return decide(id, caller, report -> {
            requireVersion(report, ReportState.ACCEPTED, ifMatch);
            List<Deliverable> asked =
                    tasks.find(report.taskId()).map(KnownTask::deliverables).orElse(List.of());
            report.accept(clock.instant(), caller.name(), note, asked);
        });
    }

    /**
     * Sends a report back.
     *
     * @param ifMatch the version to be returned; any without it
     * @throws Problem 404 for another unit's, 403 for one's own, 409 if it was accepted or is moot, 412 if it is another version
     */
    public Report sendBack(String id, String reason, @Nullable String ifMatch, Caller caller) {
        return decide(id, caller, report -> {
            requireVersion(report, ReportState.RETURNED, ifMatch);
            report.sendBack(clock.instant(), caller.name(), reason);
        });
    }

    private Report decide(String id, Caller caller, Consumer<Report> decision) {
        Report read = reports.find(id, caller).orElseThrow(Problem::notFound);
        // Whoever submitted just as the task went may have left one that still waits.
        reports.close(tasks.voidAmong(List.of(read.taskId())), clock.instant());
        stored.change(id, report -> {
            requireReviewer(report, caller);
            decision.accept(report);
        });
        return stored.find(id).orElseThrow(Problem::notFound);
    }

    private void requireReviewer(Report report, Caller caller) {
        if (!reports.mayRead(report, caller)) {
            throw Problem.notFound();
        }
        if (isOwn(report, caller) || !units.isVisible(report.unit(), caller)) {
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "not-the-reviewer",
                    new Words(
                            "Chỉ cấp trên của đơn vị báo cáo được duyệt báo cáo này.",
                            "Only those above the reporting unit decide on this report."));
        }
    }

    /** Of the caller's unit, or of one that it has taken over from: nobody decides on what is its own by now. */
    private boolean isOwn(Report report, Caller caller) {
        return caller.unit() != null && units.lineOf(report.unit()).contains(caller.unit());
    }

    private static void requireVersion(Report report, ReportState wanted, @Nullable String ifMatch) {
        if (ifMatch != null && report.state() != wanted) {
            EntityTags.require(ifMatch, report.version());
        }
    }
}
