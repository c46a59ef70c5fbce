package vn.dondoc.launcher.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.dondoc.deadlines.calendar.WorkingCalendar;

/**
 * One message as its recipient got it, and what it was sent for.
 *
 * @param unit code of the unit that was written to
 * @param at when it arrived, local time
 * @param due the date that it was called for with; none without one
 * @param tasks ids of all tasks that it speaks of; none where it is about a directive
 * @param subject empty for SMS
 */
record Sent(
        String unit,
        ZonedDateTime at,
        String channel,
        String kind,
        String directive,
        @Nullable Instant due,
        List<String> tasks,
        String subject,
        String text) {

    /**
     * Brings what is in the box together with the log of what was sent.
     *
     * @param log all notifications
     * @param contacts where units are reached
     * @param together ids of the notifications that each speaks of, too
     */
    static List<Sent> of(
            List<Desk.Message> box, List<JsonNode> log, List<JsonNode> contacts, Map<String, List<String>> together) {
        Map<String, JsonNode> logged =
                log.stream().collect(Collectors.toMap(one -> one.required("id").asString(), Function.identity()));
        Map<String, String> units = contacts.stream()
                .flatMap(contact -> Stream.of("email", "phone")
                        .filter(contact::has)
                        .map(way -> List.of(
                                contact.required(way).asString(),
                                contact.required("unit").asString())))
                .collect(Collectors.toMap(List::getFirst, List::getLast));
        List<Sent> all = new ArrayList<>();
        for (Desk.Message message : box) {
            String id = message.headers().containsKey("requestId")
                    ? message.headers().get("requestId")
                    : message.headers().get("X-Dondoc-Notification");
            JsonNode one = Objects.requireNonNull(logged.get(id), id);
            all.add(new Sent(
                    Objects.requireNonNull(units.get(message.to()), message.to()),
                    message.receivedAt().atZone(WorkingCalendar.ZONE),
                    message.channel(),
                    one.required("kind").asString(),
                    one.required("directive").asString(),
                    one.has("due") ? Instant.parse(one.required("due").asString()) : null,
                    Stream.concat(Stream.of(id), together.getOrDefault(id, List.of()).stream())
                            .map(logged::get)
                            .filter(notification -> notification.has("task"))
                            .map(notification -> notification.required("task").asString())
                            .toList(),
                    message.subject(),
                    message.text()));
        }
        return all;
    }

    LocalDate day() {
        return at.toLocalDate();
    }

    boolean isMail() {
        return channel.equals("EMAIL");
    }

    boolean speaksOf(String task) {
        return tasks.contains(task);
    }

    /** All that its reader sees. */
    String words() {
        return subject + "\n" + text;
    }
}
