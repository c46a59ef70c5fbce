package vn.dondoc.directive.lineage;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.directive.issue.Directive;
import vn.dondoc.directive.issue.DirectiveHead;
import vn.dondoc.directive.issue.WarningSource;
import vn.dondoc.reading.document.Content;
import vn.dondoc.reading.document.Content.Placed;

/** Recognises a letter that urges what was ordered before, so that nobody gets the same task twice. */
@Component
public final class Chased implements WarningSource {
    /** Compared with accents: without them "nhắc" would be any "nhạc". */
    private static final Pattern URGES = Pattern.compile("(?<!\\p{L})(đôn đốc|nhắc)(?!\\p{L})");

    private static final Pattern NOT_YET = Pattern.compile("(?<!\\p{L})chưa(?!\\p{L})");

    /** Letters of the first item: further down, an order, too, may say that somebody is to be urged. */
    private static final int OPENING = 400;

    private final Citations citations;

    Chased(Citations citations) {
        this.citations = citations;
    }

    /** The directives that the letter urges, among those that are out and that the caller may read. */
    public List<Urged> of(Content content, Caller caller) {
        if (!isChasing(content)) {
            return List.of();
        }
        List<Optional<DirectiveHead>> cited = citations.resolve(content, caller);
        Map<String, List<String>> paths = new HashMap<>();
        return IntStream.range(0, cited.size())
                .boxed()
                .flatMap(i -> cited
                        .get(i)
                        .filter(older -> older.state() == Directive.State.ISSUED)
                        .map(older -> urged(
                                older, paths.computeIfAbsent(older.id(), citations::taskPaths), "/references/" + i))
                        .stream())
                .toList();
    }

    /** Each directive that it urges while its items make new tasks and it does not say so. */
    @Override
    public List<Violation> remarks(Content content, @Nullable Directive registered, Caller caller) {
        if (content.placed().stream().map(Placed::item).noneMatch(item -> item.asksForWork())) {
            return List.of();
        }
        return of(content, caller).stream()
                .filter(urged -> !content.chased().contains(urged.directive()))
                .filter(urged -> registered == null || !urged.directive().equals(registered.id()))
                .map(urged -> Violation.of(urged.pointer(), "CHASES_OLDER_DOCUMENT", String.valueOf(urged.number())))
                .toList();
    }

    private static Urged urged(DirectiveHead older, List<String> paths, String pointer) {
        return new Urged(older.id(), older.number(), older.subject(), paths, pointer);
    }

    static boolean isChasing(Content content) {
        if (URGES.matcher(lower(content.subject())).find()) {
            return true;
        }
        String first =
                content.items().isEmpty() ? "" : content.items().getFirst().text();
        String opening = lower(first.substring(0, Math.min(OPENING, first.length())));
        return URGES.matcher(opening).find() && NOT_YET.matcher(opening).find();
    }

    private static String lower(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
