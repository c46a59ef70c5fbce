package vn.dondoc.reading.names;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant by a written name: one unit, one group, or, if that is not clear, whoever it might be.
 *
 * @param unit code of the unit
 * @param group code of the group
 * @param members how many units the group has on that day
 * @param candidates codes of all who bear the name, or stand in the place of who bore it; empty if nobody does
 * @param ended code of the unit that bore the name and has ended; the candidates are its heirs
 */
@Schema(name = "NameMatch")
public record Match(
        @Nullable String unit,
        @Nullable String group,
        @Nullable Integer members,
        @Nullable List<String> candidates,
        @Nullable String ended) {

    public static Match unit(String code) {
        return new Match(code, null, null, null, null);
    }

    public static Match group(String code, int members) {
        return new Match(null, code, members, null, null);
    }

    public static Match oneOf(List<String> candidates) {
        return new Match(null, null, null, candidates, null);
    }

    public static Match ended(String code, List<String> heirs) {
        return new Match(null, null, null, heirs, code);
    }
}
