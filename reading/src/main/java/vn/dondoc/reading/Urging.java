package vn.dondoc.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.names.Folded;
import vn.dondoc.reading.outline.Layout;
import vn.dondoc.reading.outline.Paragraph;

/** A letter that urges (đôn đốc) tells of the order that it urges: the date of that order is none of its own. */
final class Urging {
    private static final Pattern URGES = Pattern.compile(".*\\b(?:don doc|nhac viec|nhac nho|nhac lai)\\b.*");

    private Urging() {}

    /** Takes out what the letter only tells of, if it urges: dates that had passed when it was written. */
    static void remove(List<Draft> drafts, Head head, Layout layout, Terms terms) {
        LocalDate issued = head.issuedOn().day();
        if (issued == null || !urges(head.subject(), layout)) {
            return;
        }
        boolean isLoose = layout.points().isEmpty();
        drafts.removeIf(draft -> {
            boolean hadDates = !draft.deadlines.isEmpty();
            draft.deadlines.removeIf(deadline -> isPast(deadline, issued, terms));
            remove(draft.items, head, layout, terms);
            return isLoose && hadDates && draft.deadlines.isEmpty() && draft.items.isEmpty();
        });
    }

    private static boolean isPast(Found deadline, LocalDate issued, Terms terms) {
        LocalDate last = terms.deadline(deadline.text()).lastDay();
        return last != null && last.isBefore(issued);
    }

    private static boolean urges(@Nullable Found subject, Layout layout) {
        Stream<String> said = Stream.concat(layout.opening().stream(), layout.loose().stream())
                .limit(3)
                .map(Paragraph::opening);
        return Stream.concat(subject == null ? Stream.of() : Stream.of(Folded.of(subject.text())), said)
                .anyMatch(text -> URGES.matcher(text).matches());
    }
}
