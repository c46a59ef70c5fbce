package vn.dondoc.launcher.story;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.dondoc.deadlines.calendar.CalendarYear;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.launcher.fault.Stores;
import vn.dondoc.launcher.fault.Topics;

/**
 * Weeks of business time on a platform: stops at each moment at which offices do something or the platform has to, and goes
 * on when all that follows from it is done.
 */
final class Month implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PAGE = 200;

    private final Http http;
    private final Desk desk;
    private final Stores stores;
    private final Topics topics;
    private final String token;
    private final Offices offices;
    private final List<Act> acts;

    /** @param words what is done, see {@link Offices#perform} */
    private record Act(Instant at, List<String> words) {
        static Act of(String line, int year) {
            DateTimeFormatter form = new DateTimeFormatterBuilder()
                    .appendPattern("d/M HH:mm:ss")
                    .parseDefaulting(ChronoField.YEAR, year)
                    .toFormatter();
            List<String> words = List.of(line.split(" "));
            LocalDateTime at = LocalDateTime.parse(words.get(0) + " " + words.get(1), form);
            return new Act(at.atZone(WorkingCalendar.ZONE).toInstant(), words.subList(2, words.size()));
        }
    }

    /** @param list the name of the list of what is done */
    Month(RunningPlatform platform, int year, String list) throws IOException, InterruptedException {
        http = new Http(platform.door());
        desk = new Desk(platform.door());
        stores = new Stores(platform.store());
        topics = new Topics(Objects.requireNonNull(platform.broker()));
        token = platform.signIn().systems();
        offices = new Offices(http, token);
        acts = Offices.resource(list)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Act.of(line, year))
                .toList();
    }

    void live() throws Exception {
        for (Act act : acts) {
            Optional<Instant> next = nextBefore(act.at());
            while (next.isPresent()) {
                moveTo(next.get());
                next = nextBefore(act.at());
            }
            moveTo(act.at());
            offices.perform(act.words());
            rest();
        }
    }

    private Optional<Instant> nextBefore(Instant act) {
        return stores.nextDue().filter(due -> due.isBefore(act));
    }

    private void moveTo(Instant moment) throws Exception {
        OffsetDateTime then = moment.atOffset(ZoneOffset.UTC);
        if (desk.now(token).isBefore(moment)) {
            desk.moveTo(then, token);
        }
        rest();
    }

    /** Comes back when all that is due by now is done; business time runs on meanwhile. */
    private void rest() throws Exception {
        Instant now = desk.now(token);
        await("rest at " + now)
                .atMost(PATIENCE)
                .pollDelay(Duration.ofMillis(50))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> stores.isDoneUntil(now) && topics.lag() == 0 && stores.isDoneUntil(now));
    }

    /** When the last thing was done. */
    Instant end() {
        return acts.getLast().at();
    }

    /** The urgency of each directive that was issued, by its id. */
    Map<String, String> urgencies() {
        return offices.urgencies();
    }

    /** All tasks, each with its history. */
    List<JsonNode> tasks() {
        return all("/api/v1/tasks").stream()
                .map(task -> http.get("/api/v1/tasks/" + task.required("id").asString(), token)
                        .body())
                .toList();
    }

    /** All that was sent, the first first. */
    List<Sent> sent() throws Exception {
        return Sent.of(desk.inbox(), all("/api/v1/notifications"), all("/api/v1/contacts"), stores.toldTogether());
    }

    /** The days that are worked. */
    WorkingCalendar calendar() {
        return WorkingCalendar.of(http.get("/api/v1/calendars", token)
                .body()
                .required("items")
                .valueStream()
                .map(year ->
                        new CalendarYear(year.required("year").asInt(), days(year, "off"), days(year, "workSaturdays")))
                .toList());
    }

    private static Set<LocalDate> days(JsonNode year, String which) {
        return year.required(which)
                .valueStream()
                .map(day -> LocalDate.parse(day.asString()))
                .collect(Collectors.toSet());
    }

    private List<JsonNode> all(String list) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = http.get(list + "?limit=" + PAGE + cursor, token).body();
            page.required("items").forEach(all::add);
            cursor = page.has("next")
                    ? "&cursor=" + URLEncoder.encode(page.required("next").asString(), StandardCharsets.UTF_8)
                    : null;
        }
        return all;
    }

    @Override
    public void close() {
        http.close();
        desk.close();
        stores.close();
        topics.close();
    }
}
