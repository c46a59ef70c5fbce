package vn.dondoc.console.directive;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.dondoc.console.part.TypedDay;

/**
 * A place at which somebody has typed one thing while another was saved.
 *
 * @param pointer to the place, and the name of its field
 * @param member of the document that it is, such as {@code leads}
 * @param item the number of the item that it belongs to; null if it belongs to the document
 * @param mine as a field shows it; null where there is no such item
 * @param saved as a field would show it; null where there is no such item
 */
record Difference(
        String pointer,
        String member,
        @Nullable String item,
        @Nullable String mine,
        @Nullable String saved) {
    private static final List<String> OF_DOCUMENT =
            List.of("type", "number", "issuedOn", "urgency", "issuer", "subject", "addressees");
    private static final List<String> OF_ITEM = List.of("text", "leads", "coordinators", "deadlines", "isTask");

    /** Whether its values are words of the API, such as {@code KHAN}, and no words of people. */
    public boolean isCoded() {
        return member.equals("type") || member.equals("urgency") || member.equals("isTask");
    }

    /** All of them between what was typed and what is saved now. */
    static List<Difference> between(JsonNode typed, JsonNode saved) {
        Map<String, String> mine = values(typed);
        Map<String, String> theirs = values(saved);
        Set<String> places = new TreeSet<>(mine.keySet());
        places.addAll(theirs.keySet());
        return places.stream()
                .filter(place -> !Objects.equals(mine.get(place), theirs.get(place)))
                .map(place -> of(place, mine.get(place), theirs.get(place)))
                .toList();
    }

    private static Difference of(String pointer, @Nullable String mine, @Nullable String saved) {
        int end = pointer.lastIndexOf('/');
        String item = number(pointer.substring(0, end));
        return new Difference(pointer, pointer.substring(end + 1), item.isEmpty() ? null : item, mine, saved);
    }

    /** That of an item which has none yet: {@code /items/0/items/1} is the second one below the first; nothing for no item. */
    static String number(String item) {
        return Arrays.stream(item.split("/items/"))
                .filter(index -> !index.isEmpty())
                .map(index -> String.valueOf(Integer.parseInt(index) + 1))
                .collect(Collectors.joining("."));
    }

    private static Map<String, String> values(JsonNode document) {
        Map<String, String> values = new LinkedHashMap<>();
        OF_DOCUMENT.forEach(member -> values.put("/" + member, shown(document, member)));
        addItems(values, document, "");
        return values;
    }

    private static void addItems(Map<String, String> values, JsonNode above, String pointer) {
        for (int i = 0; i < above.path("items").size(); i++) {
            JsonNode item = above.path("items").path(i);
            String here = pointer + "/items/" + i;
            OF_ITEM.forEach(member -> values.put(here + "/" + member, shown(item, member)));
            addItems(values, item, here);
        }
    }

    private static String shown(JsonNode holder, String member) {
        JsonNode value = holder.path(member);
        return switch (member) {
            case "issuedOn" ->
                TypedDay.parse(value.path("date").asString(""))
                        .map(TypedDay::of)
                        .orElse("");
            case "isTask" -> String.valueOf(value.asBoolean(true));
            case "leads", "coordinators", "addressees" ->
                value.valueStream().map(one -> one.asString("")).collect(Collectors.joining("; "));
            case "deadlines" ->
                value.valueStream()
                        .map(one -> one.path("asWritten").asString(""))
                        .collect(Collectors.joining("\n"));
            default -> value.asString("");
        };
    }
}
