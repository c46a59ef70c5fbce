package vn.dondoc.directive.reorganisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.directive.unit.Turns;
import vn.dondoc.directive.unit.Unit;
import vn.dondoc.directive.unit.UnitDetails;
import vn.dondoc.messaging.outbox.Aggregate;

/**
 * Who ordered what to become of units, when and why. It is stored before the first unit is touched, decided as a whole,
 * and carried out step by step: each can be done again. What changes is told by the units.
 */
@Document("reorganisations")
public final class Reorganisation extends Aggregate {
    private final Order order;
    private final String by;
    private final Instant at;
    private final String fingerprint;
    private State state = State.PLANNED;
    private List<Violation> refusal = List.of();
    private @Nullable List<Before> before;
    private Turns.@Nullable Undo undo;

    @PersistenceCreator
    Reorganisation(String id, Order order, String by, Instant at, String fingerprint) {
        super(id);
        this.order = order;
        this.by = by;
        this.at = at;
        this.fingerprint = fingerprint;
    }

    /** How far it is. */
    public enum State {
        /** Not decided yet. */
        PLANNED,
        /** Nothing stands against it; not all of it stands in the directory yet. */
        GRANTED,
        /** Another was faster, or a unit has changed: nothing of it is carried out. */
        REFUSED,
        /** New units, last days and successors stand in the directory; the rest waits for the day. */
        ENTERED,
        DONE,
        /** It was taken back. */
        UNDONE
    }

    /** What the directory said of a unit before the order changed it. */
    record Before(String code, UnitDetails details) {}

    /**
     * Decides, once, by what stands against it at this moment.
     *
     * @param units the units that it will change, as they are
     */
    void decide(List<Violation> faults, List<Before> units) {
        if (state == State.PLANNED) {
            state = faults.isEmpty() ? State.GRANTED : State.REFUSED;
            refusal = faults;
            before = faults.isEmpty() ? units : null;
        }
    }

    /** Remembers units that it changes on its day, those that it remembers already as they were before. */
    void remember(List<Before> more) {
        if (before != null) {
            Set<String> known = before.stream().map(Before::code).collect(Collectors.toSet());
            before = Stream.concat(before.stream(), more.stream().filter(one -> !known.contains(one.code())))
                    .toList();
        }
    }

    /** How the units were; none of an order from before this was kept. */
    @Nullable List<Before> before() {
        return before;
    }

    /** Is over for good: whatever it made of the directory is taken back. */
    void undo(Turns.Undo by) {
        if (state == State.ENTERED || state == State.DONE) {
            state = State.UNDONE;
            undo = by;
        }
    }

    /** Who took it back; none while it stands. */
    public Turns.@Nullable Undo undone() {
        return undo;
    }

    /** Whether it is still to be decided or entered: until then no other may touch its units. */
    boolean isUnderWay() {
        return state == State.PLANNED || state == State.GRANTED;
    }

    /** Whether by that day there is more to do than was done. */
    boolean isToBeCarriedOn(LocalDate today) {
        return isUnderWay() || state == State.ENTERED && isDue(today);
    }

    /** What is entered is entered; on its day all of it is done. */
    void carriedOut(LocalDate today) {
        if (state == State.GRANTED || state == State.ENTERED) {
            state = isDue(today) ? State.DONE : State.ENTERED;
        }
    }

    boolean isDue(LocalDate today) {
        return !today.isBefore(order.on());
    }

    Unit.Ending ending() {
        return new Unit.Ending(id(), by, order.reason());
    }

    public Order order() {
        return order;
    }

    /** Who entered it. */
    public String by() {
        return by;
    }

    /** When it was entered, business time. */
    public Instant at() {
        return at;
    }

    String fingerprint() {
        return fingerprint;
    }

    public State state() {
        return state;
    }

    /** Why it was refused; pointers name the members of the order. */
    public List<Violation> refusal() {
        return List.copyOf(refusal);
    }
}
