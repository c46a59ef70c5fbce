package vn.dondoc.console.directive;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.console.part.TypedDay;

/**
 * What a form changes in a document. Each field of the form is named by the place in the document that it shows, as a JSON
 * pointer; whatever the form does not show stays as it is.
 */
final class Edits {
    /** What the API adds to a document and does not take back. */
    private static final List<String> TOLD = List.of(
            "id",
            "version",
            "state",
            "createdAt",
            "issuedAt",
            "warnings",
            "resolved",
            "revisions",
            "recall",
            "placeholders",
            "enclosures",
            "places",
            "text");

    private static final Set<String> NAMES = Set.of("leads", "coordinators", "addressees", "appraisers");
    private static final Pattern FIELD = Pattern.compile("(?:/items/\\d{1,3})*/[a-zA-Z]{1,40}");
    private static final Pattern STEP = Pattern.compile("/items/(\\d{1,3})");
    private static final Pattern ITEM = Pattern.compile("(?:/items/\\d{1,3})+");
    private static final Pattern CHOICE = Pattern.compile(
            "(?<list>(?:/items/\\d{1,3})+/(?:leads|coordinators))/(?<index>\\d{1,3})=(?<name>.{1,300})");
    private static final String CHASES = "chases:";
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[;\\r\\n]+");
    private static final Pattern LINES = Pattern.compile("\\R+");

    private Edits() {}

    /** The document as the API takes it. */
    static ObjectNode content(ObjectNode document) {
        return document.deepCopy().remove(TOLD);
    }

    /** A copy with the values of a form; fields of no place in it are left out. */
    static ObjectNode apply(ObjectNode content, Map<String, String> form) {
        ObjectNode edited = content.deepCopy();
        form.forEach((name, value) -> {
            if (FIELD.matcher(name).matches()) {
                set(edited, JsonPointer.compile(name), value.strip());
            }
        });
        return edited;
    }

    /** So many items that each field of a form has its place: somebody else may have taken one out. */
    static void makeRoom(ObjectNode content, Set<String> fields) {
        fields.stream().filter(name -> FIELD.matcher(name).matches()).forEach(name -> {
            ObjectNode above = content;
            for (Matcher step = STEP.matcher(name); step.find(); ) {
                ArrayNode items = above.withArray("items");
                int index = Integer.parseInt(step.group(1));
                while (items.size() <= index) {
                    items.addObject().put("text", "");
                }
                above = (ObjectNode) items.get(index);
            }
        });
    }

    private static void set(ObjectNode document, JsonPointer place, String value) {
        if (!(document.at(place.head()) instanceof ObjectNode holder)) {
            return;
        }
        String member = place.last().getMatchingProperty();
        if (NAMES.contains(member)) {
            ArrayNode names = holder.putArray(member);
            Arrays.stream(BETWEEN_NAMES.split(value))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .forEach(names::add);
        } else if (member.equals("deadlines")) {
            deadlines(holder, value);
        } else if (member.equals("isTask")) {
            task(holder, value);
        } else if (member.equals("issuedOn")) {
            if (value.isEmpty()) {
                holder.remove(member);
            } else {
                TypedDay.parse(value)
                        .ifPresent(day -> holder.putObject(member)
                                .put("date", day.toString())
                                .put("precision", "DAY"));
            }
        } else if (value.isEmpty() && !member.equals("subject") && !member.equals("text")) {
            holder.remove(member);
        } else {
            holder.put(member, value.replace("\r\n", "\n"));
        }
    }

    /** {@code true}, {@code false}, or {@code chases:} with the older document that the item urges. */
    private static void task(ObjectNode item, String value) {
        if (!value.startsWith(CHASES)) {
            item.remove("chases");
            item.put("isTask", Boolean.parseBoolean(value));
        } else if (!value.substring(CHASES.length())
                .equals(item.at("/chases/directive").asString(""))) {
            item.putObject("chases").put("directive", value.substring(CHASES.length()));
        }
    }

    /** One on each line; what is as it was keeps what was read of it. */
    private static void deadlines(ObjectNode item, String value) {
        JsonNode before = item.path("deadlines").deepCopy();
        ArrayNode after = item.putArray("deadlines");
        for (String line : LINES.split(value)) {
            if (!line.isBlank()) {
                after.add(Objects.requireNonNullElseGet(
                        same(before, line.strip()), () -> item.objectNode().put("asWritten", line.strip())));
            }
        }
    }

    private static @Nullable JsonNode same(JsonNode before, String line) {
        return before.valueStream()
                .filter(one -> one.path("asWritten").asString("").equals(line))
                .findFirst()
                .orElse(null);
    }

    /** An item more at the end. */
    static void add(ObjectNode content) {
        content.withArray("items").addObject().put("text", "").put("isTask", true);
    }

    static boolean isItem(String pointer) {
        return ITEM.matcher(pointer).matches();
    }

    static boolean isBlank(JsonNode item) {
        return item.path("text").asString("").isBlank()
                && Stream.of("leads", "coordinators", "deadlines", "items")
                        .allMatch(member -> item.path(member).isEmpty());
    }

    /** Takes new items, in which nobody has written yet, off the end; says whether there was one. */
    static boolean dropBlank(ObjectNode content, int saved) {
        ArrayNode items = content.withArray("items");
        int before = items.size();
        while (items.size() > saved && isBlank(items.get(items.size() - 1))) {
            items.remove(items.size() - 1);
        }
        return items.size() < before;
    }

    /** {@code /items/0/leads/1=Sở Tài chính}: the written name becomes another. */
    static void choose(ObjectNode content, String chosen) {
        Matcher choice = CHOICE.matcher(chosen);
        if (choice.matches()
                && content.at(choice.group("list")) instanceof ArrayNode names
                && Integer.parseInt(choice.group("index")) < names.size()) {
            names.set(Integer.parseInt(choice.group("index")), choice.group("name"));
        }
    }

    /** The letter urges an older document: what it asks for is no new work, unless the person says so of an item. */
    static void urge(ObjectNode content, String older) {
        content.withArray("chases").add(older);
        everyItem(content, item -> {
            if (item.path("isTask").asBoolean(!item.path("leads").isEmpty())) {
                task(item, CHASES + older);
            }
        });
    }

    /** It does not. */
    static void urgeNoMore(ObjectNode content, String older) {
        if (content.path("chases") instanceof ArrayNode chases) {
            chases.removeIf(one -> one.asString("").equals(older));
        }
        everyItem(content, item -> {
            if (item.at("/chases/directive").asString("").equals(older)) {
                item.remove("chases");
            }
        });
    }

    private static void everyItem(JsonNode above, Consumer<ObjectNode> change) {
        above.path("items").valueStream().forEach(item -> {
            everyItem(item, change);
            if (item instanceof ObjectNode one) {
                change.accept(one);
            }
        });
    }

    /** Puts an item back to where it was, or to the end of what is left there. */
    static void putBack(ObjectNode content, String pointer, JsonNode item) {
        if (isItem(pointer) && item instanceof ObjectNode) {
            JsonPointer place = JsonPointer.compile(pointer);
            JsonNode holder = content.at(place.head().head());
            if (holder instanceof ObjectNode above) {
                ArrayNode items = above.withArray("items");
                items.insert(Math.min(place.last().getMatchingIndex(), items.size()), item);
            }
        }
    }

    /** Without the item at this place. */
    static void remove(ObjectNode content, String pointer) {
        if (!isItem(pointer)) {
            return;
        }
        JsonPointer place = JsonPointer.compile(pointer);
        if (content.at(place.head()) instanceof ArrayNode items) {
            items.remove(place.last().getMatchingIndex());
        }
    }
}
