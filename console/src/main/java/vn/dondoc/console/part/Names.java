package vn.dondoc.console.part;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.dondoc.console.api.Answer;
import vn.dondoc.console.api.Away;
import vn.dondoc.console.api.People;
import vn.dondoc.console.api.Refused;
import vn.dondoc.console.api.Unit;
import vn.dondoc.console.api.Units;

/** What units and people are called: nobody reads codes. While nobody can say it, a page says so and is shown all the same. */
@Component("names")
public final class Names {
    private static final Duration KNOWN = Duration.ofMinutes(5);
    private static final int MANY = 20_000;
    private static final int AT_ONCE = 100;

    private final Units units;
    private final People people;
    private final MessageSource words;
    private final Cache<String, String> unitNames = cache();
    private final Cache<String, String> personNames = cache();

    Names(Units units, People people, MessageSource words) {
        this.units = units;
        this.people = people;
        this.words = words;
    }

    private static Cache<String, String> cache() {
        return Caffeine.newBuilder().expireAfterWrite(KNOWN).maximumSize(MANY).build();
    }

    /** A unit's name by its code; what is no code is a name already. */
    public String unit(@Nullable String code) {
        if (code == null) {
            return "";
        }
        try {
            return unitNames.get(code, this::askedFor);
        } catch (Away e) {
            return words.getMessage("names.away", null, LocaleContextHolder.getLocale());
        }
    }

    public String units(Collection<String> codes) {
        return codes.stream().map(this::unit).collect(Collectors.joining("; "));
    }

    private String askedFor(String code) {
        try {
            return units.get(code).name();
        } catch (Refused e) {
            return code;
        }
    }

    /** Those whose name is like this. */
    public List<Unit> like(String words, int limit) {
        return units.list(words, null, limit).items();
    }

    /** A person's name by the id of histories; the id where nobody knows it. */
    public String person(@Nullable String id) {
        return id == null ? "" : Objects.requireNonNullElse(personNames.getIfPresent(id), id);
    }

    /** Asks for many names at once, so that {@link #person} knows them. */
    public <T> void learn(Collection<T> things, Function<T, @Nullable String> who) {
        List<String> unknown = things.stream()
                .map(who)
                .filter(Objects::nonNull)
                .distinct()
                .filter(id -> personNames.getIfPresent(id) == null)
                .limit(AT_ONCE)
                .toList();
        if (!unknown.isEmpty()) {
            Answer.of(() -> people.named(unknown))
                    .or(new People.Known(List.of()))
                    .items()
                    .forEach(one -> personNames.put(one.id(), one.nameOrId()));
        }
    }
}
