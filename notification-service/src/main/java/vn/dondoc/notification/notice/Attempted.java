package vn.dondoc.notification.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.messaging.outbox.Aggregate;

/** What is tried until it succeeds or is given up, with what came of each attempt. */
abstract class Attempted extends Aggregate {
    private int failures;
    private boolean unreached;
    private List<StoredAttempt> attempts = new ArrayList<>();

    /** By the place of the attempt, from 0. */
    private Map<String, Message> outcomes = new HashMap<>();

    Attempted(String id) {
        super(id);
    }

    void succeeded(Instant at) {
        attempts.add(StoredAttempt.sent(at));
    }

    /** How often it was tried in vain, this time included. */
    int countFailure() {
        unreached = false;
        return ++failures;
    }

    /** Of a row of such attempts the first is kept. */
    void notReached(Instant at, Message why) {
        if (!unreached) {
            unreached = true;
            failed(at, why);
        }
    }

    /** What was counted counts no more. */
    void startAnew() {
        failures = 0;
        unreached = false;
    }

    void failed(Instant at, Message why) {
        outcomes.put(String.valueOf(attempts.size()), why);
        attempts.add(StoredAttempt.failed(at, why));
    }

    /** When it succeeded, business time; none if it did not. */
    public @Nullable Instant sentAt() {
        return attempts.isEmpty() || attempts().getLast().outcome() != null
                ? null
                : attempts().getLast().at();
    }

    /** Whether it succeeded on this day, by business time. */
    public boolean wasSentOn(LocalDate day) {
        Instant at = sentAt();
        return at != null && at.atZone(WorkingCalendar.ZONE).toLocalDate().equals(day);
    }

    public List<Attempt> attempts() {
        return IntStream.range(0, attempts.size())
                .mapToObj(place -> attempts.get(place).with(outcomes.get(String.valueOf(place))))
                .toList();
    }
}
