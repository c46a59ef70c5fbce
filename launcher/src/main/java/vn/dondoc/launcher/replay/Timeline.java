package vn.dondoc.launcher.replay;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.calendar.VietnameseDay;
import vn.dondoc.deadlines.calendar.WorkingCalendar;

/** Prints what happened, one line for all that happened in the same way at the same time. */
final class Timeline {

    private static final int NAMED_AT_MOST = 3;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final PrintStream out;
    private final Glossary names;
    private @Nullable LocalDate day;

    private record Told(String verb, String matter, String noun) {
        boolean isCount() {
            return noun.isEmpty();
        }
    }

    private record Group(Instant since, List<String> who) {}

    Timeline(PrintStream out, Glossary names) {
        this.out = out;
        this.names = names;
    }

    /** @param happenings in the order of their times, and close to each other */
    void tell(List<Happening> happenings) {
        Map<Told, Group> groups = new LinkedHashMap<>();
        for (Happening happening : happenings) {
            Phrase phrase = Phrase.of(happening, names);
            groups.computeIfAbsent(
                            new Told(phrase.verb(), phrase.matter(), phrase.noun()),
                            told -> new Group(happening.at(), new ArrayList<>()))
                    .who()
                    .add(phrase.who());
        }
        // What was told comes after what it is about.
        groups.entrySet().stream()
                .sorted(Comparator.comparing(group -> group.getKey().isCount()))
                .forEach(group -> print(group.getKey(), group.getValue()));
        out.flush();
    }

    private void print(Told told, Group group) {
        ZonedDateTime since = group.since().atZone(WorkingCalendar.ZONE);
        if (!since.toLocalDate().equals(day)) {
            day = since.toLocalDate();
            out.println();
            String weekday = names.words(VietnameseDay.weekday(day).key());
            out.println("── " + weekday + ", " + VietnameseDay.written(day) + " ──");
        }
        String who = told.isCount() ? counted(group.who()) : named(group.who(), told.noun());
        String text = told.matter().isEmpty() ? who : told.matter() + ": " + who;
        out.println(String.format("  %s  %-14s %s", HOUR.format(since), told.verb(), text));
    }

    private static String named(List<String> who, String noun) {
        if (who.size() > NAMED_AT_MOST) {
            return who.size() + " " + noun;
        }
        return tally(who, (name, times) -> times == 1 ? name : name + " (" + times + ")");
    }

    private static String counted(List<String> things) {
        return tally(things, (thing, times) -> times + " " + thing);
    }

    private static String tally(List<String> things, BiFunction<String, Long, String> form) {
        return things.stream()
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(thing -> form.apply(thing.getKey(), thing.getValue()))
                .collect(Collectors.joining(", "));
    }
}
