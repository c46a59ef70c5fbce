package vn.dondoc.task.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import vn.dondoc.chassis.store.StoreChange;
import vn.dondoc.deadlines.calendar.CalendarYear;
import vn.dondoc.deadlines.calendar.YearTable;

/** The years that a new installation starts with, from {@code calendars.txt}. */
@Configuration(proxyBeanMethods = false)
class FirstCalendars {

    /** By way of the aggregates, so that the others hear of them, too. */
    @Bean
    StoreChange firstYears(Calendars calendars) {
        return new StoreChange("002-first-calendars", store -> calendars.announce(read()));
    }

    static List<CalendarYear> read() {
        return YearTable.read(text());
    }

    private static String text() {
        try {
            return new ClassPathResource("calendars.txt").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
