package vn.dondoc.deadlines.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.dondoc.deadlines.text.Sentence;

/** Days as people write them in Vietnamese. */
public final class VietnameseDay {

    private static final DateTimeFormatter NUMBERS = DateTimeFormatter.ofPattern("d/M/uuuu");

    private VietnameseDay() {}

    /** For example {@code 28/6/2024}. */
    public static String written(LocalDate day) {
        return NUMBERS.format(day);
    }

    /** For example {@code thứ Sáu}. */
    public static Sentence weekday(LocalDate day) {
        return Sentence.of("weekday." + day.getDayOfWeek().getValue());
    }

    /** What a day is to the offices, for example {@code Chủ nhật, nghỉ cuối tuần}. */
    public static Sentence nature(LocalDate day, WorkingCalendar calendar) {
        String nature = calendar.dayOff(day)
                .map(why -> switch (why) {
                    case WEEKEND -> "nature.weekend";
                    case HOLIDAY -> "nature.holiday";
                })
                .orElse("nature.working");
        return calendar.covers(day.getYear())
                ? Sentence.of(nature, weekday(day))
                : Sentence.of(nature + ".no-calendar", weekday(day), day.getYear());
    }
}
