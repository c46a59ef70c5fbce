package vn.dondoc.console.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** A text in pieces, each with the places of the document that were read there. */
final class Marked {
    private Marked() {}

    /**
     * A piece of the text.
     *
     * @param pointers of the values that were read there, the narrowest first; none where nothing was
     */
    record Piece(String text, List<String> pointers) {
        /** As one word for each, for the page's script. */
        public String places() {
            return String.join(" ", pointers);
        }
    }

    private record Span(int from, int to, String pointer) {
        private boolean covers(int start, int end) {
            return from <= start && end <= to;
        }
    }

    /** @param places {@code {"at": [from, to], …}} by pointer, as the API tells them */
    static List<Piece> of(String text, Map<String, JsonNode> places) {
        List<Span> spans = places.entrySet().stream()
                .map(place -> span(place.getKey(), place.getValue().path("at"), text.length()))
                .filter(span -> span.from() < span.to())
                .sorted((a, b) -> Integer.compare(a.to() - a.from(), b.to() - b.from()))
                .toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        spans.forEach(span -> cuts.addAll(List.of(span.from(), span.to())));
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        for (int end : cuts.tailSet(1)) {
            int from = start;
            pieces.add(new Piece(
                    text.substring(from, end),
                    spans.stream()
                            .filter(span -> span.covers(from, end))
                            .map(Span::pointer)
                            .toList()));
            start = end;
        }
        return pieces;
    }

    private static Span span(String pointer, JsonNode at, int length) {
        int from = Math.clamp(at.path(0).asInt(0), 0, length);
        return new Span(from, Math.clamp(at.path(1).asInt(0), from, length), pointer);
    }
}
