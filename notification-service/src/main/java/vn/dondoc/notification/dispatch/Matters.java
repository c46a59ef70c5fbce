package vn.dondoc.notification.dispatch;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.notification.known.KnownDirective;
import vn.dondoc.notification.known.KnownState;
import vn.dondoc.notification.known.KnownTask;
import vn.dondoc.notification.notice.Notice;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.wording.Matter;
import vn.dondoc.notification.wording.Order;
import vn.dondoc.notification.wording.Order.Stand;

/** Gathers what a message is about from what is known. */
@Component
final class Matters {
    private final KnownState known;
    private final Repeats repeats;
    private final Recalled recalled;
    private final BusinessClock business;

    Matters(KnownState known, Repeats repeats, Recalled recalled, BusinessClock business) {
        this.known = known;
        this.repeats = repeats;
        this.recalled = recalled;
        this.business = business;
    }

    /**
     * @param recipient code of the unit that is written to
     * @param reader code of the unit whose address it is
     * @param others those of which it tells, too
     */
    Matter of(
            Notification one,
            String recipient,
            String reader,
            @Nullable KnownTask task,
            KnownDirective directive,
            List<Notification> others) {
        Notice notice = newest(one, others);
        Order order = order(notice, task, directive);
        Optional<KnownDirective.Item> item = Optional.ofNullable(order.path()).flatMap(directive::item);
        return new Matter(
                notice,
                known.nameOf(recipient),
                isReadBySomebodyElse(recipient, reader) ? known.nameOf(reader) : null,
                known.nameOf(directive.issuer()),
                order,
                Optional.ofNullable(notice.facts().replacedBy())
                        .flatMap(known::directive)
                        .orElse(null),
                known.nameOf(task == null ? notice.unit() : task.unit()),
                repeats.toldWith(one),
                ofOtherTasks(one, others)
                        .map(other -> order(
                                other.notice(),
                                taskOf(other.notice()),
                                known.directive(other.notice().directiveId()).orElseThrow()))
                        .filter(other -> !other.equals(order))
                        .distinct()
                        .toList(),
                recalled.with(notice, recipient, directive).stream()
                        .map(over -> order(over, taskOf(over), directive))
                        .toList(),
                names(item.map(KnownDirective.Item::leads)),
                Stream.concat(
                                names(item.map(KnownDirective.Item::coordinators)).stream(),
                                item.map(KnownDirective.Item::otherHelpers).stream()
                                        .flatMap(List::stream))
                        .toList(),
                business.instant());
    }

    /** The desk of a body reads for it, everybody else only until the unit has an address. */
    private boolean isReadBySomebodyElse(String recipient, String reader) {
        return !reader.equals(recipient)
                && known.deskOf(recipient).filter(reader::equals).isEmpty();
    }

    /** Of several about the same task, as two reminders over a weekend, only the last is still right. */
    private static Notice newest(Notification one, List<Notification> others) {
        return Stream.concat(Stream.of(one), others.stream())
                .map(Notification::notice)
                .filter(notice -> Objects.equals(notice.taskId(), one.notice().taskId()))
                .max(Comparator.comparing(Notice::taskVersion))
                .filter(newest -> newest.taskId() != null)
                .orElse(one.notice());
    }

    /** One for each. */
    private static Stream<Notification> ofOtherTasks(Notification one, List<Notification> others) {
        Set<String> named = new HashSet<>();
        return others.stream()
                .filter(other -> other.notice().taskId() == null
                        || !other.notice().taskId().equals(one.notice().taskId())
                                && named.add(other.notice().taskId()));
    }

    private Order order(Notice notice, @Nullable KnownTask task, KnownDirective directive) {
        Notice.Facts facts = notice.facts();
        String path = task == null ? facts.path() : task.itemPath();
        return new Order(
                directive,
                path,
                due(notice, task, Optional.ofNullable(path).flatMap(directive::item)),
                facts.from() == null ? null : known.nameOf(facts.from()),
                facts.oldDue(),
                facts.reason(),
                notice.taskId(),
                task == null ? null : stand(notice, task));
    }

    private Order.@Nullable Stand stand(Notice notice, KnownTask task) {
        Instant submitted = notice.facts().submittedAt();
        return switch (notice.kind()) {
            case REPORT_SUBMITTED ->
                submitted == null || task.due() == null ? null : reported(!submitted.isAfter(task.due()));
            case REPORT_ACCEPTED -> reported(task.wasInTime());
            case TASK_TRANSFERRED, TRANSFER_AWAITED ->
                known.isReportedOn(task.id()) ? Stand.WAITING : task.isOverdue() ? Stand.OVERDUE : null;
            default -> null;
        };
    }

    private static Order.@Nullable Stand reported(@Nullable Boolean inTime) {
        return inTime == null ? null : inTime ? Stand.REPORTED_IN_TIME : Stand.REPORTED_LATE;
    }

    /** As the event said it; where that is not of the task itself, as it is now. */
    private static @Nullable Instant due(Notice notice, @Nullable KnownTask task, Optional<KnownDirective.Item> item) {
        Instant told = notice.facts().due();
        return switch (notice.kind()) {
            case REPORT_RETURNED, REPORT_SUBMITTED, REPORT_ACCEPTED, TRANSFER_AWAITED ->
                task == null ? told : task.due();
            case COORDINATION_ASKED -> item.map(KnownDirective.Item::due).orElse(told);
            default -> told;
        };
    }

    private @Nullable KnownTask taskOf(Notice notice) {
        return Optional.ofNullable(notice.taskId()).flatMap(known::task).orElse(null);
    }

    private List<String> names(Optional<List<String>> units) {
        return units.orElse(List.of()).stream().map(known::nameOf).toList();
    }
}
