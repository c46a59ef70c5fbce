package vn.dondoc.console.directive;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.dondoc.console.api.Problem;
import vn.dondoc.console.api.Refused;

/** What is wrong with a draft, each said with the item and the field: "must not be empty" alone tells nobody where. */
@Component
final class Faults {
    private static final int INVALID = 422;
    private static final Pattern FIELD = Pattern.compile("(?<item>(?:/items/\\d+)*)(?:/(?<member>[a-zA-Z]+).*)?");

    private final MessageSource words;

    Faults(MessageSource words) {
        this.words = words;
    }

    /** A refusal of the console's own, of one field. */
    Refused of(String pointer, String key) {
        var place = new Problem.Place(pointer, "INVALID", say(key));
        return new Refused(new Problem(null, say("draft.not-saved"), INVALID, null, List.of(place), null));
    }

    Problem named(Problem problem) {
        List<Problem.Place> errors = problem.errors() == null
                ? null
                : problem.errors().stream().map(this::named).toList();
        return new Problem(
                problem.type(),
                errors == null ? problem.title() : say("draft.not-saved"),
                problem.status(),
                problem.detail(),
                errors,
                problem.warnings());
    }

    private Problem.Place named(Problem.Place place) {
        String message = Objects.requireNonNullElse(place.message(), "");
        String where = place.pointer() == null ? "" : where(place.pointer());
        boolean isNamed = where.isEmpty() || message.toLowerCase(Locale.ROOT).startsWith(where.split(",")[0] + ":");
        String first = where.isEmpty() ? "" : where.substring(0, 1).toUpperCase(Locale.ROOT) + where.substring(1);
        return isNamed ? place : new Problem.Place(place.pointer(), place.code(), first + ": " + message);
    }

    private String where(String pointer) {
        Matcher field = FIELD.matcher(pointer);
        if (!field.matches()) {
            return "";
        }
        String item = Difference.number(field.group("item"));
        @Nullable String member = field.group("member");
        String name = member == null ? "" : words.getMessage("field." + member, null, "", locale());
        return Stream.of(item.isEmpty() ? "" : say("task.item", item), Objects.requireNonNullElse(name, ""))
                .filter(part -> !part.isEmpty())
                .map(part -> part.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private String say(String key, Object... arguments) {
        return words.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
