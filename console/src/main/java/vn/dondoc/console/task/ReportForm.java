package vn.dondoc.console.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.console.api.NewReport;
import vn.dondoc.console.api.Report;
import vn.dondoc.console.api.ReportDraft;
import vn.dondoc.console.api.Task;

/** A report as it is typed; what is kept of it comes back the next time. */
class ReportForm {
    private static final int ALL = 100;

    private @Nullable UUID key;
    private @Nullable Long version;
    private boolean complete = true;
    private @Nullable Integer percent;
    private String words = "";
    private List<@Nullable Integer> counts = new ArrayList<>();

    /** One for a task, with what was typed before. */
    static ReportForm of(Task task, @Nullable ReportDraft draft) {
        ReportForm form = new ReportForm();
        form.key = UUID.randomUUID();
        form.percent = task.report() == null ? null : task.report().percent();
        task.deliverables().forEach(asked -> form.counts.add(asked.minimum()));
        if (draft != null) {
            form.version = draft.version();
            ReportDraft.Content content = draft.content();
            form.complete = Objects.requireNonNullElse(content.complete(), form.complete);
            form.percent = content.percent() == null ? form.percent : content.percent();
            form.words = Objects.requireNonNullElse(content.words(), "");
            List<ReportDraft.Deliverable> typed = Objects.requireNonNullElse(content.deliverables(), List.of());
            for (int i = 0; i < Math.min(typed.size(), form.counts.size()); i++) {
                form.counts.set(i, typed.get(i).count());
            }
        }
        return form;
    }

    NewReport report(Task task) {
        List<Report.Deliverable> done = new ArrayList<>();
        for (int i = 0; i < task.deliverables().size(); i++) {
            done.add(
                    new Report.Deliverable(task.deliverables().get(i).text(), Objects.requireNonNullElse(count(i), 0)));
        }
        return new NewReport(
                task.id(),
                complete,
                complete ? ALL : Objects.requireNonNullElse(percent, 0),
                words.isBlank() ? null : words,
                done,
                List.of());
    }

    ReportDraft.Content draft(Task task) {
        List<ReportDraft.Deliverable> typed = new ArrayList<>();
        for (int i = 0; i < task.deliverables().size(); i++) {
            typed.add(new ReportDraft.Deliverable(task.deliverables().get(i).text(), count(i)));
        }
        return new ReportDraft.Content(complete, percent, words.isBlank() ? null : words, typed);
    }

    public @Nullable Integer count(int index) {
        return index < counts.size() ? counts.get(index) : null;
    }

    public @Nullable UUID getKey() {
        return key;
    }

    public void setKey(UUID key) {
        this.key = key;
    }

    public @Nullable Long getVersion() {
        return version;
    }

    public void setVersion(@Nullable Long version) {
        this.version = version;
    }

    public boolean isComplete() {
        return complete;
    }

    public void setComplete(boolean complete) {
        this.complete = complete;
    }

    public @Nullable Integer getPercent() {
        return percent;
    }

    public void setPercent(@Nullable Integer percent) {
        this.percent = percent;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public List<@Nullable Integer> getCounts() {
        return counts;
    }

    public void setCounts(List<@Nullable Integer> counts) {
        this.counts = counts;
    }
}
