package vn.dondoc.launcher.replay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.calendar.WorkingCalendar;

/** How an office deals with what it is asked. Its code decides, so every replay tells the same story. */
enum Conduct {
    /** Reports in time. */
    PROMPT,
    /** Reports in time, but not all; gets it back and hands in the rest a day later. */
    CORRECTED,
    /** Reports some days after the date. */
    LATE,
    /** Is never heard of. */
    SILENT;

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(15, 0);

    /** What is done about a task, by the office or by whoever decides on its report. */
    enum Doing {
        ACKNOWLEDGE,
        REPORT_IN_PART,
        SEND_BACK,
        REPORT,
        ACCEPT
    }

    /** @param at business time */
    record Act(Instant at, Doing doing) {}

    static Conduct of(String unit) {
        int seed = seed(unit) % 20;
        if (seed < 12) {
            return PROMPT;
        }
        if (seed < 15) {
            return CORRECTED;
        }
        return seed < 18 ? LATE : SILENT;
    }

    /**
     * What will be done about a task.
     *
     * @param given the day on which it was given
     * @param last the last day of the story: what is due after it is only acknowledged
     */
    List<Act> acts(Player.Task task, LocalDate given, LocalDate last, WorkingCalendar calendar) {
        if (this == SILENT) {
            return List.of();
        }
        int seed = seed(task.unit());
        LocalDate taken = calendar.plusWorkingDays(given, 1 + seed % 2);
        LocalDate due = day(task.due());
        Stream<Act> reports = switch (this) {
            case LATE ->
                due == null || due.isAfter(last) ? Stream.of() : whole(calendar.plusWorkingDays(due, 1 + seed % 4));
            case CORRECTED ->
                due == null || due.isAfter(last) ? Stream.of() : twice(day(task, given, calendar), calendar);
            default -> due != null && due.isAfter(last) ? Stream.of() : whole(day(task, given, calendar));
        };
        List<Act> all = reports.toList();
        Act acknowledge = act(taken, MORNING, Doing.ACKNOWLEDGE);
        boolean isFirst =
                all.isEmpty() || acknowledge.at().isBefore(all.getFirst().at());
        return isFirst ? Stream.concat(Stream.of(acknowledge), all.stream()).toList() : all;
    }

    /** A working day on which a report is in time; without a date some day of the week after. */
    private static LocalDate day(Player.Task task, LocalDate given, WorkingCalendar calendar) {
        LocalDate first = calendar.nextWorkingDay(given);
        Instant due = task.due();
        int seed = seed(task.unit());
        if (due == null) {
            return calendar.plusWorkingDays(first, 3 + seed % 4);
        }
        List<LocalDate> days = Stream.iterate(first, calendar::nextWorkingDay)
                .takeWhile(day -> at(day, MORNING).isBefore(due))
                .toList();
        return days.isEmpty() ? first : days.get(seed % days.size());
    }

    private static Stream<Act> whole(LocalDate day) {
        return Stream.of(act(day, MORNING, Doing.REPORT), act(day, AFTERNOON, Doing.ACCEPT));
    }

    private static Stream<Act> twice(LocalDate day, WorkingCalendar calendar) {
        return Stream.concat(
                Stream.of(act(day, MORNING, Doing.REPORT_IN_PART), act(day, AFTERNOON, Doing.SEND_BACK)),
                whole(calendar.nextWorkingDay(day)));
    }

    private static Act act(LocalDate day, LocalTime time, Doing doing) {
        return new Act(at(day, time), doing);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(WorkingCalendar.ZONE).toInstant();
    }

    private static @Nullable LocalDate day(@Nullable Instant due) {
        return due == null ? null : due.atZone(WorkingCalendar.ZONE).toLocalDate();
    }

    private static int seed(String unit) {
        CRC32 sum = new CRC32();
        sum.update(unit.getBytes(StandardCharsets.UTF_8));
        return (int) (sum.getValue() >>> 3 & 0xFFFF);
    }
}
