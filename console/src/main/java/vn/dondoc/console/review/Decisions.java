package vn.dondoc.console.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.dondoc.console.api.Refused;
import vn.dondoc.console.api.Reports;
import vn.dondoc.console.api.Reports.Acceptance;

/**
 * Accepts several reports, one after the other: each stands for itself. Whoever sends the same again, after a crash or by a
 * second click, is answered as the first time, since the API knows a decision that is made again.
 */
@Component
final class Decisions {
    private final Reports reports;

    Decisions(Reports reports) {
        this.reports = reports;
    }

    /** A report in the version that was read, as a form names it. */
    record Chosen(String id, long version) {
        private static final char BETWEEN = '.';

        static Chosen of(String written) {
            int cut = written.lastIndexOf(BETWEEN);
            try {
                return new Chosen(written.substring(0, Math.max(cut, 0)), Long.parseLong(written.substring(cut + 1)));
            } catch (NumberFormatException e) {
                return new Chosen(written, 0);
            }
        }

        String tag() {
            return "\"" + version + "\"";
        }
    }

    /** Why one did not go through. */
    record Failure(String id, String why) {}

    /** What became of them. */
    record Outcome(int accepted, List<Failure> failures) {}

    /** @throws vn.dondoc.console.api.Away with some of them accepted: all may be sent again */
    Outcome accept(List<String> chosen, String note) {
        Acceptance acceptance = new Acceptance(note.isBlank() ? null : note);
        List<Failure> failures = new ArrayList<>();
        List<Chosen> each = chosen.stream().distinct().map(Chosen::of).toList();
        for (Chosen one : each) {
            try {
                reports.accept(one.id(), one.tag(), acceptance);
            } catch (Refused e) {
                failures.add(new Failure(one.id(), why(e)));
            }
        }
        return new Outcome(each.size() - failures.size(), failures);
    }

    private static String why(Refused refusal) {
        String title = Objects.requireNonNullElse(refusal.problem().title(), String.valueOf(refusal.status()));
        String detail = refusal.problem().detail();
        return detail == null ? title : detail;
    }
}
