package vn.dondoc.console.task;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.console.api.NewReport;
import vn.dondoc.console.api.Report;
import vn.dondoc.console.api.Task;

/** A report as it is typed. */
class ReportForm {
    private static final int ALL = 100;

    private @Nullable UUID key;
    private boolean complete;
    private int percent;
    private String words = "";
    private List<Integer> counts = new ArrayList<>();

    /** An empty one for a task. */
    static ReportForm of(Task task) {
        ReportForm form = new ReportForm();
        form.key = UUID.randomUUID();
        form.complete = true;
        form.percent = task.report() == null || task.report().percent() == null
                ? 0
                : task.report().percent();
        task.deliverables().forEach(asked -> form.counts.add(asked.minimum() == null ? 1 : asked.minimum()));
        return form;
    }

    NewReport report(Task task) {
        List<Report.Deliverable> done = new ArrayList<>();
        for (int i = 0; i < Math.min(counts.size(), task.deliverables().size()); i++) {
            done.add(new Report.Deliverable(task.deliverables().get(i).text(), counts.get(i)));
        }
        return new NewReport(
                task.id(), complete, complete ? ALL : percent, words.isBlank() ? null : words, done, List.of());
    }

    public @Nullable UUID getKey() {
        return key;
    }

    public void setKey(UUID key) {
        this.key = key;
    }

    public boolean isComplete() {
        return complete;
    }

    public void setComplete(boolean complete) {
        this.complete = complete;
    }

    public int getPercent() {
        return percent;
    }

    public void setPercent(int percent) {
        this.percent = percent;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public List<Integer> getCounts() {
        return counts;
    }

    public void setCounts(List<Integer> counts) {
        this.counts = counts;
    }
}
