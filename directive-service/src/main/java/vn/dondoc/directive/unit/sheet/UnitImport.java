package vn.dondoc.directive.unit.sheet;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.directive.unit.Placement;
import vn.dondoc.directive.unit.Root;
import vn.dondoc.directive.unit.UnitDetails;
import vn.dondoc.directive.unit.UnitForm;
import vn.dondoc.directive.unit.UnitKind;
import vn.dondoc.directive.unit.Units;

/**
 * Takes a table into the directory, row by row: a row that cannot stand is refused with its line, the others are taken.
 * Parents may come after their children. The same table again changes nothing.
 */
@Component
public final class UnitImport {
    private final Units units;
    private final Root root;
    private final Validator validator;

    UnitImport(Units units, Root root, Validator validator) {
        this.units = units;
        this.root = root;
        this.validator = validator;
    }

    /**
     * @param csv the columns code, name, shortName, kind, parent, desk, validFrom, validTo, aliases, successors in any
     *     order; of the last two a cell holds several, with semicolons between them
     * @throws Refusal 422 if the table as a whole cannot be read
     */
    public Imported take(String csv) {
        UnitSheet sheet = UnitSheet.read(csv);
        List<Refused> refused = new ArrayList<>(sheet.refused());
        Map<String, UnitSheet.Line> planned = new LinkedHashMap<>();
        for (UnitSheet.Line line : sheet.lines()) {
            wrong(line, planned).ifPresentOrElse(refused::add, () -> planned.put(code(line), line));
        }
        refused.addAll(removeUnplaced(planned));
        Map<String, UnitForm> wanted = new LinkedHashMap<>();
        planned.forEach((code, line) -> wanted.put(code, line.unit()));
        Units.Taken taken = units.takeOver(wanted);
        refused.sort(Comparator.comparingInt(Refused::line));
        int unchanged = wanted.size() - taken.created() - taken.changed();
        return new Imported(taken.created(), taken.changed(), unchanged, refused);
    }

    private Optional<Refused> wrong(UnitSheet.Line line, Map<String, UnitSheet.Line> before) {
        UnitSheet.Line same = before.get(code(line));
        if (same != null) {
            return Optional.of(
                    new Refused(line.number(), "code", Message.of("DUPLICATE_CODE", code(line), same.number())));
        }
        return validator.validate(line.unit()).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .min(Comparator.naturalOrder())
                .map(column -> Refused.unreadable(line.number(), column));
    }

    /** A row without its place takes the place of those below it: again until nothing falls. */
    private List<Refused> removeUnplaced(Map<String, UnitSheet.Line> planned) {
        Map<String, UnitDetails> known = new HashMap<>();
        units.all().forEach(unit -> known.put(unit.id(), unit.details()));
        Placement placement = new Placement(
                code -> Optional.ofNullable(planned.get(code))
                        .map(line -> line.unit().details())
                        .or(() -> Optional.ofNullable(known.get(code))),
                root.code().or(() -> firstRoot(planned)).orElse(null));
        List<Refused> refused = new ArrayList<>();
        int before;
        do {
            before = refused.size();
            for (UnitSheet.Line line : List.copyOf(planned.values())) {
                List<Violation> faults =
                        placement.faults(code(line), line.unit().details());
                if (!faults.isEmpty()) {
                    planned.remove(code(line));
                    Violation fault = faults.getFirst();
                    refused.add(new Refused(line.number(), fault.pointer().substring(1), fault.words()));
                }
            }
        } while (refused.size() > before);
        return refused;
    }

    private static Optional<String> firstRoot(Map<String, UnitSheet.Line> planned) {
        return planned.values().stream()
                .filter(line -> line.unit().kind() == UnitKind.PROVINCE)
                .map(UnitImport::code)
                .findFirst();
    }

    private static String code(UnitSheet.Line line) {
        return Objects.requireNonNull(line.unit().code());
    }
}
