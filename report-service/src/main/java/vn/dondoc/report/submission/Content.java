package vn.dondoc.report.submission;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.report.task.Deliverable;

/**
 * What a unit has to say.
 *
 * @param percent how much is done, 0 to 100
 */
public record Content(int percent, @Nullable String words, List<Figure> figures, List<Delivered> deliverables) {
    private static final int COMPLETE = 100;

    /** Whether the unit says that all is done: else it tells of its progress and goes on. */
    public boolean isComplete() {
        return percent == COMPLETE;
    }

    /** Characters, at the most. */
    public long size() {
        return (words == null ? 0 : words.length()) + 500L * (figures.size() + deliverables.size());
    }

    /** What is missing of the deliverables asked for, each with its place in this report. */
    public List<Violation> shortfalls(List<Deliverable> asked) {
        List<Violation> faults = new ArrayList<>();
        for (Deliverable deliverable : asked) {
            int count = 0;
            String pointer = "/deliverables";
            for (int i = 0; i < deliverables.size(); i++) {
                if (folded(deliverables.get(i).text()).equals(folded(deliverable.text()))) {
                    count += deliverables.get(i).count();
                    pointer = "/deliverables/" + i + "/count";
                }
            }
            if (count < deliverable.minimum()) {
                faults.add(Violation.of(
                        pointer, "DELIVERABLES_MISSING", deliverable.text(), deliverable.minimum(), count));
            }
        }
        return faults;
    }

    /** The same words, whatever the case, the spaces or the way in which an accent was typed. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
