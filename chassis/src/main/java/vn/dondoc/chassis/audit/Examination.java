package vn.dondoc.chassis.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

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
    private final List<String> findings = new ArrayList<>();
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
                examination.fault(takenOut + " dấu đầu tiên trên Kafka đã bị xóa");
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
            fault("một bản tin trên Kafka không phải là dấu");
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
                fault("mục " + sequence + " không phải là mục đã báo lên Kafka lúc " + mark.at()
                        + ": chuỗi đã bị viết lại");
            }
        }
        toCompare.clear();
    }

    private void look(Document entry) {
        Object place = entry.get(Seal.SEQUENCE);
        if (!(place instanceof Long || place instanceof Integer) || ((Number) place).longValue() <= last.sequence()) {
            fault("mục lạ, không thuộc chuỗi: _id " + place);
            return;
        }
        Head here = new Head(((Number) place).longValue(), String.valueOf(entry.get(Seal.HASH)));
        boolean follows = here.sequence() == last.sequence() + 1;
        if (!follows) {
            fault("thiếu " + range(last.sequence() + 1, here.sequence() - 1));
        }
        if (!Seal.hash(entry).equals(here.hash())) {
            fault("mục " + here.sequence() + " đã bị sửa hoặc đổi chỗ: nội dung không khớp với dấu của nó");
        }
        if (follows && !Objects.equals(entry.get(Seal.PREVIOUS), last.hash())) {
            fault("mục " + here.sequence() + " không nối tiếp mục " + last.sequence()
                    + ": một trong hai đã bị thay, hoặc chuỗi rẽ nhánh");
        }
        if (kept != null && kept.sequence() == here.sequence() && !kept.equals(here)) {
            fault("mục " + here.sequence() + " không phải là mục đã giữ lại: chuỗi đã bị viết lại");
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
            fault("phần cuối đã bị cắt: thiếu " + range(last.sequence() + 1, atLeast));
        }
    }

    private void endOf(Marks marks) {
        if (presence.isAnyUnheard()) {
            marks.read(presence::toldMeanwhile);
        }
        presence.faults().forEach(this::fault);
    }

    private void fault(String finding) {
        faults++;
        if (findings.size() < NOTED_AT_MOST) {
            findings.add(finding);
        }
    }

    private static String range(long first, long last) {
        return first == last ? "mục " + first : "các mục từ " + first + " đến " + last;
    }

    boolean isIntact() {
        return faults == 0;
    }

    /** What does not fit, the first hundred. */
    List<String> findings() {
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
