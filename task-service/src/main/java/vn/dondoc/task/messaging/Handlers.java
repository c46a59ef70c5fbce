package vn.dondoc.task.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.messaging.event.Received;
import vn.dondoc.task.assignment.TaskWords;
import vn.dondoc.task.assignment.Tasks;
import vn.dondoc.task.directive.Directives;
import vn.dondoc.task.order.DirectiveSync;
import vn.dondoc.task.progress.Figures;
import vn.dondoc.task.redating.CountedDates;
import vn.dondoc.task.transfer.Transfers;
import vn.dondoc.units.UnitTree;

/** Translates what others tell and hands it on. */
@Component
final class Handlers {
    private final Directives directives;
    private final DirectiveSync sync;
    private final CountedDates dates;
    private final TaskWords words;
    private final Tasks tasks;
    private final Figures figures;
    private final UnitTree tree;
    private final Transfers transfers;

    Handlers(
            Directives directives,
            DirectiveSync sync,
            CountedDates dates,
            TaskWords words,
            Tasks tasks,
            Figures figures,
            UnitTree tree,
            Transfers transfers) {
        this.directives = directives;
        this.sync = sync;
        this.dates = dates;
        this.words = words;
        this.tasks = tasks;
        this.figures = figures;
        this.tree = tree;
        this.transfers = transfers;
    }

    void on(Received<DirectiveIssued> issued) {
        DirectiveIssued told = issued.data();
        if (directives.apply(told.directive())) {
            sync.follow(told.orders(), directives.recalled(told.directiveId()).orElse(null));
            dates.check(told.directiveId());
        } else {
            sync.applyOlder(told.orders());
        }
        words.enter(told.directiveId());
    }

    void onRecalled(Received<DirectiveRecalled> recalled) {
        directives.apply(recalled.data().recall());
        sync.withdraw(recalled.data().directiveId(), recalled.data().reason());
    }

    void onNumbered(Received<DirectiveNumbered> numbered) {
        directives.apply(numbered.data().numbering());
        words.enter(numbered.data().numbering().id());
    }

    void onSubmitted(Received<ReportNews> news) {
        tasks.report(news.data().taskId(), news.data().reporter(), news.data().submitted());
    }

    void onAccepted(Received<ReportNews> news) {
        tasks.report(news.data().taskId(), news.data().reporter(), news.data().decided(true, news.time()));
    }

    void onReturned(Received<ReportNews> news) {
        tasks.report(news.data().taskId(), news.data().reporter(), news.data().decided(false, news.time()));
    }

    void onUnits(List<Received<UnitTree.UnitChanged>> changed) {
        tree.on(changed);
        transfers.wake();
    }

    void onTransferred(List<Received<TaskTransferred>> transferred) {
        figures.take(
                transferred.stream().flatMap(one -> one.data().rows().stream()).toList());
    }

    void onMoved(List<Received<TaskMoved>> moved) {
        figures.take(moved.stream()
                .map(Received::data)
                .filter(TaskMoved::isMove)
                .map(TaskMoved::row)
                .toList());
    }
}
