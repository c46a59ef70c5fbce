package vn.dondoc.directive.issue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.reading.names.Match;

/** Collects what an examination finds, in the order of the document. */
final class Findings {
    private final List<Violation> errors = new ArrayList<>();
    private final List<Violation> warnings = new ArrayList<>();
    private final Map<String, Match> resolved = new LinkedHashMap<>();
    private final Map<String, Placeholder> placeholders = new LinkedHashMap<>();

    void error(String pointer, String key, Object... arguments) {
        errors.add(Violation.of(pointer, key, arguments));
    }

    void warning(String pointer, String key, Object... arguments) {
        warning(Violation.of(pointer, key, arguments));
    }

    void warning(Violation odd) {
        warnings.add(odd);
    }

    /** Takes in the warnings of others. */
    void warnings(Findings others) {
        warnings.addAll(others.warnings);
    }

    /** Remarks a wording of which nobody can say who is meant; {@code false} if that was known already. */
    boolean placeholder(String pointer, Placeholder placeholder) {
        return placeholders.put(pointer, placeholder) == null;
    }

    void resolved(String pointer, Match match) {
        resolved.put(pointer, match);
    }

    List<Violation> errors() {
        return List.copyOf(errors);
    }

    Reading reading() {
        return new Reading(List.copyOf(warnings), resolved, List.copyOf(placeholders.values()));
    }
}
