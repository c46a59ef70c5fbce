package vn.dondoc.notification.wording;

import static vn.dondoc.notification.wording.Phrases.action;
import static vn.dondoc.notification.wording.Phrases.opening;
import static vn.dondoc.notification.wording.Phrases.title;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.known.KnownDirective;
import vn.dondoc.notification.notice.Notice;

/** What messages about reports say in their own words. */
final class ReportPhrases {
    private ReportPhrases() {}

    static Phrases submitted(Matter matter) {
        return new Phrases(
                title("report-submitted", matter.asked()),
                Stream.of(sent(matter), others(matter))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" ")),
                action("report-submitted"));
    }

    /** By whom, when, and for which time: after a return the same office reads of the same task again. */
    private static String sent(Matter matter) {
        Notice.Facts facts = matter.notice().facts();
        String words = facts.submittedAt() == null
                ? opening("report-submitted", matter.asked())
                : opening(
                        "report-submitted-at",
                        matter.asked(),
                        Due.moment(facts.submittedAt(), matter.order().due()));
        Integer round = facts.ordinal();
        return round == null || round == 1 ? words : words + " " + opening("report-submitted-again", round);
    }

    private static String others(Matter matter) {
        return matter.others() == 0 ? "" : opening("report-submitted-others", matter.others());
    }

    /** By whom and, below, why and until when. */
    static Phrases returned(Matter matter) {
        Notice notice = matter.notice();
        Instant submitted = notice.facts().submittedAt();
        Instant due = matter.order().due();
        String by = matter.issuerName();
        return new Phrases(
                title("report-returned"),
                submitted == null
                        ? opening("report-returned", by)
                        : opening("report-returned-at", by, Due.moment(submitted, due)),
                due == null
                        ? action("report-returned")
                        : due.isBefore(notice.at())
                                ? action("report-returned-overdue")
                                : action("report-returned-until", Due.full(due)));
    }

    /** Of a complete report, of one that told of progress, or of one of which the version before did not keep which it was. */
    static Phrases accepted(Matter matter) {
        Notice.Facts facts = matter.notice().facts();
        KnownDirective.Item item = matter.item().orElse(null);
        String about = about(facts.complete(), item);
        return new Phrases(
                title("report-accepted"),
                facts.submittedAt() == null
                        ? opening(about)
                        : opening(
                                about + "-at",
                                Due.moment(facts.submittedAt(), matter.order().due())),
                afterwards(matter, about, item));
    }

    private static String about(@Nullable Boolean complete, KnownDirective.@Nullable Item item) {
        if (complete == null) {
            return "report-accepted";
        }
        return complete ? item != null && item.recurs() ? "report-of-period" : "report-complete" : "report-progress";
    }

    /** What is owed again, or goes on, is not over with a report. */
    private static String afterwards(Matter matter, String about, KnownDirective.@Nullable Item item) {
        if (item == null) {
            return action(about);
        }
        return switch (about) {
            case "report-complete" ->
                action(item.goesOn() ? "report-of-what-goes-on" : item.mayRecur() ? "report-accepted" : about);
            case "report-of-period" -> {
                Instant next = item.next();
                yield next == null || next.isBefore(matter.now())
                        ? action(about)
                        : action("report-of-period-next", Due.full(next));
            }
            default -> action(about);
        };
    }
}
