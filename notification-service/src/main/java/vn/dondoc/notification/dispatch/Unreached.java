package vn.dondoc.notification.dispatch;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.messaging.event.Received;
import vn.dondoc.notification.contact.Contacts;
import vn.dondoc.notification.known.KnownDirective;
import vn.dondoc.notification.known.KnownState;
import vn.dondoc.notification.notice.Channel;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notice;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.notice.Notifications;
import vn.dondoc.notification.notice.State;
import vn.dondoc.notification.notice.Vietnamese;

/**
 * Whoever gave a unit work hears that the unit cannot be told of it: at once where nobody knows an address for it, else when a
 * mail to it was given up. Once for each directive and unit, whichever comes first: both have an id of their own, since
 * the first may be over without having been sent, as the address was entered in time.
 */
@Component
final class Unreached {
    private static final Set<String> WITHOUT_ADDRESS = Set.of("no-contact", "no-mail-address");

    private final Notifications notifications;
    private final KnownState known;
    private final Contacts contacts;
    private final BusinessClock business;

    Unreached(Notifications notifications, KnownState known, Contacts contacts, BusinessClock business) {
        this.notifications = notifications;
        this.known = known;
        this.contacts = contacts;
        this.business = business;
    }

    /**
     * Looks at what came of a try before that is stored: whoever dies in between comes here again, and what is told then has
     * the same id.
     */
    void lookAt(Notification tried) {
        Message why = tried.why();
        boolean withoutAddress = why != null && tried.isWaiting() && WITHOUT_ADDRESS.contains(why.key());
        if (why == null
                || tried.channel() != Channel.EMAIL
                || tried.notice().kind().isToldToTheIssuer()
                || !withoutAddress && tried.state() != State.DEAD) {
            return;
        }
        String unit = known.heirOf(tried.recipient());
        known.directive(tried.notice().directiveId())
                .filter(directive -> !known.heirOf(directive.issuer()).equals(unit))
                .ifPresent(directive -> tell(directive, unit, why, withoutAddress ? "without-address" : "given-up"));
    }

    private void tell(KnownDirective directive, String unit, Message why, String how) {
        Notice.Facts facts = new Notice.Facts(
                null,
                false,
                false,
                null,
                null,
                Vietnamese.say(why),
                null,
                null,
                null,
                null,
                null,
                unit,
                null,
                directive.isFlash() ? true : null);
        notifications.tell(List.of(new Received<>(
                "not-reached|" + directive.id() + "|" + unit + "|" + how,
                business.instant(),
                new Notice(
                        Kind.UNIT_NOT_REACHED,
                        directive.issuer(),
                        null,
                        directive.id(),
                        0,
                        business.instant(),
                        facts))));
    }

    /** @return none if it may be said */
    @Nullable Message objectionTo(Notification one) {
        if (same(one).anyMatch(Notification::isSent)) {
            return Message.of("not-reached-told");
        }
        String unit = String.valueOf(one.notice().facts().from());
        Set<String> units = new HashSet<>(known.thoseWhoseHeirIs(unit));
        units.add(unit);
        boolean hasAddress = contacts.reach(unit)
                .filter(contact -> contact.address(Channel.EMAIL) != null)
                .isPresent();
        return hasAddress
                        && notifications
                                .givenUp(one.notice().directiveId(), units)
                                .isEmpty()
                ? Message.of("is-reached-now")
                : null;
    }

    /** Whether the same is just being told under its other id. */
    boolean isBeingTold(Notification one) {
        return same(one).anyMatch(Notification::isInHand);
    }

    /** What tells the same of the same unit and directive, and whatever speaks of that. */
    private Stream<Notification> same(Notification one) {
        Notice notice = one.notice();
        return notifications
                .withTellers(
                        notifications
                                .about(notice.directiveId(), notice.kind(), one.channel(), Set.of(notice.unit()))
                                .stream()
                                .filter(other -> !other.id().equals(one.id()))
                                .filter(other -> Objects.equals(
                                        other.notice().facts().from(),
                                        notice.facts().from()))
                                .toList())
                .stream();
    }
}
