package vn.dondoc.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.chassis.time.SystemClock;
import vn.dondoc.chassis.web.EntityTags;
import vn.dondoc.chassis.web.Keyset;
import vn.dondoc.chassis.web.Page;
import vn.dondoc.notification.notice.Channel;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.notice.Notifications;
import vn.dondoc.notification.notice.State;
import vn.dondoc.units.UnitTree;

@RestController
@RequestMapping("/api/v1/notifications")
class NotificationsController {
    private static final Keyset NEWEST_FIRST = Keyset.newestFirst("notifications", "notice.at");

    private final Notifications notifications;
    private final UnitTree units;
    private final SystemClock system;
    private final Texts texts;

    NotificationsController(Notifications notifications, UnitTree units, SystemClock system, Texts texts) {
        this.notifications = notifications;
        this.units = units;
        this.system = system;
        this.texts = texts;
    }

    @GetMapping
    @Operation(summary = "Lists the notifications to the caller's units, newest first")
    Page<NotificationView> listNotifications(
            @RequestParam @Nullable State state,
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable String task,
            @RequestParam @Nullable Channel channel,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        int rows = Page.limit(limit);
        LogQuery asked = new LogQuery(state, unit, task, channel, kind, reach(caller));
        List<Notification> found = notifications.find(NEWEST_FIRST.query(asked.criteria(), cursor, rows));
        return Page.of(found, rows, last -> NEWEST_FIRST.place(last.notice().at(), last.id()))
                .map(one -> NotificationView.of(one, texts));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Reads a notification: its state, its attempts and why")
    ResponseEntity<NotificationView> getNotification(@PathVariable String id, Caller caller) {
        return answer(visible(id, caller));
    }

    @PostMapping("/{id}/resend")
    @Operation(summary = "Sends a notification again that was given up")
    ResponseEntity<NotificationView> resendNotification(@PathVariable String id, Caller caller) {
        Notification one = visible(id, caller);
        Instant now = system.instant();
        if (!one.resend(now)) {
            throw Refusal.conflict("not-given-up");
        }
        notifications.save(one);
        return answer(one);
    }

    private Notification visible(String id, Caller caller) {
        Optional<Set<String>> visible = reach(caller);
        return notifications
                .find(id)
                .filter(one -> visible.map(units -> units.contains(one.notice().unit()))
                        .orElse(true))
                .orElseThrow(Refusal::notFound);
    }

    /** An administrator sees what became of every notification; what it says stands in none of these answers. */
    private Optional<Set<String>> reach(Caller caller) {
        return caller.seesWholeDirectory()
                ? Optional.empty()
                : units.reach(caller).seen();
    }

    private ResponseEntity<NotificationView> answer(Notification one) {
        return ResponseEntity.ok().eTag(EntityTags.of(one.version())).body(NotificationView.of(one, texts));
    }
}
