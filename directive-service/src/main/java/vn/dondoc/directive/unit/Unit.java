package vn.dondoc.directive.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.dondoc.messaging.event.Event;
import vn.dondoc.messaging.event.Published;
import vn.dondoc.messaging.outbox.Aggregate;
import vn.dondoc.reading.names.Folded;

/** A unit of the directory; its id is its code (QĐ 20/2020/QĐ-TTg). */
@Document("units")
public final class Unit extends Aggregate {
    /** The form of a code: groups of capitals and digits, with dots between them. */
    public static final String CODE = "[A-Z][A-Z0-9]*(\\.[A-Z0-9]+)*";

    public static final int MAX_CODE = 35;

    private static final int MAX_FORMER = 50;
    private static final int MAX_UNDONE = 20;

    private UnitDetails details;
    private List<String> names;
    private List<FormerName> formerNames = new ArrayList<>();
    private List<FormerPlace> formerPlaces = new ArrayList<>();
    private @Nullable Ending ending;
    private List<Ending> undone = new ArrayList<>();

    Unit(String id, UnitDetails details) {
        super(id);
        this.details = details;
        this.names = foldedNames();
    }

    /**
     * What ended a unit, or was taken back.
     *
     * @param id of the reorganisation
     * @param by who entered it, or took it back
     */
    public record Ending(String id, String by, String reason) {}

    /**
     * A unit is new or different: its whole state.
     *
     * @param undone the reorganisations that had changed it and were taken back, by whom and why
     */
    @Published(type = "unit.changed", topic = "unit.events.v1")
    public record UnitChanged(
            String code,
            long version,
            String name,
            @Nullable String shortName,
            UnitKind kind,
            @Nullable String parent,
            @Nullable String desk,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<String> aliases,
            List<FormerName> formerNames,
            List<String> successors,
            @Nullable Ending reorganisation,
            List<Ending> undone)
            implements Event {}

    static Unit register(String code, UnitDetails details) {
        Unit unit = new Unit(code, details);
        unit.raise(unit.changed());
        return unit;
    }

    /**
     * Takes over what the directory says from a day on; former names and places are kept.
     *
     * @return {@code false}, and nothing told, if that is what it said before
     */
    boolean become(UnitDetails newDetails, LocalDate from) {
        if (newDetails.equals(details)) {
            return false;
        }
        LocalDate until = from.minusDays(1);
        if (!until.isBefore(details.validFrom())) {
            rememberName(details.name(), newDetails.name(), until);
            rememberName(details.shortName(), newDetails.shortName(), until);
            rememberPlace(newDetails.parent(), until);
        }
        if (newDetails.successors().isEmpty()) {
            ending = null;
        }
        details = newDetails;
        names = foldedNames();
        raise(changed());
        return true;
    }

    /** Ends the day before; whoever was faster has ended it for good, and once more, or after it was undone, changes nothing. */
    boolean end(LocalDate on, List<String> successors, Ending by) {
        if (ending != null || isUndone(by.id())) {
            return false;
        }
        ending = by;
        return become(details.ended(on.minusDays(1), successors), on);
    }

    /** What a reorganisation made of it is taken back, once; whoever still carries that out does nothing more to it. */
    void undo(Ending undo, UnitDetails restored, LocalDate from) {
        if (isUndone(undo.id())) {
            return;
        }
        undone.add(undo);
        if (undone.size() > MAX_UNDONE) {
            undone.removeFirst();
        }
        if (isEndedBy(undo.id())) {
            ending = null;
        }
        if (!become(restored, from)) {
            raise(changed());
        }
    }

    /** Whether what that reorganisation made of it was taken back. */
    public boolean isUndone(String reorganisation) {
        return undone.stream().anyMatch(one -> one.id().equals(reorganisation));
    }

    /** Whether that reorganisation has ended it, and nobody has opened it again since. */
    public boolean isEndedBy(String reorganisation) {
        return ending != null && ending.id().equals(reorganisation);
    }

    /** Whether it is valid on that day, and no reorganisation has ended it. */
    public boolean lasts(LocalDate day) {
        return ending == null
                && (details.validTo() == null || !details.validTo().isBefore(day));
    }

    /** Whether it bears this name, given folded, on that day, and did not give it up before. */
    public boolean isCalled(String folded, LocalDate day) {
        return Stream.concat(
                        details.writtenForms(id()),
                        formerNames.stream()
                                .filter(former -> !former.until().isBefore(day))
                                .map(FormerName::name))
                .map(Folded::of)
                .anyMatch(folded::equals);
    }

    private void rememberName(@Nullable String before, @Nullable String now, LocalDate until) {
        if (before != null && !before.equals(now)) {
            formerNames.removeIf(former -> former.name().equals(before));
            formerNames.add(new FormerName(before, until));
            if (formerNames.size() > MAX_FORMER) {
                formerNames.removeFirst();
            }
        }
    }

    private void rememberPlace(@Nullable String now, LocalDate until) {
        String before = details.parent();
        if (before != null && !before.equals(now)) {
            LocalDate from = formerPlaces.isEmpty()
                    ? details.validFrom()
                    : formerPlaces.getLast().until().plusDays(1);
            if (!until.isBefore(from)) {
                formerPlaces.add(new FormerPlace(before, from, until));
            }
        }
    }

    private List<String> foldedNames() {
        return Stream.concat(details.writtenForms(id()), formerNames.stream().map(FormerName::name))
                .map(Folded::of)
                .distinct()
                .toList();
    }

    private UnitChanged changed() {
        return new UnitChanged(
                id(),
                nextVersion(),
                details.name(),
                details.shortName(),
                details.kind(),
                details.parent(),
                details.desk(),
                details.validFrom(),
                details.validTo(),
                details.aliases(),
                formerNames(),
                details.successors(),
                ending,
                List.copyOf(undone));
    }

    public UnitDetails details() {
        return details;
    }

    /** The names that it bore, the one given up first at the head. */
    public List<FormerName> formerNames() {
        return List.copyOf(formerNames);
    }

    /** Every form under which the unit may be written, now and formerly, folded. */
    public List<String> names() {
        return names;
    }
}
