package vn.dondoc.messaging.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Goes along a chain, entry by entry in the order of their places, and notes what does not fit. */
final class Examination {
    private static final int NOTED_AT_MOST = 100;

    private final @Nullable Head kept;
    private final List<String> findings = new ArrayList<>();
    private Head last = Head.START;
    private long entries;
    private long faults;
    private @Nullable Instant from;
    private @Nullable Instant to;

    /** @param kept what was once the end of the chain, as somebody else has kept it */
    Examination(@Nullable Head kept) {
        this.kept = kept;
    }

    static Examination of(Iterable<Document> chain, @Nullable Head kept) {
        Examination examination = new Examination(kept);
        chain.forEach(examination::look);
        examination.end();
        return examination;
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
        entries++;
        if (entry.get(Entry.AT) instanceof Date at) {
            Instant time = at.toInstant();
            from = from == null || time.isBefore(from) ? time : from;
            to = to == null || time.isAfter(to) ? time : to;
        }
    }

    private void end() {
        if (kept != null && kept.sequence() > last.sequence()) {
            fault("phần cuối đã bị cắt: thiếu " + range(last.sequence() + 1, kept.sequence()));
        }
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

    /** When the earliest and the latest of the calls came in; none in an empty chain. */
    @Nullable Instant from() {
        return from;
    }

    @Nullable Instant to() {
        return to;
    }
}
