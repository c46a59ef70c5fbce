package vn.dondoc.console.task;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.console.api.Refused;
import vn.dondoc.console.api.ReportDraft;
import vn.dondoc.console.api.Reports;
import vn.dondoc.console.api.Task;

/** What somebody has typed of a report, kept by the API for that person alone. */
@Component
class ReportDrafts {
    private static final int NOT_FOUND = 404;
    private static final Set<Integer> OTHERWISE = Set.of(412, 428);

    private final Reports reports;

    ReportDrafts(Reports reports) {
        this.reports = reports;
    }

    Optional<ReportDraft> find(String task) {
        try {
            return Optional.of(reports.draft(task));
        } catch (Refused e) {
            if (e.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** @throws OtherWindow if another window has kept, sent or discarded it meanwhile */
    ReportDraft keep(Task task, ReportForm form, Locale locale) {
        try {
            return reports.keep(task.id(), tag(form.version()), form.draft(task, locale));
        } catch (Refused e) {
            throw OTHERWISE.contains(e.status())
                    ? new OtherWindow(find(task.id()).orElse(null))
                    : e;
        }
    }

    /** @throws OtherWindow if another window has kept another one meanwhile */
    void discard(String task, long version) {
        try {
            reports.discard(task, "\"" + version + "\"");
        } catch (Refused e) {
            if (OTHERWISE.contains(e.status())) {
                throw new OtherWindow(find(task).orElse(null));
            }
            if (e.status() != NOT_FOUND) {
                throw e;
            }
        }
    }

    private static @Nullable String tag(@Nullable Long version) {
        return version == null ? null : "\"" + version + "\"";
    }

    /** What was read is not what is kept now. */
    static final class OtherWindow extends RuntimeException {
        private final transient @Nullable ReportDraft now;

        OtherWindow(@Nullable ReportDraft now) {
            super("Kept otherwise meanwhile");
            this.now = now;
        }

        /** What is kept now; nothing if it was sent or discarded. */
        @Nullable ReportDraft now() {
            return now;
        }
    }
}
