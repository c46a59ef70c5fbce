package vn.dondoc.deadlines.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeHoursTest {

    private final OfficeHours hours = OfficeHours.standard(OfficeYears.CALENDAR);

    @ParameterizedTest
    @CsvSource({
        "2024-05-03T07:29:59, 2024-05-03T07:30:00",
        "2024-05-03T07:30:00, 2024-05-03T07:30:00",
        "2024-05-03T16:59:59, 2024-05-03T16:59:59",
        "2024-05-03T17:00:00, 2024-05-04T07:30:00",
        "2024-05-04T17:00:00, 2024-05-06T07:30:00",
        "2024-05-05T10:00:00, 2024-05-06T07:30:00",
        "2024-02-07T20:00:00, 2024-02-15T07:30:00",
        "2023-12-31T03:00:00, 2024-01-02T07:30:00",
    })
    void opensOnTheNextWorkingMorning(String at, String opening) {
        var instant = OffsetDateTime.parse(at + "+07:00").toInstant();
        var opens = OffsetDateTime.parse(opening + "+07:00").toInstant();

        assertThat(hours.nextOpening(instant)).isEqualTo(opens);
        assertThat(hours.isOpen(instant)).isEqualTo(at.equals(opening));
        assertThat(hours.isOpen(opens)).isTrue();
    }

    @Test
    void rejectsHoursThatEndBeforeTheyBegin() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OfficeHours(LocalTime.NOON, LocalTime.NOON, OfficeYears.CALENDAR));
    }
}
