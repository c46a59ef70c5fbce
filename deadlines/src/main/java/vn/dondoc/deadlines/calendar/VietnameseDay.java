package vn.dondoc.deadlines.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as people write them in Vietnamese. */
public final class VietnameseDay {

    private static final DateTimeFormatter NUMBERS = DateTimeFormatter.ofPattern("d/M/uuuu");

    private VietnameseDay() {}

    /** For example {@code 28/6/2024}. */
    public static String written(LocalDate day) {
        return NUMBERS.format(day);
    }

    /** For example {@code thứ Sáu}. */
    public static String weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case MONDAY -> "thứ Hai";
            case TUESDAY -> "thứ Ba";
            case WEDNESDAY -> "thứ Tư";
            case THURSDAY -> "thứ Năm";
            case FRIDAY -> "thứ Sáu";
            case SATURDAY -> "thứ Bảy";
            case SUNDAY -> "Chủ nhật";
        };
    }

    /** What a day is to the offices, for example {@code Chủ nhật, nghỉ cuối tuần}. */
    public static String nature(LocalDate day, WorkingCalendar calendar) {
        String off = calendar.dayOff(day)
                .map(why -> switch (why) {
                    case WEEKEND -> "nghỉ cuối tuần";
                    case HOLIDAY -> "nghỉ lễ, Tết hoặc nghỉ bù";
                })
                .orElse("ngày làm việc");
        String missing = calendar.covers(day.getYear())
                ? ""
                : " (chưa có lịch nghỉ năm " + day.getYear() + ", chỉ tính thứ Bảy và Chủ nhật)";
        return weekday(day) + ", " + off + missing;
    }
}
