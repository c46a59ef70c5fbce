package vn.dondoc.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.reading.document.Item;
import vn.dondoc.reading.document.WrittenDeadline;

/** Makes the items of a reading from what was drafted, and notes the place of each value. */
final class ItemWriter {
    private static final int MAX_ITEMS = 200;
    private static final int MAX_UNITS = 200;
    private static final int MAX_DEADLINES = 20;

    private final Places places;
    private final Terms terms;
    private final Map<String, LocalDate> notBefore = new HashMap<>();
    private int left = MAX_ITEMS;
    private int leftOut;

    ItemWriter(Places places, Terms terms) {
        this.places = places;
        this.terms = terms;
    }

    List<Item> write(List<Draft> drafts) {
        return write(drafts, "/items");
    }

    /** Of deadlines that recur in a time that was said of all items: its first day. */
    Map<String, LocalDate> notBefore() {
        return notBefore;
    }

    /** How many items were too many. */
    int leftOut() {
        return leftOut;
    }

    private static int count(List<Draft> drafts) {
        return drafts.stream().mapToInt(draft -> 1 + count(draft.items)).sum();
    }

    private List<Item> write(List<Draft> drafts, String pointer) {
        List<Item> items = new ArrayList<>();
        for (Draft draft : drafts) {
            if (left == 0) {
                leftOut += count(List.of(draft));
                continue;
            }
            left--;
            items.add(write(draft, pointer + "/" + items.size()));
        }
        return items;
    }

    private Item write(Draft draft, String pointer) {
        places.add(pointer + "/text", draft.text);
        List<Found> leads = first(draft.leads);
        List<Found> coordinators = first(draft.coordinators);
        places.units(pointer + "/leads", leads);
        places.units(pointer + "/coordinators", coordinators);
        List<WrittenDeadline> deadlines = new ArrayList<>();
        for (Found found : draft.deadlines) {
            WrittenDeadline deadline = terms.notBefore(draft.notBefore).read(found.text());
            boolean isDeadline = !DeadlineKind.EFFECTIVE_FROM.label().equals(deadline.kind());
            if (isDeadline && deadlines.size() < MAX_DEADLINES) {
                places.add(pointer + "/deadlines/" + deadlines.size(), found);
                if (draft.notBefore != null) {
                    notBefore.put(pointer + "/deadlines/" + deadlines.size(), draft.notBefore);
                }
                deadlines.add(deadline);
            }
        }
        places.unit(pointer + "/reportTo", draft.reportTo);
        List<Found> appraisers = first(draft.appraisers);
        places.units(pointer + "/appraisers", appraisers);
        return new Item(
                draft.path,
                draft.text.text(),
                draft.isTask,
                texts(leads),
                texts(coordinators),
                draft.deliverables,
                draft.reportTo == null ? null : draft.reportTo.text(),
                deadlines,
                write(draft.items, pointer + "/items"),
                null,
                texts(appraisers));
    }

    private static List<Found> first(List<Found> units) {
        return units.size() > MAX_UNITS ? units.subList(0, MAX_UNITS) : units;
    }

    private static List<String> texts(List<Found> found) {
        return found.stream()
                .map(Found::text)
                .map(text -> text.length() > 300 ? text.substring(0, 300) : text)
                .toList();
    }
}
