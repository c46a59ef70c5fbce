package vn.dondoc.console.api;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A document and what was made of its words, as far as pages show it. */
public record Directive(
        String id,
        long version,
        DirectiveSummary.State state,
        String type,
        @Nullable String urgency,
        @Nullable String number,
        String subject,
        String issuer,
        DirectiveSummary.@Nullable IssuedOn issuedOn,
        @Nullable Instant issuedAt,
        List<String> addressees,
        @Nullable String original,
        List<Item> items,
        List<Warning> warnings,
        Map<String, Match> resolved,
        List<Enclosure> enclosures,
        List<String> chases) {

    public Directive {
        chases = list(chases);
        enclosures = list(enclosures);
        addressees = list(addressees);
        items = list(items);
        warnings = list(warnings);
        resolved = Objects.requireNonNullElse(resolved, Map.of());
    }

    /** Ids of the documents that it says it urges, as a whole or by an item. */
    public Set<String> chased() {
        Set<String> chased = new LinkedHashSet<>(chases);
        items.forEach(item -> item.addChased(chased));
        return chased;
    }

    /** What one point of the document asks, with those below it. */
    public record Item(
            @Nullable String path,
            String text,
            @Nullable Boolean isTask,
            List<String> leads,
            List<String> coordinators,
            List<Written> deadlines,
            @Nullable String reportTo,
            @Nullable Chase chases,
            List<Item> items) {
        public Item {
            leads = list(leads);
            coordinators = list(coordinators);
            deadlines = list(deadlines);
            items = list(items);
        }

        private void addChased(Set<String> chased) {
            if (chases != null) {
                chased.add(chases.directive());
            }
            items.forEach(item -> item.addChased(chased));
        }
    }

    /** The older order that an item urges: a whole document, or one item of it. */
    public record Chase(String directive, @Nullable String path) {}

    /** Words about a date; {@code recurrence} as a rule of RFC 5545, if it comes back. */
    public record Written(
            String asWritten,
            @Nullable Instant due,
            @Nullable String recurrence) {}

    /** A file that came with it. */
    public record Enclosure(String id, String name, String mediaType, long size) {
        /** What people call it: {@code word}, {@code excel}, {@code pdf} or {@code text}. */
        public String kind() {
            if (mediaType.contains("wordprocessing")) {
                return "word";
            }
            return mediaType.contains("spreadsheet") ? "excel" : mediaType.endsWith("pdf") ? "pdf" : "text";
        }
    }

    /** Something odd, to be corrected or confirmed by its code. */
    public record Warning(String code, String message, String pointer) {}

    /** Who is meant by a written name; one of them, or those who may be. */
    public record Match(
            @Nullable String unit,
            @Nullable String group,
            @Nullable Integer members,
            @Nullable List<String> candidates) {}

    private static <T> List<T> list(@Nullable List<T> sent) {
        return sent == null ? List.of() : List.copyOf(sent);
    }
}
