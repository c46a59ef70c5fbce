package vn.dondoc.console.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.console.api.NewReport;
import vn.dondoc.console.api.Report;
import vn.dondoc.console.api.ReportDraft;
import vn.dondoc.console.api.Task;

/**
 * A report while it is written.
 *
 * @param key of the sending: the same report is not sent twice
 * @param version of the draft that was read; none before the first
 * @param rows how many figures there is room for
 */
record ReportForm(String key, @Nullable Long version, Typed typed, int rows) {
    private static final int ALL = 100;
    private static final List<String> NUMBERS = List.of("/plan", "/actual", "/estimate", "/samePeriodLastYear");

    /** A new one; what is measured is the same as in the report before. */
    static ReportForm fresh(@Nullable Report before, Locale locale) {
        List<Report.Figure> rows = before == null ? List.of() : before.figures();
        Typed typed = new Typed(new LinkedHashMap<>(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            typed.put(Typed.figure(i) + "/indicator", rows.get(i).indicator());
            typed.put(Typed.figure(i) + "/unit", rows.get(i).unit());
            typed.put(Typed.figure(i) + "/plan", rows.get(i).plan(), locale);
        }
        return new ReportForm(UUID.randomUUID().toString(), null, typed, Math.max(rows.size(), 1));
    }

    /** What was kept of one. */
    static ReportForm kept(Task task, ReportDraft draft, Locale locale) {
        ReportDraft.Content content = draft.content();
        List<ReportDraft.Figure> rows = Objects.requireNonNullElse(content.figures(), List.of());
        Typed typed = new Typed(new LinkedHashMap<>(), rows.size());
        typed.put("/complete", content.complete());
        typed.put("/percent", content.percent());
        typed.put("/words", content.words());
        for (ReportDraft.Deliverable piece :
                Objects.requireNonNullElse(content.deliverables(), List.<ReportDraft.Deliverable>of())) {
            IntStream.range(0, task.deliverables().size())
                    .filter(i -> task.deliverables().get(i).text().equals(piece.text()))
                    .forEach(i -> typed.put(Typed.deliverable(i), piece.count()));
        }
        for (int i = 0; i < rows.size(); i++) {
            typed.put(Typed.figure(i) + "/indicator", rows.get(i).indicator());
            typed.put(Typed.figure(i) + "/unit", rows.get(i).unit());
            typed.put(Typed.figure(i) + "/plan", rows.get(i).plan(), locale);
            typed.put(Typed.figure(i) + "/actual", rows.get(i).actual(), locale);
            typed.put(Typed.figure(i) + "/estimate", rows.get(i).estimate(), locale);
            typed.put(Typed.figure(i) + "/samePeriodLastYear", rows.get(i).samePeriodLastYear(), locale);
        }
        return new ReportForm(UUID.randomUUID().toString(), draft.version(), typed, Math.max(rows.size(), 1));
    }

    /** What a browser sends. */
    static ReportForm sent(Map<String, String> parameters) {
        String version = parameters.getOrDefault("version", "");
        Typed typed = Typed.sent(parameters);
        return new ReportForm(
                parameters.getOrDefault("key", ""),
                version.matches("\\d{1,18}") ? Long.valueOf(version) : null,
                typed,
                Math.max(typed.rows(), 1));
    }

    /** The same, of another draft. */
    ReportForm of(@Nullable Long other) {
        return new ReportForm(key, other, typed, rows);
    }

    /** The same with room for one more figure. */
    ReportForm wider() {
        return new ReportForm(key, version, typed, typed.rows() + 1);
    }

    public String at(String place) {
        return typed.at(place);
    }

    public boolean isComplete() {
        return !at("/complete").equals("false");
    }

    /** What keeps it from being sent, by its place and in the order of the page: the keys of the sentences that say so. */
    Map<String, String> faults(Task task, Locale locale) {
        Map<String, String> all = missing(task);
        all.putAll(unread(task, locale));
        Map<String, String> ordered = new LinkedHashMap<>();
        Stream.of("/percent", "/deliverables", "/words", "/figures")
                .forEach(part -> all.keySet().stream()
                        .filter(place -> place.startsWith(part))
                        .sorted(Comparator.comparing(ReportForm::row))
                        .forEach(place -> ordered.put(place, Objects.requireNonNull(all.get(place)))));
        return ordered;
    }

    private static int row(String place) {
        String row = place.replaceAll("\\D", "");
        return row.isEmpty() ? 0 : Integer.parseInt(row);
    }

    /** What cannot be read, by its place. */
    Map<String, String> unread(Task task, Locale locale) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (!isComplete() && typed.isNoWhole("/percent", locale)) {
            faults.put("/percent", "report.fault.whole");
        }
        for (int i = 0; i < task.deliverables().size(); i++) {
            if (typed.isNoWhole(Typed.deliverable(i), locale)) {
                faults.put(Typed.deliverable(i), "report.fault.whole");
            }
        }
        for (int i = 0; i < typed.rows(); i++) {
            for (String column : NUMBERS) {
                if (typed.isNoNumber(Typed.figure(i) + column, locale)) {
                    faults.put(Typed.figure(i) + column, "report.fault.number");
                }
            }
        }
        return faults;
    }

    /** What has to be there before it can be sent, by its place. */
    Map<String, String> missing(Task task) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (!isComplete() && at("/percent").isBlank()) {
            faults.put("/percent", "report.fault.percent");
        }
        for (int i = 0; i < task.deliverables().size(); i++) {
            if (isComplete() && at(Typed.deliverable(i)).isBlank()) {
                faults.put(Typed.deliverable(i), "report.fault.count");
            }
        }
        for (int i = 0; i < typed.rows(); i++) {
            if (at(Typed.figure(i) + "/indicator").isBlank()) {
                faults.put(Typed.figure(i) + "/indicator", "report.fault.indicator");
            }
        }
        if (isComplete() && isEmpty(task)) {
            faults.put("/words", "report.fault.words");
        }
        return faults;
    }

    /** Whether it says nothing of what was done. */
    private boolean isEmpty(Task task) {
        return at("/words").isBlank()
                && IntStream.range(0, typed.rows())
                        .allMatch(i -> at(Typed.figure(i) + "/actual").isBlank())
                && IntStream.range(0, task.deliverables().size())
                        .allMatch(i -> at(Typed.deliverable(i)).isBlank());
    }

    ReportDraft.Content draft(Task task, Locale locale) {
        return new ReportDraft.Content(
                isComplete(),
                typed.whole("/percent", locale),
                typed.text("/words"),
                figures(locale),
                deliverables(task, locale));
    }

    NewReport report(Task task, Locale locale) {
        return new NewReport(
                task.id(),
                isComplete(),
                isComplete() ? Integer.valueOf(ALL) : typed.whole("/percent", locale),
                typed.text("/words"),
                deliverables(task, locale).stream()
                        .map(piece -> piece.count() == null ? new ReportDraft.Deliverable(piece.text(), 0) : piece)
                        .toList(),
                figures(locale));
    }

    private List<ReportDraft.Deliverable> deliverables(Task task, Locale locale) {
        List<ReportDraft.Deliverable> pieces = new ArrayList<>();
        for (int i = 0; i < task.deliverables().size(); i++) {
            pieces.add(new ReportDraft.Deliverable(
                    task.deliverables().get(i).text(), typed.whole(Typed.deliverable(i), locale)));
        }
        return pieces;
    }

    private List<ReportDraft.Figure> figures(Locale locale) {
        return IntStream.range(0, typed.rows())
                .mapToObj(Typed::figure)
                .map(row -> new ReportDraft.Figure(
                        typed.text(row + "/indicator"),
                        typed.text(row + "/unit"),
                        typed.number(row + "/plan", locale),
                        typed.number(row + "/actual", locale),
                        typed.number(row + "/estimate", locale),
                        typed.number(row + "/samePeriodLastYear", locale)))
                .toList();
    }
}
