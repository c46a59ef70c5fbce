package vn.dondoc.console.directive;

import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.dondoc.console.api.Directive;
import vn.dondoc.console.api.Directive.Warning;
import vn.dondoc.console.api.DirectiveOrders;

/**
 * Something odd about a draft.
 *
 * @param key of this doubt about this value: another value is another doubt
 * @param code by which the API takes the confirmation
 * @param pointer to the value
 * @param other the document that it speaks of; null if of none
 * @param hinders whether the draft cannot be issued before it is corrected; otherwise it can be confirmed
 * @param seen whether the person has confirmed it
 * @param candidates who may be meant by the name in question
 */
record Doubt(
        String key,
        String code,
        String message,
        String pointer,
        @Nullable String other,
        boolean hinders,
        boolean seen,
        List<String> candidates) {
    /** The API names a document by its own address. */
    private static final Pattern ADDRESS = Pattern.compile("[,;]? \\p{L}+ /api/v1/directives/(?<id>[0-9a-f-]{36})");

    /** What stands in a sentence in every language: what it quotes, and its numbers. */
    private static final Pattern ARGUMENT = Pattern.compile("“[^”]*”|\\d+");
    /** A date that there is not can be corrected only. */
    private static final String NO_SUCH_DATE = "NO_SUCH_DATE";

    /** And adds the code to the name of a unit. */
    private static final Pattern UNIT_CODE = Pattern.compile(" \\([A-Z]+[0-9][A-Z0-9.]*\\)");

    /**
     * All doubts about a draft, those that hinder first.
     *
     * @param document as the API tells it
     * @param seen keys of those that the person has confirmed
     * @param candidates names by the pointer to the one in question
     */
    static List<Doubt> of(
            Directive directive,
            JsonNode document,
            @Nullable DirectiveOrders orders,
            Set<String> seen,
            Map<String, List<String>> candidates) {
        List<Warning> obstacles = orders == null ? List.of() : orders.obstacles();
        Set<Warning> once = new HashSet<>();
        List<Doubt> doubts = new ArrayList<>();
        for (Warning warning : directive.warnings()) {
            if (once.add(warning)) {
                boolean hinders = warning.code().equals(NO_SUCH_DATE)
                        || obstacles.stream().anyMatch(one -> isSame(one, warning));
                doubts.add(of(warning, document, hinders, seen, candidates));
            }
        }
        doubts.sort(Comparator.comparing(doubt -> !doubt.hinders));
        return doubts;
    }

    private static boolean isSame(Warning one, Warning other) {
        return one.code().equals(other.code()) && one.pointer().equals(other.pointer());
    }

    private static Doubt of(
            Warning warning,
            JsonNode document,
            boolean hinders,
            Set<String> seen,
            Map<String, List<String>> candidates) {
        Matcher address = ADDRESS.matcher(warning.message());
        String other = address.find() ? address.group("id") : null;
        String words = UNIT_CODE.matcher(address.replaceAll("")).replaceAll("");
        String key = key(warning, document.at(warning.pointer()), other, words);
        return new Doubt(
                key,
                warning.code(),
                words,
                warning.pointer(),
                other,
                hinders,
                !hinders && seen.contains(key),
                candidates.getOrDefault(warning.pointer(), List.of()));
    }

    /** The same in every language. */
    private static String key(Warning warning, JsonNode value, @Nullable String other, String words) {
        String arguments = ARGUMENT.matcher(inNumbers(words))
                .results()
                .map(MatchResult::group)
                .sorted()
                .collect(Collectors.joining(" "));
        // The whole document has its warnings in it, in this language.
        String about = warning.pointer().isEmpty() ? "" : value.toString();
        String what = String.join("\n", warning.code(), warning.pointer(), about, String.valueOf(other), arguments);
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** English names months where Vietnamese counts them. */
    private static String inNumbers(String words) {
        String counted = words;
        for (Month month : Month.values()) {
            String name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            counted = counted.replace(name, String.valueOf(month.getValue()));
        }
        return counted;
    }

    /** Codes of which every doubt is confirmed: the API asks for each code once, whatever it is about. */
    static List<String> confirmed(List<Doubt> doubts, Set<String> keys) {
        List<Doubt> open = doubts.stream()
                .filter(doubt -> !doubt.hinders && !keys.contains(doubt.key))
                .toList();
        return doubts.stream()
                .filter(doubt -> !doubt.hinders)
                .map(Doubt::code)
                .distinct()
                .filter(code -> open.stream().noneMatch(doubt -> doubt.code.equals(code)))
                .toList();
    }
}
