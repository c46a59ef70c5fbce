package vn.dondoc.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.Deadline;
import vn.dondoc.deadlines.DeadlineWarning;
import vn.dondoc.reading.document.Content;
import vn.dondoc.reading.document.Content.Placed;
import vn.dondoc.reading.document.HeadOddities;
import vn.dondoc.reading.document.Item;
import vn.dondoc.reading.document.ItemOddities;
import vn.dondoc.reading.document.Remark;
import vn.dondoc.reading.names.Vague;

/** Says what a clerk should look at before registering what was read. */
final class Oddities {
    private final Content content;
    private final Terms terms;
    private final Places places;
    private final Map<String, LocalDate> notBefore;
    private final String text;
    private final LocalDate today;
    private final List<Remark> odd = new ArrayList<>();

    /**
     * @param notBefore the day, by the pointer of a deadline, before which what recurs is not owed
     * @param text all of the document, as far as it can be read at all
     */
    Oddities(
            Content content,
            Terms terms,
            Map<String, LocalDate> notBefore,
            Places places,
            String text,
            LocalDate today) {
        this.content = content;
        this.terms = terms;
        this.notBefore = notBefore;
        this.places = places;
        this.text = text;
        this.today = today;
    }

    List<Remark> all() {
        odd.addAll(HeadOddities.of(content));
        odd.addAll(HeadOddities.ofDate(content.issuedOn(), today));
        if (ItemOddities.isWithoutAccents(text)) {
            odd.add(Remark.of("", "TEXT_WITHOUT_ACCENTS"));
        }
        for (Placed placed : content.placed()) {
            if (placed.item().asksForWork()) {
                task(placed);
            }
        }
        return List.copyOf(odd);
    }

    private void task(Placed placed) {
        Item item = placed.item();
        String pointer = placed.pointer();
        if (placed.answered().item().leads().isEmpty()) {
            odd.add(Remark.of(pointer + "/leads", "NO_ACCOUNTABLE_UNIT"));
        }
        for (int i = 0; i < item.leads().size(); i++) {
            String lead = item.leads().get(i);
            if (Vague.is(lead) && !places.isKnown(pointer + "/leads/" + i)) {
                odd.add(Remark.of(pointer + "/leads/" + i, "VAGUE_UNIT", lead));
            }
        }
        if (item.deadlines().isEmpty()) {
            odd.add(Remark.of(pointer + "/deadlines", "NO_DEADLINE"));
        }
        for (int i = 0; i < item.deadlines().size(); i++) {
            deadline(item.deadlines().get(i).asWritten(), pointer + "/deadlines/" + i);
        }
    }

    private void deadline(String words, String pointer) {
        Deadline deadline = terms.notBefore(notBefore.get(pointer)).deadline(words);
        @Nullable LocalDate issued = content.issuedOn().earliest();
        for (DeadlineWarning warning : DeadlineWarning.warnings(deadline, issued, terms.calendar())) {
            odd.add(new Remark(pointer, warning.words()));
        }
        if (issued != null && content.type().isOfTheDay()) {
            DeadlineWarning.longAfter(deadline, issued)
                    .ifPresent(warning -> odd.add(new Remark(pointer, warning.words())));
        }
    }
}
