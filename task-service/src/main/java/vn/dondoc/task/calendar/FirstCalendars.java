package vn.dondoc.task.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import vn.dondoc.deadlines.calendar.CalendarYear;
import vn.dondoc.messaging.store.StoreChange;

/** The years that a new installation starts with, from {@code calendars.txt}. */
@Configuration(proxyBeanMethods = false)
class FirstCalendars {

    /** By way of the aggregates, so that the others hear of them, too. */
    @Bean
    StoreChange firstYears(Calendars calendars) {
        return new StoreChange("002-first-calendars", store -> calendars.announce(read()));
    }

    static List<CalendarYear> read() {
        Map<Integer, Set<LocalDate>> off = new TreeMap<>();
        Map<Integer, Set<LocalDate>> worked = new TreeMap<>();
        text().lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            List<String> words = Arrays.asList(line.split(" "));
            String year = words.get(0);
            Map<Integer, Set<LocalDate>> into = words.get(1).equals("off") ? off : worked;
            Set<LocalDate> days = into.computeIfAbsent(Integer.valueOf(year), y -> new HashSet<>());
            words.stream().skip(2).map(day -> LocalDate.parse(year + "-" + day)).forEach(days::add);
        });
        return off.entrySet().stream()
                .map(year ->
                        new CalendarYear(year.getKey(), year.getValue(), worked.getOrDefault(year.getKey(), Set.of())))
                .toList();
    }

    private static String text() {
        try {
            return new ClassPathResource("calendars.txt").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
