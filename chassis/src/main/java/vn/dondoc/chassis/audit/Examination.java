package vn.dondoc.chassis.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.text.Message;

/**
 * Goes along a chain, entry by entry in the order of their places, and notes what does not fit: in itself, and with what was
 * told of it.
 */
final class Examination {
    private static final int NOTED_AT_MOST = 100;
    private static final int COMPARED_AT_ONCE = 500;

    private final Trail trail;
    private final @Nullable Head kept;
    private final Presence presence = new Presence();
    private final List<Told> toCompare = new ArrayList<>();
    private final List<Message> findings = new ArrayList<>();
    private Head last = Head.START;
    private long entries;
    private long faults;
    private long marks;
    private long told;
    private @Nullable Instant from;
    private @Nullable Instant to;

    /** What the chain's end was; a mark as a whole may be large. */
    private record Told(Head end, @Nullable Instant at) {}

    private Examination(Trail trail, @Nullable Head kept) {
        this.trail = trail;
        this.kept = kept;
    }

    /**
     * Examines the trail as it is now.
     *
     * @param marks what was told of it; null where that is not at hand
     * @param kept what was once the end of the chain, as somebody else has kept it
     */
    static Examination of(Trail trail, @Nullable Marks marks, @Nullable Head kept) {
        Examination examination = new Examination(trail, kept);
        // In this order: what was told is in the trail by then, and what is sealed meanwhile is seen twice, not never.
        if (marks != null) {
            Mark told = marks.told();
            long takenOut = marks.read(examination::hear);
            if (takenOut > 0) {
                examination.fault("audit.marks-deleted", takenOut);
            }
            examination.compare();
            if (told != null) {
                examination.presence.saysItTold(told.run(), told.entered());
            }
        }
        trail.open().forEach(entry -> examination.presence.isThere(String.valueOf(entry.get("_id")), entry));
        trail.chain().forEach(examination::look);
        examination.end();
        if (marks != null) {
            examination.endOf(marks);
        }
        return examination;
    }

    private void hear(@Nullable Mark mark) {
        if (mark == null) {
            fault("audit.not-a-mark");
            return;
        }
        marks++;
        told = Math.max(told, mark.sequence());
        presence.told(mark);
        toCompare.add(new Told(mark.head(), mark.at()));
        if (toCompare.size() == COMPARED_AT_ONCE) {
            compare();
        }
    }

    private void compare() {
        Map<Long, String> there = trail.hashes(
                toCompare.stream().map(mark -> mark.end().sequence()).toList());
        for (Told mark : toCompare) {
            long sequence = mark.end().sequence();
            String hash = there.get(sequence);
            if (hash != null && !hash.equals(mark.end().hash())) {
                fault("audit.rewritten", sequence, String.valueOf(mark.at()));
            }
        }
        toCompare.clear();
    }

    private void look(Document entry) {
        Object place = entry.get(Seal.SEQUENCE);
        if (!(place instanceof Long || place instanceof Integer) || ((Number) place).longValue() <= last.sequence()) {
            fault("audit.stray", String.valueOf(place));
            return;
        }
        Head here = new Head(((Number) place).longValue(), String.valueOf(entry.get(Seal.HASH)));
        boolean follows = here.sequence() == last.sequence() + 1;
        if (!follows) {
            missing("audit.missing", last.sequence() + 1, here.sequence() - 1);
        }
        if (!Seal.hash(entry).equals(here.hash())) {
            fault("audit.changed", here.sequence());
        }
        if (follows && !Objects.equals(entry.get(Seal.PREVIOUS), last.hash())) {
            fault("audit.not-next", here.sequence(), last.sequence());
        }
        if (kept != null && kept.sequence() == here.sequence() && !kept.equals(here)) {
            fault("audit.rewritten.since-kept", here.sequence());
        }
        note(entry);
        last = here;
    }

    private void note(Document entry) {
        presence.isThere(String.valueOf(entry.get(Seal.ID)), entry);
        entries++;
        if (entry.get(Entry.AT) instanceof Date at) {
            Instant time = at.toInstant();
            from = from == null || time.isBefore(from) ? time : from;
            to = to == null || time.isAfter(to) ? time : to;
        }
    }

    private void end() {
        long atLeast = Math.max(told, kept == null ? 0 : kept.sequence());
        if (atLeast > last.sequence()) {
            missing("audit.cut-off", last.sequence() + 1, atLeast);
        }
    }

    private void endOf(Marks marks) {
        if (presence.isAnyUnheard()) {
            marks.read(presence::toldMeanwhile);
        }
        presence.faults().forEach(this::fault);
    }

    private void missing(String key, long first, long last) {
        if (first == last) {
            fault(key, first);
        } else {
            fault(key + ".range", first, last);
        }
    }

    private void fault(String key, Object... arguments) {
        fault(Message.of(key, arguments));
    }

    private void fault(Message finding) {
        faults++;
        if (findings.size() < NOTED_AT_MOST) {
            findings.add(finding);
        }
    }

    boolean isIntact() {
        return faults == 0;
    }

    /** What does not fit, the first hundred. */
    List<Message> findings() {
        return findings;
    }

    long faults() {
        return faults;
    }

    long entries() {
        return entries;
    }

    Head head() {
        return last;
    }

    /** How many marks it was compared with. */
    long marks() {
        return marks;
    }

    /** Whether there are entries and nothing that was told of them. */
    boolean isUntold() {
        return entries > 0 && marks == 0;
    }

    /** When the earliest and the latest of the calls came in; none in an empty chain. */
    @Nullable Instant from() {
        return from;
    }

    @Nullable Instant to() {
        return to;
    }
}
