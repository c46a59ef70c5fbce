package vn.dondoc.console.directive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.console.api.Me;

/** Letters to try the platform with, as if they had come today: for a demonstration only. */
@Component("samples")
@ConditionalOnBooleanProperty("dondoc.sample-data")
public final class SampleLetters {
    private static final List<String> OF_PROVINCE = List.of("cong-van", "cong-dien");
    private static final List<String> OF_DEPARTMENT = List.of("cua-so");
    /** How the name of a province's own unit begins, without its accents. */
    private static final String PROVINCE = "Uy ban nhan dan tinh";

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern PART_OF_TODAY = Pattern.compile("\\{(?<part>dd|MM|yyyy)}");
    private static final Pattern LATER = Pattern.compile("\\{\\+(?<days>\\d+)}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final BusinessClock clock;

    SampleLetters(BusinessClock clock) {
        this.clock = clock;
    }

    /** Names of those that somebody may issue: in whose unit's name they are written. */
    public List<String> of(@Nullable Me me) {
        if (me == null || me.unitName() == null || !me.may("directives:write")) {
            return List.of();
        }
        String plain = ACCENTS.matcher(Normalizer.normalize(me.unitName(), Normalizer.Form.NFD))
                .replaceAll("");
        return plain.startsWith(PROVINCE) ? OF_PROVINCE : OF_DEPARTMENT;
    }

    /** @throws IllegalArgumentException if the person has no letter of this name */
    NamedFile file(String name, @Nullable Me me) {
        if (me == null || !of(me).contains(name)) {
            throw new IllegalArgumentException("No sample " + name);
        }
        String unit = Objects.requireNonNull(me.unitName()).toUpperCase(Locale.forLanguageTag("vi"));
        return new NamedFile(name + ".txt", written(name, unit).getBytes(StandardCharsets.UTF_8));
    }

    private String written(String name, String unit) {
        LocalDate today = clock.today();
        String text = PART_OF_TODAY
                .matcher(text(name).replace("{UNIT}", unit))
                .replaceAll(
                        part -> DateTimeFormatter.ofPattern(part.group("part")).format(today));
        return LATER.matcher(text)
                .replaceAll(later -> DAY.format(workday(today.plusDays(Integer.parseInt(later.group("days"))))));
    }

    /** A day that is no day off, and neither is the one before it: a first letter should raise no doubt about that. */
    private static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.MONDAY) > 0
                        && day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                ? day
                : workday(day.plusDays(1));
    }

    private static String text(String name) {
        try (InputStream file = SampleLetters.class.getResourceAsStream("/samples/" + name + ".txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
