package vn.dondoc.launcher.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.deadlines.DuePolicy;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.deadlines.calendar.YearTable;
import vn.dondoc.directive.group.Directory;
import vn.dondoc.directive.group.GroupDetails;
import vn.dondoc.directive.group.MemberRule;
import vn.dondoc.directive.intake.Readings;
import vn.dondoc.directive.unit.UnitForm;
import vn.dondoc.directive.unit.UnitKind;
import vn.dondoc.directive.unit.sheet.UnitSheet;
import vn.dondoc.launcher.Trouble;

/** Whom the documents may name: the launcher's invented units and groups, or those of a file. */
final class Province {
    private static final String ROOT = "T00";
    private static final JsonMapper JSON = new JsonMapper();

    private Province() {}

    private record Named(List<UnitForm> units, @Nullable Map<String, GroupDetails> groups) {}

    /**
     * A reader of documents that name these units, with the policy and the calendars of a new installation.
     *
     * @param file CSV, or JSON with units and groups; null for the launcher's
     * @param clock by which documents without a date are of today
     * @throws Trouble if the file cannot be read, with the first line at fault
     */
    static Readings readings(@Nullable Path file, BusinessClock clock) {
        return new Readings(
                directory(file == null ? resource("/province/units.csv") : text(file)),
                DuePolicy.standard(),
                WorkingCalendar.of(YearTable.read(resource("/calendars.txt"))),
                clock.today());
    }

    private static Directory directory(String units) {
        Named named = named(units);
        String root = named.units().stream()
                .filter(unit -> unit.kind() == UnitKind.PROVINCE)
                .map(unit -> String.valueOf(unit.code()))
                .findFirst()
                .orElse(ROOT);
        return new Directory(
                named.units().stream()
                        .map(unit -> new Directory.Listed(
                                String.valueOf(unit.code()),
                                unit.details(),
                                unit.details()
                                        .writtenForms(String.valueOf(unit.code()))
                                        .toList()))
                        .toList(),
                named.groups() == null ? groups(root) : named.groups());
    }

    private static Named named(String units) {
        try {
            if (units.stripLeading().startsWith("{")) {
                return JSON.readValue(units, Named.class);
            }
            UnitSheet sheet = UnitSheet.read(units);
            sheet.refused().stream().findFirst().ifPresent(row -> {
                throw new Trouble("read.bad-units.line", row.line(), row.words());
            });
            return new Named(sheet.lines().stream().map(UnitSheet.Line::unit).toList(), null);
        } catch (Refusal refusal) {
            Message why = refusal.violations().values().stream()
                    .flatMap(List::stream)
                    .map(Violation::words)
                    .findFirst()
                    .orElse(refusal.title());
            throw new Trouble("read.bad-units", why);
        } catch (JacksonException e) {
            throw new Trouble(e, "read.bad-units", String.valueOf(e.getOriginalMessage()));
        }
    }

    /** The groups that every province has, below another root. */
    private static Map<String, GroupDetails> groups(String root) {
        Map<String, GroupDetails> groups = new LinkedHashMap<>();
        JSON.readTree(resource("/province/groups.json")).properties().forEach(group -> {
            GroupDetails details = JSON.treeToValue(group.getValue(), GroupDetails.class);
            MemberRule rule = details.rule();
            if (rule == null || !ROOT.equals(rule.parent())) {
                groups.put(group.getKey(), details);
            } else {
                MemberRule below = new MemberRule(rule.kind(), root);
                groups.put(
                        group.getKey(), new GroupDetails(details.name(), details.aliases(), details.members(), below));
            }
        });
        return groups;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Trouble(e, "read.units-not-readable", file);
        }
    }

    private static String resource(String name) {
        try (InputStream resource = Province.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("No resource " + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
