package vn.dondoc.console.task;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.console.api.Refused;
import vn.dondoc.console.api.ReportDraft;
import vn.dondoc.console.api.Task;
import vn.dondoc.console.api.Tasks;
import vn.dondoc.console.part.Days;
import vn.dondoc.console.task.ReportDrafts.OtherWindow;

/** Keeps a report while somebody types it, for the page's script. */
@RestController
class KeepController {
    private final Tasks tasks;
    private final ReportDrafts drafts;
    private final Days days;
    private final MessageSource words;

    KeepController(Tasks tasks, ReportDrafts drafts, Days days, MessageSource words) {
        this.tasks = tasks;
        this.drafts = drafts;
        this.days = days;
        this.words = words;
    }

    /**
     * How it went.
     *
     * @param version that is kept now; none if it was not kept
     * @param said to the person
     */
    record Kept(@Nullable Long version, String said) {}

    @PostMapping("/nhiem-vu/{id}/bao-cao/nhap")
    ResponseEntity<Kept> keep(@PathVariable String id, @RequestParam Map<String, String> parameters, Locale locale) {
        try {
            Task task = tasks.get(id);
            ReportForm form = ReportForm.sent(parameters);
            ReportDraft kept = drafts.keep(task, form, locale);
            String key = form.unread(task, locale).isEmpty() ? "report.kept-now" : "report.kept-without";
            return ResponseEntity.ok(new Kept(kept.version(), sentence(key, locale, days.time(kept.savedAt()))));
        } catch (OtherWindow e) {
            ReportDraft now = e.now();
            String said = now == null
                    ? sentence("report.gone", locale)
                    : sentence("report.other-window", locale, days.time(now.savedAt()));
            return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED).body(new Kept(null, said));
        } catch (Refused e) {
            String title = e.problem().title();
            return ResponseEntity.unprocessableContent()
                    .body(new Kept(null, title == null ? sentence("report.not-kept", locale) : title));
        }
    }

    private String sentence(String key, Locale locale, Object... filled) {
        return words.getMessage(key, filled, locale);
    }
}
