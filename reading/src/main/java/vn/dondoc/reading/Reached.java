package vn.dondoc.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was reached by a day that was over at the issue is told, not asked for: "Đến hết ngày 28/02, giải ngân đạt 12%". */
final class Reached {
    private static final Pattern UNTIL = Pattern.compile("(?iu:từ|đến|tới|ngày|vào) .*|Trong .*");

    private Reached() {}

    /** Takes out such days; what only tells of them and names nobody is no task. */
    static void remove(List<Draft> drafts, @Nullable LocalDate issued, Terms terms) {
        if (issued == null) {
            return;
        }
        for (Draft draft : drafts) {
            boolean told = draft.deadlines.removeIf(found -> isOver(found, issued, terms));
            remove(draft.items, issued, terms);
            if (told && draft.deadlines.isEmpty() && draft.leads.isEmpty()) {
                draft.isTask = draft.items.stream().anyMatch(item -> item.isTask);
            }
        }
    }

    private static boolean isOver(Found found, LocalDate issued, Terms terms) {
        if (!UNTIL.matcher(found.text()).matches()) {
            return false;
        }
        LocalDate last = terms.deadline(found.text()).lastDay();
        return last != null && last.isBefore(issued);
    }
}
