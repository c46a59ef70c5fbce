package vn.dondoc.directive.issue;

import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Field;
import org.springframework.data.mongodb.core.query.Criteria;
import vn.dondoc.chassis.store.Search;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.reading.document.Content;
import vn.dondoc.reading.document.Content.Placed;
import vn.dondoc.reading.document.Item;

/** What a directive orders, as large as its text: to be fetched for one at a time. */
public record DirectiveItems(
        @Id String id,
        @Field("content.subject") String subject,
        @Field("content.items") List<Item> items) {

    public DirectiveItems {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** Those of one directive; empty if there is none. */
    public static Optional<DirectiveItems> of(String directive, Aggregates<Directive> directives) {
        return directives.heads(Search.of(Criteria.where("_id").is(directive)), DirectiveItems.class).stream()
                .findFirst();
    }

    /** All of them in the order in which they are read. */
    public List<Item> all() {
        return Content.placed(items).stream().map(Placed::item).toList();
    }

    /** The numbers of those that ask for work. */
    public List<String> taskPaths() {
        return all().stream()
                .filter(Item::asksForWork)
                .map(item -> String.valueOf(item.path()))
                .toList();
    }
}
