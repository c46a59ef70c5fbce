package vn.dondoc.console.gallery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.dondoc.console.api.Problem;
import vn.dondoc.console.api.Task;
import vn.dondoc.console.part.DueBadge;

/** Made-up values, one for each way in which a part can look. */
@Component
@ConditionalOnBooleanProperty("dondoc.sample-data")
final class Examples {
    private static final Instant MORNING = Instant.parse("2026-12-07T02:00:00Z");
    private static final Instant NOON = Instant.parse("2026-12-08T04:30:00Z");

    private final MessageSource words;

    Examples(MessageSource words) {
        this.words = words;
    }

    /** A passage of an original; some were read as something. */
    record Piece(String text, List<String> pointers) {
        public String places() {
            return String.join(" ", pointers);
        }
    }

    /** In the order of a task's life. */
    List<DueBadge> badges() {
        String day = say("gallery.day");
        return List.of(
                badge("calm", "–", "due.undated"),
                badge("calm", "–", "due.undated-silent", 64),
                badge("calm", "○", "due.left", 5, day),
                badge("warn", "○", "due.left", 2, day),
                badge("warn", "●", "due.tomorrow"),
                badge("warn", "●", "due.today-at", "17:00"),
                badge("bad", "!", "due.overdue-today", "17:00"),
                badge("bad", "!", "due.overdue", 3, day),
                badge("calm", "…", "due.reported.in-time", day),
                badge("warn", "…", "due.reported.days-late", 2),
                badge("good", "✓", "due.done.in-time", day),
                badge("calm", "✓", "due.done.days-late", 2),
                badge("calm", "‖", "due.suspended"),
                badge("calm", "–", "due.void"));
    }

    private static DueBadge badge(String tone, String sign, String key, Object... arguments) {
        return new DueBadge(tone, sign, key, List.of(arguments));
    }

    Problem refusal() {
        return new Problem(
                null,
                say("gallery.refusal"),
                422,
                null,
                List.of(place("/words", "gallery.refusal.words"), place("/count", "gallery.refusal.count")),
                null);
    }

    private Problem.Place place(String pointer, String key) {
        return new Problem.Place(pointer, null, say(key));
    }

    List<Piece> pieces() {
        return List.of(
                new Piece("1. ", List.of()),
                new Piece(say("gallery.lead"), List.of("/items/0/leads")),
                new Piece(" " + say("gallery.order") + " ", List.of()),
                new Piece(say("gallery.deadline"), List.of("/items/0/deadlines")),
                new Piece(".", List.of()));
    }

    List<String> steps() {
        return List.of(say("gallery.step.written"), say("gallery.step.rule"), say("gallery.step.weekday"));
    }

    List<Task.Entry> history() {
        return List.of(
                entry(MORNING, "ASSIGNED", null), entry(NOON, "REPORT_RETURNED", say("gallery.returned-because")));
    }

    private static Task.Entry entry(Instant at, String what, @Nullable String text) {
        return new Task.Entry(at, what, null, text);
    }

    private String say(String key) {
        return words.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
