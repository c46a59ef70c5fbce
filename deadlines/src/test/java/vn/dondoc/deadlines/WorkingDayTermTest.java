package vn.dondoc.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dondoc.deadlines.calendar.CalendarYear;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.deadlines.grammar.DeadlineReader;
import vn.dondoc.deadlines.text.Sentence;

/** What an explanation keeps of a count of working days, so that it can be counted again. */
class WorkingDayTermTest {
    private static final LocalDate MONDAY = LocalDate.of(2024, 6, 24);
    private static final WorkingCalendar PLAIN = WorkingCalendar.weekendsOnly();

    @Test
    void standsInTheExplanationOfWhatWasRead() {
        Deadline read = DeadlineReader.read("trong 5 ngày làm việc", MONDAY, DuePolicy.standard(), PLAIN);

        assertThat(read.explanation())
                .flatExtracting(step -> WorkingDayTerm.of(step).stream().toList())
                .containsExactly(new WorkingDayTerm(5, MONDAY));
        assertThat(read.rule()).isEqualTo(WorkingDayTerm.RULE);
    }

    @Test
    void isCountedAgainByAnotherCalendar() {
        WorkingDayTerm term = new WorkingDayTerm(5, MONDAY);
        WorkingCalendar holiday = PLAIN.with(new CalendarYear(2024, Set.of(LocalDate.of(2024, 6, 26)), Set.of()));

        assertThat(term.last(PLAIN)).isEqualTo("2024-07-01");
        assertThat(term.last(holiday)).isEqualTo("2024-07-02");
    }

    @Test
    void isNotFoundInOtherSteps() {
        assertThat(WorkingDayTerm.of(Sentence.of("explained.date.period", MONDAY)))
                .isEmpty();
        assertThat(WorkingDayTerm.of(Sentence.of("explained.date.working-day-unknown", 5)))
                .isEmpty();
        assertThat(WorkingDayTerm.of(Sentence.of("explained.date.working-day", "5", MONDAY)))
                .isEmpty();
    }
}
