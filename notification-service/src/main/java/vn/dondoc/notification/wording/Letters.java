package vn.dondoc.notification.wording;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import vn.dondoc.notification.known.KnownDirective;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notice;
import vn.dondoc.notification.notice.Vietnamese;

/** Writes letters, in Vietnamese. */
@Component
public final class Letters {
    private static final int SUBJECT_AT_MOST = 120;
    private static final int NAMES_AT_MOST = 6;

    /** How the sentence begins that repeats the deadline as it is written. */
    private static final String QUOTED = Vietnamese.say("explained.words", "").replaceFirst("“.*", "“");

    /** A rule's code, which orders of earlier versions carry. */
    private static final Pattern CODE = Pattern.compile(" \\([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\\)");

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
        Instant due = matter.due();
        String reason = matter.reason();
        // Of all that a unit takes over, the reason is what can be said of it in few words.
        String words = matter.about().isEmpty() && reason != null ? reason : matter.about();
        String about = OneLine.atMost(SUBJECT_AT_MOST, words);
        String title = Phrases.of(matter).title();
        if (due == null) {
            return about.isEmpty()
                    ? Vietnamese.say("letter-subject", title)
                    : Vietnamese.say("letter-subject.about", title, about);
        }
        return about.isEmpty()
                ? Vietnamese.say("letter-subject.due", title, Due.brief(due))
                : Vietnamese.say("letter-subject.about-due", title, about, Due.brief(due));
    }

    private static Map<String, Object> words(Matter matter) {
        Phrases phrases = Phrases.of(matter);
        KnownDirective.Item item = matter.item().orElse(null);
        boolean asksForAReport = !asksForNothing(matter.notice().kind());
        Map<String, Object> words = new HashMap<>();
        words.put("unit", matter.unitName());
        words.put("title", phrases.title());
        words.put("opening", phrases.opening());
        words.put("action", phrases.action());
        words.put("isOfOneOrder", matter.isOfOneOrder());
        words.put("lists", matter.with().isEmpty() ? Map.of() : lists(matter));
        words.put("over", matter.over().stream().map(Order::overRow).toList());
        words.put("leads", matter.notice().kind() == Kind.COORDINATION_ASKED ? some(matter.leads()) : "");
        words.put("coordinators", asksForAReport ? some(matter.coordinators()) : "");
        words.put(
                "reportTo",
                asksForAReport && item != null && item.reportTo() != null ? OneLine.of(item.reportTo()) : "");
        String standIn = matter.standIn();
        words.put("standIn", standIn == null ? "" : Vietnamese.say("letter-stand-in", matter.unitName(), standIn));
        words.put("late", matter.notice().facts().late());
        words.put("document", matter.order().document());
        words.put("issuer", matter.issuerName());
        words.put("subject", OneLine.of(matter.directive().subject()));
        words.put("item", item == null ? byNumber(matter.order().path()) : OneLine.of(item.text()));
        words.put("due", due(matter));
        KnownDirective replacement = matter.replacement();
        words.put(
                "replacement",
                replacement == null ? "" : Order.document(replacement) + ": " + OneLine.of(replacement.subject()));
        boolean explains =
                matter.order().due() != null && setsADate(matter.notice().kind());
        words.put("asWritten", item != null && explains ? notSaidYet(item) : "");
        words.put("explanation", item != null && explains ? reasons(item) : List.of());
        String reason = matter.reason();
        boolean isInRows = matter.notice().kind() == Kind.UNIT_NOT_REACHED && !matter.isOfOneOrder();
        words.put("reason", reason == null || isInRows ? "" : reason);
        words.put(
                "reasonFor",
                Vietnamese.say(
                        matter.notice().kind() == Kind.REPORT_RETURNED ? "letter-reason.returned" : "letter-reason"));
        return words;
    }

    /** The orders, each in a line, by the documents in which they stand: what is due first comes first. */
    private static Map<String, List<String>> lists(Matter matter) {
        return matter.orders().stream()
                .sorted(Comparator.comparing(Order::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Order::path, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Order::from, Comparator.nullsLast(Comparator.naturalOrder())))
                .collect(Collectors.groupingBy(
                        Order::document,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                order -> order.row(matter.notice().kind(), matter.now()), Collectors.toList())));
    }

    /** So many names as can be read at a glance. */
    private static String some(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(NAMES_AT_MOST, names.size())));
        return names.size() <= NAMES_AT_MOST
                ? first
                : Vietnamese.say("letter-names.more", first, names.size() - NAMES_AT_MOST);
    }

    /** The words of the deadline, unless those of the order hold them. */
    private static String notSaidYet(KnownDirective.Item item) {
        String words = item.asWritten() == null ? "" : OneLine.of(item.asWritten());
        return OneLine.of(item.text()).contains(words) ? "" : words;
    }

    /** How the date came about, without what stands above it already and without codes. */
    private static List<String> reasons(KnownDirective.Item item) {
        return item.explanation().stream()
                .filter(step -> !step.startsWith(QUOTED))
                .map(step -> CODE.matcher(step).replaceAll(""))
                .toList();
    }

    /** How a date came about is said where it is new, and not in each reminder. */
    private static boolean setsADate(Kind kind) {
        return kind == Kind.TASK_ASSIGNED || kind == Kind.TASK_AMENDED || kind == Kind.TASK_TRANSFERRED;
    }

    /** Where nothing is left to do, how its date came about is not the matter. */
    private static boolean asksForNothing(Kind kind) {
        return switch (kind) {
            case REPORT_SUBMITTED,
                    REPORT_ACCEPTED,
                    TASK_SUPERSEDED,
                    DEADLINE_MISS_WITHDRAWN,
                    DIRECTIVE_RECALLED,
                    UNIT_NOT_REACHED,
                    TRANSFER_AWAITED -> true;
            default -> false;
        };
    }

    /** Where nothing is known of it, the line is left out; words that give no date stand for themselves. */
    private static String due(Matter matter) {
        Notice notice = matter.notice();
        Instant due = matter.order().due();
        boolean unsaid = due == null && notice.taskVersion() == 0 && notice.kind() != Kind.COORDINATION_ASKED;
        if (unsaid || notice.kind() == Kind.TASK_SUPERSEDED) {
            return "";
        }
        String words = matter.item().map(KnownDirective.Item::asWritten).orElse("");
        if (due == null && !words.isEmpty()) {
            return Vietnamese.say("letter-due.as-written", OneLine.of(words));
        }
        return matter.order().dueAndStand(matter.now());
    }

    /** Of an order that the document as known here does not have. */
    private static String byNumber(@Nullable String path) {
        return path == null ? "" : Vietnamese.say("letter-item", OneLine.of(path));
    }
}
