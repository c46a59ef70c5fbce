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
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.directive.unit.Names;
import vn.dondoc.directive.unit.Placement;
import vn.dondoc.directive.unit.Turns;
import vn.dondoc.directive.unit.UnitDetails;
import vn.dondoc.directive.unit.UnitKind;
import vn.dondoc.directive.unit.Units;

/** Holds a table against the directory. Parents may come after their children. */
@Component
final class Planning {
    private final Units units;
    private final Validator validator;

    Planning(Units units, Validator validator) {
        this.units = units;
        this.validator = validator;
    }

    Plan of(UnitSheet sheet) {
        Map<String, Turns.Write> there = new HashMap<>();
        units.all().forEach(unit -> there.put(unit.id(), new Turns.Write(unit.id(), unit.version(), unit.details())));
        List<Refused> refused = new ArrayList<>(sheet.refused());
        Map<String, Plan.Row> rows = new LinkedHashMap<>();
        for (UnitSheet.Line line : sheet.lines()) {
            wrong(line, rows)
                    .ifPresentOrElse(refused::add, () -> rows.put(code(line), row(line, there.get(code(line)))));
        }
        removeUnplaced(rows, there, refused);
        refuseSameNames(rows, there, refused);
        refused.sort(Comparator.comparingInt(Refused::line));
        return new Plan(rows, there, refused);
    }

    private static Plan.Row row(UnitSheet.Line line, Turns.@Nullable Write there) {
        return new Plan.Row(
                line.number(),
                there == null ? line.unit().details() : line.unit().details(there.details()));
    }

    private Optional<Refused> wrong(UnitSheet.Line line, Map<String, Plan.Row> before) {
        Plan.Row same = before.get(code(line));
        if (same != null) {
            return Optional.of(
                    new Refused(line.number(), "code", Message.of("DUPLICATE_CODE", code(line), same.line())));
        }
        return validator.validate(line.unit()).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .min(Comparator.naturalOrder())
                .map(column -> Refused.unreadable(line.number(), column));
    }

    /** A row without its place takes the place of those below it: again until nothing falls. */
    private void removeUnplaced(Map<String, Plan.Row> rows, Map<String, Turns.Write> there, List<Refused> refused) {
        Placement placement = new Placement(
                code -> Optional.ofNullable(rows.get(code))
                        .map(Plan.Row::details)
                        .or(() -> Optional.ofNullable(there.get(code)).map(Turns.Write::details)),
                units.root().or(() -> firstRoot(rows)).orElse(null));
        int before;
        do {
            before = refused.size();
            for (Map.Entry<String, Plan.Row> row : List.copyOf(rows.entrySet())) {
                List<Violation> faults =
                        placement.faults(row.getKey(), row.getValue().details());
                if (!faults.isEmpty()) {
                    rows.remove(row.getKey());
                    Violation fault = faults.getFirst();
                    refused.add(
                            new Refused(row.getValue().line(), fault.pointer().substring(1), fault.words()));
                }
            }
        } while (refused.size() > before);
    }

    /** Of two rows the later one is refused; what is there and stays as it is is nobody's fault. */
    private static void refuseSameNames(
            Map<String, Plan.Row> rows, Map<String, Turns.Write> there, List<Refused> refused) {
        Map<String, UnitDetails> all = new TreeMap<>();
        there.forEach((code, write) -> all.put(code, write.details()));
        rows.forEach((code, row) -> all.put(code, row.details()));
        Map<String, List<String>> bearers = new HashMap<>();
        all.forEach((code, details) ->
                bearers.computeIfAbsent(key(details), _ -> new ArrayList<>()).add(code));
        rows.forEach((code, row) -> {
            Turns.Write before = there.get(code);
            if (before != null && before.details().equals(row.details())) {
                return;
            }
            bearers.getOrDefault(key(row.details()), List.of()).stream()
                    .filter(other -> !other.equals(code))
                    .filter(other -> !rows.containsKey(other)
                            || Objects.requireNonNull(rows.get(other)).line() < row.line()
                            || there.containsKey(other))
                    .filter(other -> Names.isSame(row.details(), Objects.requireNonNull(all.get(other))))
                    .findFirst()
                    .map(Names::taken)
                    .ifPresent(taken -> refused.add(new Refused(row.line(), "name", taken.words())));
        });
    }

    private static String key(UnitDetails details) {
        return details.parent() + " " + Names.comparable(details.name());
    }

    private static Optional<String> firstRoot(Map<String, Plan.Row> rows) {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().details().kind() == UnitKind.PROVINCE)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String code(UnitSheet.Line line) {
        return Objects.requireNonNull(line.unit().code());
    }
}
