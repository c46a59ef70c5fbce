package vn.dondoc.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.launcher.Part;

/** What nobody gets by asking, each time with nothing changed and nothing told. Who is let in at all: {@link IdentityIT}. */
class RefusedIT extends Refusals {

    private static final List<Part> SERVICES = List.of(Part.DIRECTIVE, Part.TASK, Part.REPORT, Part.NOTIFICATION);

    /** Calls of each kind before those that are timed. */
    private static final int WARM_UP = 200;

    private static final int TIMED = 400;

    /** 1: the same tokens with which {@link IdentityIT} reads. */
    @Test
    void nobodyWritesWithATokenThatIsNotInOrder() throws Exception {
        ForgedTokens tokens = new ForgedTokens(platform.signingKey(), platform.door() + "/identity/demo");
        Map<String, String> bad = tokens.bad();
        untouched.by(bad.size(), () -> {
            assertRefused(401, http.post("/api/v1/directives", null, ORDER));
            bad.values().forEach(token -> {
                assertRefused(401, http.post("/api/v1/directives", token, ORDER));
                assertRefused(401, direct(Part.REPORT, "POST", "/api/v1/reports", token, report(ourTask)));
            });
        });
    }

    /** 2 */
    @Test
    void anotherUnitsThingsAreNotThereForAnOfficer() throws Exception {
        untouched.by(8, () -> {
            assertRefused(404, http.get("/api/v1/tasks/" + theirTask, hoa));
            assertRefused(404, http.post("/api/v1/tasks/" + theirTask + "/acknowledge", hoa, ""));
            assertRefused(404, http.post("/api/v1/reports", hoa, report(theirTask)));
            assertRefused(404, http.get("/api/v1/reports/" + theirReport, hoa));
            assertRefused(404, http.get("/api/v1/contacts/T05", hoa));
            assertRefused(404, http.get("/api/v1/directives/" + directive + "/progress", hoa));
            assertRefused(404, direct(Part.TASK, "GET", "/api/v1/tasks/" + theirTask, son, ""));
            String original = "/api/v1/directives/" + directive + "/original";
            assertThat(http.get(original, hoa).status()).isEqualTo(200);
            assertRefused(404, http.get(original, son));
        });
    }

    /** 2 */
    @Test
    void noListShowsAnOfficerWhatIsAnotherUnits() throws Exception {
        List<String> lists = List.of("tasks", "reports", "notifications", "contacts");
        untouched.by(0, () -> {
            for (String list : lists) {
                assertThat(http.get("/api/v1/" + list + "?unit=T05", machine).each("unit"))
                        .as(list)
                        .isNotEmpty();
                assertThat(http.get("/api/v1/" + list + "?unit=T05", hoa).each("unit"))
                        .as(list)
                        .isEmpty();
            }
            for (String filter : List.of("task=" + theirTask, "state=SUBMITTED&unit=T05")) {
                assertThat(http.get("/api/v1/reports?" + filter, hoa).each("unit"))
                        .isEmpty();
            }
        });
    }

    /** 2 */
    @Test
    void nothingMoreIsShownThroughSomebodyElsesCursor() throws Exception {
        untouched.by(0, () -> {
            for (String list :
                    List.of("/api/v1/tasks", "/api/v1/reports", "/api/v1/notifications", "/api/v1/contacts")) {
                List<String> cursors = new ArrayList<>();
                Http.Answer page = http.get(list + "?limit=1", machine);
                while (page.body().has("next") && cursors.size() < 5) {
                    cursors.add(page.text("next"));
                    page = http.get(list + "?limit=1&cursor=" + page.text("next"), machine);
                }
                // Of reports there is but one page.
                if (!list.equals("/api/v1/reports")) {
                    assertThat(cursors).as(list).isNotEmpty();
                }
                cursors.forEach(cursor -> assertThat(
                                http.get(list + "?cursor=" + cursor, hoa).each("unit"))
                        .as(list)
                        .allMatch(unit -> unit.equals("T02") || unit.startsWith("T02.")));
            }
        });
    }

    /** 3 */
    @Test
    void nobodyDoesWhatIsForOthersToDo() throws Exception {
        String reader = platform.signIn().machine("tasks:read", "units:all");
        String contact = "{\"name\": \"Văn thư\", \"email\": \"x@anlac.example\", \"phone\": \"+84900000999\"}";
        String issue = "/api/v1/directives/" + draft + "/issue";
        untouched.by(17, () -> {
            for (String caller : List.of(hoa, dung, reader)) {
                assertRefused(403, http.post("/api/v1/directives", caller, ORDER));
                assertRefused(
                        403, http.post("/api/v1/directives/" + directive + "/recall", caller, "{\"reason\":\"x\"}"));
                // To a leader, who may issue and enter contacts, these are not there.
                int others = caller.equals(dung) ? 404 : 403;
                assertRefused(others, http.post(issue, caller, "{}"));
                assertRefused(others, put("/api/v1/contacts/T05", caller, contact));
                assertRefused(403, http.send("POST", "/api/v1/units/import", caller, "text/csv", "code,name\n"));
            }
            assertRefused(403, http.post("/api/v1/reports/" + theirReport + "/accept", lan, "{}"));
            assertRefused(404, http.post("/api/v1/reports/" + theirReport + "/accept", dung, "{}"));
        });
    }

    /** 7: one person's flood, while a colleague and another office go on. */
    @Test
    void whoCallsTooOftenIsTurnedAwayAndNobodyElse() throws Exception {
        Queue<Http.Answer> flood = new ConcurrentLinkedQueue<>();
        AtomicBoolean over = new AtomicBoolean();
        untouched.by(0, () -> {
            try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                List<? extends Future<?>> calls = IntStream.range(0, 20)
                        .mapToObj(_ -> callers.submit(() -> {
                            while (!over.get()) {
                                flood.add(http.get("/api/v1/nothing", son));
                            }
                        }))
                        .toList();
                try {
                    await().atMost(Duration.ofSeconds(60))
                            .until(() -> flood.stream().anyMatch(answer -> answer.status() == 429));
                    for (String other : List.of(hoa, dung, machine)) {
                        assertThat(http.get("/api/v1/tasks?limit=1", other).status())
                                .isEqualTo(200);
                    }
                } finally {
                    // Or the callers would go on for ever where one of the others was not answered.
                    over.set(true);
                }
                calls.forEach(RefusedIT::join);
            }
        });
        assertThat(flood).allMatch(answer -> answer.status() == 404 || answer.status() == 429);
        Http.Answer refused = flood.stream()
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
        assertRefused(429, refused);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
        assertThat(refused.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"client\";r=0;t=");
        assertThat(refused.headers().firstValue("RateLimit-Policy")).hasValue("\"client\";q=200;w=4");
    }

    /** 14 */
    @Test
    void theWorkingsAreShownToNobody() throws Exception {
        List<String> paths = List.of("", "/env", "/heapdump", "/loggers", "/health", "/prometheus");
        untouched.by(3 * paths.size() * SERVICES.size(), () -> {
            for (String path : paths) {
                assertRefused(404, http.get("/actuator" + path, machine));
                for (Part service : SERVICES) {
                    assertRefused(401, direct(service, "GET", "/actuator" + path, null, ""));
                    assertRefused(404, direct(service, "GET", "/actuator" + path, machine, ""));
                    assertRefused(401, direct(service, "GET", "/v3/api-docs", null, ""));
                }
            }
        });
        for (Part part :
                Stream.concat(SERVICES.stream(), Stream.of(Part.GATEWAY)).toList()) {
            try (Http management = new Http(platform.management(part))) {
                assertThat(management.get("/actuator/health/readiness", null).status())
                        .isEqualTo(200);
                assertThat(management.get("/actuator/prometheus", null).status())
                        .isEqualTo(200);
                for (String path : paths.subList(0, 4)) {
                    assertThat(management.get("/actuator" + path, null).status())
                            .as("%s %s", part, path)
                            .isIn(401, 404);
                }
            }
        }
    }

    /** 16 */
    @Test
    void noOtherOriginIsAnsweredAndEveryAnswerProtectsTheBrowser() throws Exception {
        List<String> paths = List.of("/api/v1/tasks", "/api/v1/nothing", "/openapi.json", "/docs", "/nothing");
        untouched.by(0, () -> {
            for (String path : paths) {
                for (Http.Answer answer : List.of(
                        http.send("GET", path, machine, "", "", Map.of("Origin", "https://evil.example")),
                        http.send("GET", path, null, "", "", Map.of("Origin", "https://evil.example")))) {
                    assertThat(answer.headers().map().keySet())
                            .as(path)
                            .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"))
                            .contains("x-content-type-options", "x-frame-options");
                    assertThat(answer.headers().allValues("X-Content-Type-Options"))
                            .containsExactly("nosniff");
                    assertThat(answer.headers().firstValue("Content-Security-Policy"))
                            .as(path)
                            .isPresent();
                }
            }
            for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
                Http.Answer preflight = http.send(
                        "OPTIONS",
                        "/api/v1/directives",
                        null,
                        "",
                        "",
                        Map.of("Origin", "https://evil.example", "Access-Control-Request-Method", method));
                assertRefused(401, preflight);
                assertThat(preflight.headers().map()).doesNotContainKey("access-control-allow-origin");
            }
        });
    }

    /** 22 */
    @Test
    void whatIsAnothersIsAnsweredLikeWhatIsNot() throws Exception {
        List<Hidden> things = hidden();
        untouched.by(2 * things.size(), () -> {
            for (Hidden thing : things) {
                assertThat(refusal(thing.path() + thing.foreign()))
                        .isEqualTo(refusal(thing.path() + thing.missing().get()));
            }
        });
    }

    /** 22, by the clock: what a call for another's takes, beside one for none. */
    @Test
    @Tag("thorough")
    void whatIsAnothersTakesNoLonger() {
        hidden().forEach(this::assertTakesAsLong);
    }

    /** What the officer of T02 may not see. */
    private List<Hidden> hidden() {
        String notice =
                http.get("/api/v1/notifications?unit=T05", machine).each("id").getFirst();
        Supplier<String> none = () -> UUID.randomUUID().toString();
        return List.of(
                new Hidden(Part.TASK, "/api/v1/tasks/", theirTask, none),
                new Hidden(Part.REPORT, "/api/v1/reports/", theirReport, none),
                new Hidden(Part.DIRECTIVE, "/api/v1/directives/", draft, none),
                new Hidden(Part.NOTIFICATION, "/api/v1/notifications/", notice, none),
                new Hidden(Part.NOTIFICATION, "/api/v1/contacts/", "T05", () -> "T99"));
    }

    /** In an order that nobody chose, so that whatever else the machine does is shared by both kinds. */
    private void assertTakesAsLong(Hidden thing) {
        List<Long> ofForeign = new ArrayList<>();
        List<Long> ofMissing = new ArrayList<>();
        Random random = new Random(22);
        try (Http behind = new Http(platform.behindTheDoor(thing.service()))) {
            for (int calls : List.of(WARM_UP, TIMED)) {
                ofForeign.clear();
                ofMissing.clear();
                List<Boolean> kinds = new ArrayList<>(Collections.nCopies(calls, true));
                kinds.addAll(Collections.nCopies(calls, false));
                Collections.shuffle(kinds, random);
                for (boolean isForeign : kinds) {
                    String id = isForeign ? thing.foreign() : thing.missing().get();
                    (isForeign ? ofForeign : ofMissing).add(time(() -> behind.get(thing.path() + id, hoa)));
                }
            }
        }
        double ratio = (double) median(ofForeign) / median(ofMissing);
        System.out.printf(
                "Of %s another's takes %.2f of the time of none (%.2f ms)%n",
                thing.path(), ratio, median(ofMissing) / 1e6);
        assertThat(ratio).as(thing.path()).isCloseTo(1, within(0.1));
    }

    private JsonNode refusal(String path) {
        Http.Answer answer = http.get(path, hoa);
        assertRefused(404, answer);
        ((ObjectNode) answer.body()).remove("instance");
        return answer.body();
    }

    private static long time(Runnable call) {
        long begin = System.nanoTime();
        call.run();
        return System.nanoTime() - begin;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    /**
     * @param path ends before the id
     * @param foreign the id of one that is another unit's
     * @param missing an id that nothing has
     */
    private record Hidden(Part service, String path, String foreign, Supplier<String> missing) {}
}
