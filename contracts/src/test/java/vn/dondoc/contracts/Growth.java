package vn.dondoc.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What an event's schema may do between two releases: grow. Old events lie in the topics for a year or for ever, and old
 * consumers read new ones; so whatever fitted goes on to fit, and whatever was there is still there.
 */
final class Growth {
    private static final List<String> FIXED = List.of("$id", "x-type", "x-topic", "x-key", "type", "format", "pattern");
    private static final List<String> UPPER = List.of("maxLength", "maximum", "maxItems");
    private static final List<String> LOWER = List.of("minLength", "minimum", "minItems");

    private final List<String> breaches = new ArrayList<>();

    private Growth() {}

    /** What the new form of a schema takes from those who know the released one, place by place; empty if it only grew. */
    static List<String> breaches(JsonNode released, JsonNode now) {
        Growth growth = new Growth();
        growth.compare("", released, now);
        return growth.breaches;
    }

    private void compare(String place, JsonNode released, JsonNode now) {
        for (String word : FIXED) {
            if (!released.path(word).equals(now.path(word))) {
                breach(place, word + " was " + released.path(word) + ", is " + now.path(word));
            }
        }
        UPPER.forEach(limit -> bound(place, limit, released, now, 1));
        LOWER.forEach(limit -> bound(place, limit, released, now, -1));
        compareWords(place, released, now);
        compareRequired(place, words(released.path("required")), words(now.path("required")));
        released.path("properties").properties().forEach(member -> {
            JsonNode same = now.path("properties").path(member.getKey());
            if (same.isMissingNode()) {
                breach(place + "/" + member.getKey(), "is gone");
            } else {
                compare(place + "/" + member.getKey(), member.getValue(), same);
            }
        });
        for (String inner : List.of("items", "additionalProperties")) {
            if (released.has(inner) || now.has(inner)) {
                compare(place + "/*", released.path(inner), now.path(inner));
            }
        }
    }

    private void bound(String place, String limit, JsonNode released, JsonNode now, int sign) {
        if (now.has(limit)
                && (!released.has(limit)
                        || sign * now.get(limit).asDouble()
                                < sign * released.get(limit).asDouble())) {
            breach(place, limit + " is narrower");
        }
    }

    private void compareWords(String place, JsonNode released, JsonNode now) {
        Set<String> gone = words(released.path("enum"));
        gone.removeAll(words(now.path("enum")));
        if (!gone.isEmpty() && now.has("enum")) {
            breach(place, "no longer knows " + gone);
        }
        if (now.has("enum") && !released.has("enum")) {
            breach(place, "may only be one of some words");
        }
    }

    private void compareRequired(String place, Set<String> released, Set<String> now) {
        released.stream()
                .filter(member -> !now.contains(member))
                .forEach(member -> breach(place + "/" + member, "may be absent"));
        now.stream()
                .filter(member -> !released.contains(member))
                .forEach(member -> breach(place + "/" + member, "is required, which old events lack"));
    }

    private void breach(String place, String what) {
        breaches.add((place.isEmpty() ? "/" : place) + " " + what);
    }

    private static Set<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }
}
