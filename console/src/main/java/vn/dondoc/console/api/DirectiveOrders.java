package vn.dondoc.console.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the issue of a draft would send out. */
public record DirectiveOrders(
        int tasks, int units, @Nullable Instant firstDue, List<Directive.Warning> obstacles, List<Order> items) {

    public record Order(
            String path,
            List<String> leads,
            List<String> coordinators,
            List<String> waiting,
            @Nullable Due deadline) {}

    public record Due(String asWritten, @Nullable Instant due, List<String> explanation) {}
}
