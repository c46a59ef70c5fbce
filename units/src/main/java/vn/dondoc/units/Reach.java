package vn.dondoc.units;

import java.util.Optional;
import java.util.Set;

/**
 * What a caller sees, and for whom the caller acts, which is less: asked of the store once and before there is a thing to
 * ask it for, so that a refusal takes as long for what is another's as for what is not there.
 *
 * @param seen the units of which the caller sees what belongs to them; empty means: every unit
 * @param own the caller's unit and whatever it has taken over from; empty means: every unit
 */
public record Reach(Optional<Set<String>> seen, Optional<Set<String>> own) {

    /** Whether the caller sees what belongs to this unit. */
    public boolean sees(String unit) {
        return seen.map(units -> units.contains(unit)).orElse(true);
    }

    /** Whether the caller acts for this unit. */
    public boolean actsFor(String unit) {
        return own.map(units -> units.contains(unit)).orElse(true);
    }
}
