package vn.dondoc.task.assignment;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.reminders.Urgency;
import vn.dondoc.units.Reach;
import vn.dondoc.units.succession.Lineage;

/**
 * What is asked of a unit, as a version of the directive orders it.
 *
 * @param directive id of the directive
 * @param directiveVersion of the directive that orders this
 * @param issuer code of the unit that issued it
 * @param itemPath the item's place in the directive
 * @param unit code of the accountable unit
 * @param coordinators codes of the units that help, and may read the task
 * @param due the last instant in time, as ordered; none for a task without a deadline
 * @param coordinatorsAsWritten all who help in the words of the document, also those of whom no directory says who is
 *     meant; none if an earlier version stored it
 * @param reportTo who gets the report, in the words of the document
 * @param issuedAt when this was ordered: at the issue of the directive or by an amendment; business time
 */
public record Assignment(
        String directive,
        long directiveVersion,
        String issuer,
        String itemPath,
        String unit,
        List<String> coordinators,
        Urgency urgency,
        @Nullable Instant due,
        List<Deliverable> deliverables,
        @Nullable List<String> coordinatorsAsWritten,
        @Nullable String reportTo,
        Instant issuedAt) {

    /** The task's id: the same whenever and however often the task is made. */
    public String taskId() {
        return taskIdOf(unit);
    }

    /** The id that the same has as first ordered from that unit. */
    String taskIdOf(String lead) {
        return UuidCreator.getNameBasedSha1(directive + "|" + itemPath + "|" + lead)
                .toString();
    }

    public boolean isNewerThan(Assignment other) {
        return directiveVersion > other.directiveVersion;
    }

    /** What a newer version orders, for the unit that answers for it now. */
    public Assignment amendedBy(Assignment newer) {
        return new Assignment(
                directive,
                newer.directiveVersion,
                issuer,
                itemPath,
                unit,
                newer.coordinators.stream().filter(one -> !one.equals(unit)).toList(),
                newer.urgency,
                newer.due,
                newer.deliverables,
                newer.coordinatorsAsWritten,
                newer.reportTo,
                newer.issuedAt);
    }

    /** To whoever sees its unit or one that helps, and to the office that issued it. */
    boolean isVisible(Reach reach) {
        return reach.sees(unit) || coordinators.stream().anyMatch(reach::sees) || reach.actsFor(issuer);
    }

    /** Whoever has a part in it. */
    public Stream<String> units() {
        return Stream.concat(Stream.of(unit), coordinators.stream());
    }

    /** The same with the help of whoever has taken over from those who were to help. */
    public Assignment helpedBy(Lineage lineage) {
        return coordinatedBy(coordinators.stream()
                .flatMap(one -> lineage.heirs(one).stream())
                .toList());
    }

    /** The same for another accountable unit, which helps no more: it answers for all of it. */
    public Assignment ledBy(String other) {
        return with(
                other, coordinators.stream().filter(one -> !one.equals(other)).toList());
    }

    /** The same with the help of these; the accountable unit itself is none of them. */
    public Assignment coordinatedBy(List<String> others) {
        return with(
                unit,
                others.stream().filter(one -> !one.equals(unit)).distinct().toList());
    }

    private Assignment with(String lead, List<String> helpers) {
        return new Assignment(
                directive,
                directiveVersion,
                issuer,
                itemPath,
                lead,
                helpers,
                urgency,
                due,
                deliverables,
                coordinatorsAsWritten,
                reportTo,
                issuedAt);
    }

    /** Whether the other asks for the same, whichever version it is of; words that were not kept are taken to be the same. */
    public boolean asksTheSameAs(Assignment other) {
        return coordinators.equals(other.coordinators)
                && urgency == other.urgency
                && Objects.equals(due, other.due)
                && deliverables.equals(other.deliverables)
                && sameWords(other);
    }

    private boolean sameWords(Assignment other) {
        return coordinatorsAsWritten == null
                || other.coordinatorsAsWritten == null
                || coordinatorsAsWritten.equals(other.coordinatorsAsWritten)
                        && Objects.equals(reportTo, other.reportTo);
    }
}
