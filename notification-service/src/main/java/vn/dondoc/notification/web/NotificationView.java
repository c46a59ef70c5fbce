package vn.dondoc.notification.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.notification.notice.Attempt;
import vn.dondoc.notification.notice.Channel;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.notice.State;

/**
 * A notification as it is shown: no address in full.
 *
 * @param task none where it is about a whole directive
 * @param to the address last tried, masked
 * @param why why it was skipped, failed or waits, in the language of the call
 * @param code of why, for programs
 * @param at when it was called for, business time
 * @param nextAttemptAt machine time
 */
@Schema(name = "Notification")
record NotificationView(
        String id,
        Kind kind,
        Channel channel,
        String unit,
        @Nullable String task,
        String directive,
        State state,
        @Nullable String to,
        @Nullable String why,
        @Nullable String code,
        List<Line> attempts,
        Instant at,
        @Nullable Instant due,
        @Nullable Instant nextAttemptAt,
        long version) {

    /**
     * One try.
     *
     * @param at business time
     * @param outcome {@code SENT}, or why not, in the language of the call
     * @param code of why not, for programs
     */
    @Schema(name = "NotificationAttempt")
    record Line(Instant at, String outcome, @Nullable String code) {
        static Line of(Attempt attempt, Texts texts) {
            Message why = attempt.outcome();
            return why == null
                    ? new Line(attempt.at(), State.SENT.name(), null)
                    : new Line(attempt.at(), texts.say(why), why.code());
        }
    }

    static NotificationView of(Notification one, Texts texts) {
        Message why = one.why();
        return new NotificationView(
                one.id(),
                one.notice().kind(),
                one.channel(),
                one.notice().unit(),
                one.notice().taskId(),
                one.notice().directiveId(),
                one.state(),
                one.to(),
                why == null ? null : texts.say(why),
                why == null ? null : why.code(),
                one.attempts().stream().map(attempt -> Line.of(attempt, texts)).toList(),
                one.notice().at(),
                one.notice().facts().due(),
                one.nextAttemptAt(),
                one.version());
    }
}
