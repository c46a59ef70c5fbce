package vn.dondoc.notification.known;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;
import vn.dondoc.deadlines.calendar.CalendarYear;
import vn.dondoc.messaging.projection.Projected;

/** A year of the working calendar; days as ISO text, which no time zone can move. */
@Document("knownYears")
public record KnownYear(@Id String id, @Field("v") long version, List<String> off, List<String> workSaturdays)
        implements Projected {

    CalendarYear year() {
        return new CalendarYear(Integer.parseInt(id), days(off), days(workSaturdays));
    }

    private static Set<LocalDate> days(List<String> texts) {
        return texts.stream().map(LocalDate::parse).collect(Collectors.toSet());
    }
}
