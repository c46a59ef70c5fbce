package vn.dondoc.console.review;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.dondoc.console.api.Report;

/**
 * A report beside the one before it on the same task.
 *
 * @param before absent for the first one
 * @param figures of either, those of the report first
 */
record Rounds(Report now, @Nullable Report before, Changes.Both words, List<Rounds.Line> figures) {

    /**
     * A number, and what it was.
     *
     * @param plan what was to be reached, if that is known
     * @param estimate for the whole period
     * @param lastYear in the same period of the year before
     */
    record Line(
            String name,
            @Nullable String plan,
            @Nullable String before,
            @Nullable String now,
            @Nullable String estimate,
            @Nullable String lastYear) {
        /** Whether there was another number; one where there was none is no change of it. */
        public boolean changed() {
            return before != null && !before.equals(now);
        }
    }

    /** @param rounds all of the task */
    static Rounds of(Report now, List<Report> rounds) {
        Report before = rounds.stream()
                .filter(other -> other.submittedAt().isBefore(now.submittedAt()))
                .findFirst()
                .orElse(null);
        return new Rounds(
                now,
                before,
                Changes.of(before == null ? now.words() : before.words(), now.words()),
                figures(now, before));
    }

    private static List<Line> figures(Report now, @Nullable Report before) {
        List<Line> lines = new ArrayList<>();
        for (Report.Deliverable one : now.deliverables()) {
            Integer was = before == null
                    ? null
                    : before.deliverables().stream()
                            .filter(other -> other.text().equals(one.text()))
                            .map(Report.Deliverable::count)
                            .findFirst()
                            .orElse(null);
            lines.add(new Line(one.text(), null, said(was), said(one.count()), null, null));
        }
        for (Report.Figure one : now.figures()) {
            BigDecimal was = before == null
                    ? null
                    : before.figures().stream()
                            .filter(other -> other.indicator().equals(one.indicator()))
                            .map(Report.Figure::actual)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
            String name = one.unit() == null ? one.indicator() : one.indicator() + " (" + one.unit() + ")";
            lines.add(new Line(
                    name,
                    said(one.plan()),
                    said(was),
                    said(one.actual()),
                    said(one.estimate()),
                    said(one.samePeriodLastYear())));
        }
        if (before != null) {
            before.figures().stream()
                    .filter(other -> now.figures().stream()
                            .noneMatch(one -> one.indicator().equals(other.indicator())))
                    .forEach(gone -> lines.add(
                            new Line(gone.indicator(), said(gone.plan()), said(gone.actual()), null, null, null)));
        }
        return lines;
    }

    /** As it is written where the person reads. */
    private static @Nullable String said(@Nullable Number number) {
        return number == null
                ? null
                : NumberFormat.getInstance(LocaleContextHolder.getLocale()).format(number);
    }
}
