package vn.dondoc.notification.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import vn.dondoc.deadlines.calendar.VietnameseDay;
import vn.dondoc.notification.known.KnownDirective;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Vietnamese;

/** Writes letters, in Vietnamese. */
@Component
public final class Letters {
    private static final int SUBJECT_AT_MOST = 120;
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final TemplateEngine engine = new TemplateEngine();

    Letters() {
        engine.addTemplateResolver(templates(TemplateMode.TEXT, ".txt"));
        engine.addTemplateResolver(templates(TemplateMode.HTML, ".html"));
    }

    private static ClassLoaderTemplateResolver templates(TemplateMode mode, String suffix) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Letters.class.getClassLoader());
        resolver.setTemplateMode(mode);
        resolver.setPrefix("letters/");
        resolver.setResolvablePatterns(Set.of("*" + suffix));
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    /** The letter about this matter. */
    public Letter write(Matter matter) {
        Context context = new Context(VIETNAMESE, words(matter));
        return new Letter(
                subject(matter), engine.process("letter.txt", context), engine.process("letter.html", context));
    }

    /** One line, whatever the document's subject holds: a line break in it would begin another header. */
    private static String subject(Matter matter) {
        Instant due = matter.notice().facts().due();
        String reason = matter.notice().facts().reason();
        String words = matter.isOfOneDocument() ? matter.directive().subject() : reason == null ? "" : reason;
        String about = OneLine.atMost(SUBJECT_AT_MOST, words);
        String title = Phrases.of(matter).title();
        if (due == null) {
            return about.isEmpty()
                    ? Vietnamese.say("letter-subject", title)
                    : Vietnamese.say("letter-subject.about", title, about);
        }
        return about.isEmpty()
                ? Vietnamese.say("letter-subject.due", title, Due.day(due))
                : Vietnamese.say("letter-subject.about-due", title, about, Due.day(due));
    }

    private static Map<String, Object> words(Matter matter) {
        Phrases phrases = Phrases.of(matter);
        boolean isOfOneDocument = matter.isOfOneDocument();
        KnownDirective.Item item = isOfOneDocument ? matter.item() : null;
        boolean asksForAReport = !isAboutAReport(matter.notice().kind());
        Map<String, Object> words = new HashMap<>();
        words.put("unit", matter.unitName());
        words.put("title", phrases.title());
        words.put("opening", phrases.opening());
        words.put("action", phrases.action());
        words.put("isOfOneDocument", isOfOneDocument);
        words.put("late", matter.notice().facts().late());
        words.put("document", dated(matter.directive()));
        words.put("issuer", matter.issuerName());
        words.put("subject", OneLine.of(matter.directive().subject()));
        words.put("item", item == null ? byNumber(matter.path()) : OneLine.of(item.text()));
        words.put("due", due(matter));
        KnownDirective replacement = matter.replacement();
        words.put(
                "replacement",
                replacement == null ? "" : dated(replacement) + ": " + OneLine.of(replacement.subject()));
        words.put(
                "asWritten",
                asksForAReport && item != null && item.asWritten() != null ? OneLine.of(item.asWritten()) : "");
        words.put("explanation", asksForAReport && item != null ? item.explanation() : List.of());
        String reason = matter.notice().facts().reason();
        words.put("reason", reason == null ? "" : reason);
        words.put(
                "reasonFor",
                Vietnamese.say(
                        matter.notice().kind() == Kind.REPORT_RETURNED ? "letter-reason.returned" : "letter-reason"));
        return words;
    }

    /** Where the report is there, how its date came about is not the matter. */
    private static boolean isAboutAReport(Kind kind) {
        return kind == Kind.REPORT_SUBMITTED || kind == Kind.REPORT_ACCEPTED;
    }

    /** The event of a report names no due date; then the line is left out. */
    private static String due(Matter matter) {
        Instant due = matter.notice().facts().due();
        boolean unsaid = due == null && matter.notice().taskVersion() == 0;
        return unsaid || matter.notice().kind() == Kind.TASK_SUPERSEDED ? "" : Due.full(due);
    }

    /** Of an order that the document as known here does not have. */
    private static String byNumber(@Nullable String path) {
        return path == null ? "" : Vietnamese.say("letter-item", OneLine.of(path));
    }

    private static String dated(KnownDirective document) {
        String number = OneLine.of(Matter.numberOf(document));
        String day = document.issuedOn();
        return day == null
                ? number
                : Vietnamese.say("letter-document.dated", number, VietnameseDay.written(LocalDate.parse(day)));
    }
}
