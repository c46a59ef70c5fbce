package vn.dondoc.directive.issue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.document.Content;
import vn.dondoc.reading.document.Item;

/**
 * What an amendment did to one item, or to the head of the document.
 *
 * @param path of the item, by which it is the same item; none for the head
 * @param fields what is different, by the names of {@link Content} and {@link Item}; empty unless it was changed
 */
@Schema(name = "DirectiveChange")
public record Change(@Nullable String path, What what, List<String> fields) {
    /** How it differs. */
    public enum What {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * All differences in the order of the new text, what is gone at the end.
     *
     * @param before as {@code after}: with its items numbered
     */
    static List<Change> between(Content before, Content after) {
        List<Change> changes = new ArrayList<>();
        changed(null, head(before), head(after), changes);
        Map<String, Item> gone = items(before);
        items(after).forEach((path, item) -> {
            Item old = gone.remove(path);
            if (old == null) {
                changes.add(new Change(path, What.ADDED, List.of()));
            } else {
                changed(path, members(old), members(item), changes);
            }
        });
        gone.keySet().forEach(path -> changes.add(new Change(path, What.REMOVED, List.of())));
        return List.copyOf(changes);
    }

    private static void changed(
            @Nullable String path, Map<String, Object> before, Map<String, Object> after, List<Change> changes) {
        List<String> fields = after.keySet().stream()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .toList();
        if (!fields.isEmpty()) {
            changes.add(new Change(path, What.CHANGED, fields));
        }
    }

    private static Map<String, Item> items(Content content) {
        Map<String, Item> items = new LinkedHashMap<>();
        content.placed()
                .forEach(placed -> items.put(String.valueOf(placed.item().path()), placed.item()));
        return items;
    }

    private static Map<String, Object> members(Item item) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("text", item.text());
        members.put("isTask", item.asksForWork());
        members.put("leads", item.leads());
        members.put("coordinators", item.coordinators());
        members.put("deliverables", item.deliverables());
        members.put("reportTo", Objects.requireNonNullElse(item.reportTo(), ""));
        members.put("deadlines", item.deadlines());
        members.put("appraisers", item.appraisers());
        members.put("chases", String.valueOf(item.chases()));
        return members;
    }

    private static Map<String, Object> head(Content content) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("number", Objects.requireNonNullElse(content.number(), ""));
        members.put("symbol", Objects.requireNonNullElse(content.symbol(), ""));
        members.put("issuedOn", content.issuedOn());
        members.put("type", content.type());
        members.put("urgency", content.urgency());
        members.put("subject", content.subject());
        members.put("willOf", Objects.requireNonNullElse(content.willOf(), ""));
        members.put("signatory", String.valueOf(content.signatory()));
        members.put("references", content.references());
        members.put("addressees", content.addressees());
        members.put("copies", content.copies());
        members.put("attachments", content.attachments());
        members.put("chases", content.chases());
        return members;
    }
}
