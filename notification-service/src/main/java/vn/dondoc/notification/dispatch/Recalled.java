package vn.dondoc.notification.dispatch;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.known.KnownDirective;
import vn.dondoc.notification.known.KnownState;
import vn.dondoc.notification.notice.Channel;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notice;
import vn.dondoc.notification.notice.Notifications;

/** What is over for a unit with a directive that was recalled: what it was told to do, or to help with, and has not done. */
@Component
final class Recalled {
    private static final int AT_MOST = 100;

    private final KnownState known;
    private final Notifications notifications;

    Recalled(KnownState known, Notifications notifications) {
        this.known = known;
        this.notifications = notifications;
    }

    /**
     * What the unit was told of that, each thing once, in the order of the document; nothing with any other notice.
     *
     * @param recipient the unit itself, or who has taken over from it, and from others
     */
    List<Notice> with(Notice recall, String recipient, KnownDirective directive) {
        if (recall.kind() != Kind.DIRECTIVE_RECALLED) {
            return List.of();
        }
        Set<String> units = new HashSet<>(known.thoseWhoseHeirIs(recipient));
        units.add(recall.unit());
        Collection<Notice> tasks = told(directive, units, Kind.TASK_ASSIGNED, Kind.TASK_TRANSFERRED)
                .filter(notice -> isLeftUndone(String.valueOf(notice.taskId()), recipient))
                .collect(Collectors.toMap(Notice::taskId, Function.identity(), (one, _) -> one))
                .values();
        Collection<Notice> help = told(directive, units, Kind.COORDINATION_ASKED)
                .filter(notice -> directive.item(pathOf(notice)).isPresent())
                .collect(Collectors.toMap(Recalled::pathOf, Function.identity(), (one, _) -> one))
                .values();
        return Stream.of(tasks, help)
                .flatMap(some -> some.stream().sorted(Comparator.comparing(one -> place(one, directive))))
                .limit(AT_MOST)
                .toList();
    }

    private Stream<Notice> told(KnownDirective directive, Set<String> units, Kind... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> notifications.about(directive.id(), kind, Channel.EMAIL, units).stream())
                .map(one -> one.notice());
    }

    private boolean isLeftUndone(String task, String recipient) {
        return known.task(task)
                .filter(one -> !one.isDone() && !one.isSuperseded())
                .filter(one -> known.heirOf(one.unit()).equals(recipient))
                .isPresent();
    }

    /** Where its item stands in the document. */
    private int place(Notice notice, KnownDirective directive) {
        String path = notice.taskId() == null
                ? pathOf(notice)
                : known.task(notice.taskId()).map(task -> task.itemPath()).orElse("");
        return directive.items().stream()
                .map(KnownDirective.Item::path)
                .toList()
                .indexOf(path);
    }

    private static String pathOf(Notice notice) {
        return String.valueOf(notice.facts().path());
    }
}
