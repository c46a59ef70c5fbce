package vn.dondoc.notification.known;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.deadlines.calendar.OfficeHours;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.messaging.projection.Projection;
import vn.dondoc.messaging.projection.Projections;
import vn.dondoc.units.UnitNode;
import vn.dondoc.units.UnitTree;

/** What was heard so far. Any of it may still be on its way. */
@Component
public final class KnownState {
    private final UnitTree units;
    private final Projection<KnownDirective> directives;
    private final Projection<KnownTask> tasks;
    private final Projection<KnownYear> years;
    private final Projection<KnownDesk> desks;
    private final Projection<KnownNumber> numbers;
    private final Projection<KnownReport> reports;

    KnownState(UnitTree units, Projections projections) {
        this.units = units;
        directives = projections.of(KnownDirective.class);
        tasks = projections.of(KnownTask.class);
        years = projections.of(KnownYear.class);
        desks = projections.of(KnownDesk.class);
        numbers = projections.of(KnownNumber.class);
        reports = projections.of(KnownReport.class);
    }

    public void applyDirectives(Collection<KnownDirective> news) {
        directives.apply(news);
    }

    /** @throws vn.dondoc.messaging.consume.Refused if one is another unit's than what is known */
    public void applyTasks(Collection<KnownTask> news) {
        tasks.requireFitting(
                news,
                (known, told) -> known.isOfTheSameItemAs(told) && known.unit().equals(told.unit()));
        tasks.apply(news);
    }

    /** Tasks that have gone to other units. */
    public void applyTransferred(Collection<KnownTask> news) {
        tasks.requireFitting(news, KnownTask::isOfTheSameItemAs);
        tasks.apply(news);
    }

    public void applyYears(Collection<KnownYear> news) {
        years.apply(news);
    }

    public void applyDesks(Collection<KnownDesk> news) {
        desks.apply(news);
    }

    public void applyNumbers(Collection<KnownNumber> news) {
        numbers.apply(news);
    }

    public void applyReports(Collection<KnownReport> news) {
        reports.apply(news);
    }

    /** Whether a complete report on this task waits for its decision. */
    public boolean isReportedOn(String task) {
        return reports.find(task).filter(KnownReport::waits).isPresent();
    }

    public Optional<KnownDirective> directive(String id) {
        return directives
                .find(id)
                .map(directive -> numbers.find(id).map(directive::with).orElse(directive));
    }

    /** The directive as it was in this version, or in a later one: the words of a task may come later than the task. */
    public Optional<KnownDirective> directive(String id, @Nullable Long version) {
        return directive(id).filter(found -> version == null || found.version() >= version);
    }

    public Optional<KnownTask> task(String id) {
        return tasks.find(id);
    }

    /** The unit that answers for an ad-hoc body. */
    public Optional<String> deskOf(String unit) {
        return desks.find(unit).map(KnownDesk::desk);
    }

    /** The unit itself, or who alone has taken over from it. */
    public String heirOf(String unit) {
        return units.heirOf(unit);
    }

    /** Whether it is this unit, or has taken over from it with others or alone. */
    public boolean isInLineOf(String unit, String heir) {
        return units.lineOf(unit).contains(heir);
    }

    /** The unit itself, and those from whom it alone has taken over. */
    public Set<String> thoseWhoseHeirIs(String unit) {
        return units.thoseWhoseHeirIs(unit);
    }

    /** The unit's name, or its code as long as the name is not known. */
    public String nameOf(String unit) {
        return units.find(unit).map(UnitNode::name).orElse(unit);
    }

    /** When offices are open; of years not heard of yet, only the weekends are known. */
    public OfficeHours officeHours() {
        return OfficeHours.standard(WorkingCalendar.of(
                years.find(new Query()).stream().map(KnownYear::year).toList()));
    }

    /** Whether it has ended before that day, as far as was heard. */
    public boolean hasEnded(String unit, LocalDate day) {
        return units.find(unit).filter(node -> node.isOver(day)).isPresent();
    }

    /** Whether there is such a unit, as far as was heard. */
    public boolean knows(String unit) {
        return !units.find(List.of(unit)).isEmpty();
    }
}
