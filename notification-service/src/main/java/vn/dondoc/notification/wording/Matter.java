package vn.dondoc.notification.wording;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.known.KnownDirective;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notice;

/**
 * All that the words of a message are made of.
 *
 * @param unitName the name of the unit that is told
 * @param standIn the name of the unit at whose address it is read, as the unit that is told has none; none where it has
 * @param issuerName the name of the unit that issued the directive
 * @param replacement the directive that stands in the place of a recalled one, if it is known here
 * @param asked the name of the unit that has the task
 * @param others how many reports of other units this tells of, too
 * @param with the other orders that this tells of, too
 * @param over what the unit has not to do any more of a recalled directive
 * @param leads names of the units that are to do it
 * @param coordinators names of the units that are to help them
 * @param now when it is written, business time
 */
public record Matter(
        Notice notice,
        String unitName,
        @Nullable String standIn,
        String issuerName,
        Order order,
        @Nullable KnownDirective replacement,
        String asked,
        long others,
        List<Order> with,
        List<Order> over,
        List<String> leads,
        List<String> coordinators,
        Instant now) {

    KnownDirective directive() {
        return order.directive();
    }

    Optional<KnownDirective.Item> item() {
        return order.item();
    }

    /** All orders that it tells of. */
    List<Order> orders() {
        return Stream.concat(Stream.of(order), with.stream()).toList();
    }

    /** Ids of all tasks that it tells of. */
    public List<String> tasks() {
        return orders().stream().map(Order::task).filter(Objects::nonNull).toList();
    }

    /** The one to be named where there is room for one: the most urgent, of those the one that is due first. */
    Order foremost() {
        return orders().stream()
                .min(Comparator.comparing((Order one) -> !one.directive().isFlash())
                        .thenComparing(Order::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .orElse(order);
    }

    /** Whether it is about one order or one document, and not about a list of them. */
    boolean isOfOneOrder() {
        return with.isEmpty() && (notice.kind() != Kind.TASK_TRANSFERRED || order.path() != null);
    }

    /** What it is about, in a few words, as far as all of it is about one thing; else nothing. */
    String about() {
        if (isOfOneOrder()) {
            return order.inFull();
        }
        return isOfATransfer() || !isTheSame(one -> one.directive().id()) ? "" : order.ofAllOfIt();
    }

    /** The date of all that it tells of, if it is one and still counts. */
    @Nullable Instant due() {
        boolean counts =
                !isOfATransfer() && notice.kind() != Kind.TASK_SUPERSEDED && notice.kind() != Kind.REPORT_ACCEPTED;
        return counts && isTheSame(Order::due) ? order.due() : null;
    }

    /** Why, in a person's words, if it is one reason for all that it tells of. */
    @Nullable String reason() {
        return isTheSame(Order::reason) ? order.reason() : null;
    }

    /** Whether it is about all that comes to a unit in a reorganisation. */
    private boolean isOfATransfer() {
        return notice.kind() == Kind.TASK_TRANSFERRED && !isOfOneOrder();
    }

    /** Whether one of the documents bears this urgency. */
    boolean isOf(String urgency) {
        return orders().stream().anyMatch(one -> urgency.equals(one.directive().urgency()));
    }

    private boolean isTheSame(Function<Order, @Nullable Object> of) {
        return orders().stream()
                        .map(one -> Optional.ofNullable(of.apply(one)))
                        .distinct()
                        .count()
                == 1;
    }
}
