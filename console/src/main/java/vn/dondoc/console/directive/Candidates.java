package vn.dondoc.console.directive;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.dondoc.console.api.Directive;
import vn.dondoc.console.api.Directive.Match;
import vn.dondoc.console.api.Unit;
import vn.dondoc.console.part.Names;

/** Who may be meant by a written name that nobody knows. */
@Component
final class Candidates {
    private static final int A_FEW = 6;
    private static final int MANY = 20;
    private static final int NAMES = 10;

    /** Of "Sở Khoa học và Công" no more than the last words may be wrong. */
    private static final int FEWEST_WORDS = 2;

    private final Names names;

    Candidates(Names names) {
        this.names = names;
    }

    /** Names of units by the pointer to the name in question; those that the API tells, or those that begin alike. */
    Map<String, List<String>> of(Directive directive, JsonNode document) {
        Map<String, List<String>> found = new HashMap<>();
        directive.resolved().forEach((pointer, match) -> {
            if (match.unit() == null && match.group() == null && match.candidates() != null) {
                found.put(pointer, match.candidates().stream().map(names::unit).toList());
            }
        });
        directive.resolved().entrySet().stream()
                .filter(one -> isUnknown(one.getValue()) && one.getKey().startsWith("/items/"))
                .limit(NAMES)
                .forEach(one ->
                        found.put(one.getKey(), alike(document.at(one.getKey()).asString(""))));
        return found;
    }

    private static boolean isUnknown(Match match) {
        return match.unit() == null
                && match.group() == null
                && (match.candidates() == null || match.candidates().isEmpty());
    }

    /** Those with the most of its first words; none if these say too little. */
    private List<String> alike(String written) {
        String[] words = written.strip().split("\\s+");
        for (int count = words.length; count >= Math.max(FEWEST_WORDS, words.length / 2); count--) {
            String first = String.join(" ", Arrays.copyOf(words, count));
            List<Unit> found = names.like(first, MANY);
            if (!found.isEmpty()) {
                return few(found.stream().map(Unit::name).toList(), first);
            }
        }
        return List.of();
    }

    /** Of a department and its rooms the department, if it was the department that was written. */
    private static List<String> few(List<String> found, String first) {
        List<String> begun = found.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(first.toLowerCase(Locale.ROOT)))
                .toList();
        List<String> meant = begun.isEmpty() ? found : begun;
        return meant.size() > A_FEW ? List.of() : meant;
    }
}
