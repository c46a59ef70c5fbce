package vn.dondoc.launcher.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.deadlines.calendar.CalendarYear;
import vn.dondoc.deadlines.calendar.VietnameseDay;
import vn.dondoc.deadlines.calendar.WorkingCalendar;

/** What the ids and days in events stand for, learned from the events themselves, and the words of the story. */
final class Glossary {

    private static final Texts TEXTS = Texts.ofAllModules();
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final LocalTime LATE_EVENING = LocalTime.of(23, 59);
    private static final Set<String> TYPES =
            Set.of("CONG_VAN", "CONG_DIEN", "CHI_THI", "KE_HOACH", "THONG_BAO", "QUYET_DINH");

    private final Map<String, String> units = new HashMap<>();
    private final Map<String, String> directives = new LinkedHashMap<>();
    private final Map<Integer, CalendarYear> years = new HashMap<>();

    void learn(Happening happening) {
        switch (happening.type()) {
            case "unit.changed" ->
                units.put(
                        happening.text("code"),
                        happening.has("shortName") ? happening.text("shortName") : happening.text("name"));
            case "directive.issued" -> directives.put(happening.text("directiveId"), label(happening));
            case "calendar.changed" -> {
                int year = happening.body().required("year").asInt();
                years.put(year, new CalendarYear(year, days(happening, "off"), days(happening, "workSaturdays")));
            }
            default -> {
                // Everything else names nothing.
            }
        }
    }

    /** The short name of a unit, or its code while the name is not known. */
    String unit(String code) {
        return units.getOrDefault(code, code);
    }

    /** A directive by its type and number. */
    String directive(String id) {
        return directives.getOrDefault(id, id);
    }

    WorkingCalendar calendar() {
        return WorkingCalendar.of(years.values());
    }

    /** A sentence of the story, or a part of one. */
    String words(String key, Object... arguments) {
        return TEXTS.inVietnamese(Message.of(key, arguments));
    }

    /** A due date as people write it; the hour only where it is not the end of the day. */
    String due(Instant due) {
        ZonedDateTime local = due.atZone(WorkingCalendar.ZONE);
        String day = VietnameseDay.written(local.toLocalDate());
        return local.toLocalTime().isBefore(LATE_EVENING) ? words("story.hour", HOUR.format(local), day) : day;
    }

    private String label(Happening issued) {
        String type = issued.text("type");
        String name = words(TYPES.contains(type) ? "story.type." + type : "story.type");
        return issued.has("number") ? name + " " + issued.text("number") : words("story.unnumbered", name);
    }

    private static Set<LocalDate> days(Happening changed, String member) {
        return changed.body()
                .path(member)
                .valueStream()
                .map(JsonNode::asString)
                .map(LocalDate::parse)
                .collect(Collectors.toSet());
    }
}
