package vn.dondoc.directive.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the directory says of a unit.
 *
 * @param parent code of the unit above; only the one PROVINCE has none
 * @param desk for an AD_HOC body: code of the unit that answers for it
 * @param validFrom first day of validity
 * @param validTo last day of validity; none if it is open
 */
public record UnitDetails(
        String name,
        @Nullable String shortName,
        UnitKind kind,
        @Nullable String parent,
        @Nullable String desk,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Every form under which the unit may be written, folded. */
    List<String> foldedNames(String code) {
        return Stream.of(code, name, shortName)
                .filter(Objects::nonNull)
                .map(Folded::of)
                .distinct()
                .toList();
    }
}
