package vn.dondoc.console.part;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.console.api.Away;
import vn.dondoc.console.api.Calendar;
import vn.dondoc.console.api.Calendars;
import vn.dondoc.console.api.Refused;

/** Counts the days on which offices work, by the platform's calendar; by weekdays alone where it knows none now. */
@Component
public final class WorkingDays {
    private static final Duration KNOWN = Duration.ofMinutes(5);
    private static final int YEARS = 50;
    private static final int NOT_FOUND = 404;

    private final Calendars calendars;
    private final Cache<Integer, Calendar> known =
            Caffeine.newBuilder().expireAfterWrite(KNOWN).maximumSize(YEARS).build();

    WorkingDays(Calendars calendars) {
        this.calendars = calendars;
    }

    /** How many there are after the one day, up to the other and with it. */
    public long between(LocalDate from, LocalDate to) {
        return from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorked)
                .count();
    }

    private boolean isWorked(LocalDate day) {
        Calendar year = year(day.getYear());
        if (year.off().contains(day)) {
            return false;
        }
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> year.workSaturdays().contains(day);
            case SUNDAY -> false;
            default -> true;
        };
    }

    /** While nobody can be asked, its weekends are known. */
    private Calendar year(int year) {
        try {
            return known.get(year, this::announced);
        } catch (Away e) {
            return new Calendar(year, 0, Set.of(), Set.of());
        }
    }

    /** Of a year that nobody has announced yet, its weekends are known. */
    private Calendar announced(int year) {
        try {
            return calendars.get(year);
        } catch (Refused e) {
            if (e.status() == NOT_FOUND) {
                return new Calendar(year, 0, Set.of(), Set.of());
            }
            throw e;
        }
    }
}
