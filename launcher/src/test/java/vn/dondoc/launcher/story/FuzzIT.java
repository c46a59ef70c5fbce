package vn.dondoc.launcher.story;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import vn.dondoc.gateway.Api;
import vn.dondoc.launcher.fault.Stores;
import vn.dondoc.launcher.fault.Topics;
import vn.dondoc.launcher.testing.Systems;

/** Whatever is sent is taken or refused with what is wrong and where; and what is refused changes nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzIT {

    /** The calls of a run in the order of a number; the long run says its own, and takes one to tell it again. */
    private static final long SEED = 20_261_130;

    /** Those that only some operations read: what is wrong with one is the whole sentence. */
    private static final List<String> HEADERS = List.of("If-Match ", "Idempotency-Key ");

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int TOKENS_LAST = 2_000;
    private static final int REPEATED = 5_000;

    private final SortedMap<String, String> surprises = new TreeMap<>();
    private final SortedMap<Integer, Integer> statuses = new TreeMap<>();
    private RunningPlatform platform;
    private Stores stores;
    private Topics topics;
    private Wire wire;
    private String token;
    private Map<String, List<String>> known;

    @BeforeAll
    void start() throws Exception {
        platform = RunningPlatform.on(
                "fuzz",
                Map.of("DONDOC_LIMITS_CLIENT_CALLS", "1000000", "DONDOC_LIMITS_ADDRESS_CALLS", "1000000"),
                "--clock",
                "2026-11-02T08:00:00+07:00");
        wire = new Wire(platform.door());
        token = platform.signIn().systems();
        stores = new Stores(platform.store());
        topics = new Topics(requireNonNull(platform.broker()));
        try (PostedExamples examples = new PostedExamples(platform.door(), token)) {
            examples.post();
        }
        known = known();
    }

    @AfterAll
    void stop() {
        stores.close();
        topics.close();
        platform.close();
    }

    @Test
    void fiveThousandOddCallsAreTakenOrRefusedWithWhatIsWrong() throws Exception {
        call(5_000, SEED);
    }

    @Test
    @Tag("thorough")
    void nothingElseComesOfAHundredThousand() throws Exception {
        call(100_000, Long.getLong("fuzz.seed", ThreadLocalRandom.current().nextLong()));
    }

    private void call(int calls, long seed) throws Exception {
        surprises.clear();
        statuses.clear();
        OddCalls odd = new OddCalls(Api.committed(), known, new Random(seed));
        List<Wire.Call> refused = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            if (i % TOKENS_LAST == 0) {
                token = platform.signIn().systems();
            }
            Wire.Call call = odd.next();
            Wire.Answer answer = send(call);
            statuses.merge(answer.status(), 1, Integer::sum);
            if (answer.status() >= 400 && !call.isRead() && refused.size() < REPEATED) {
                refused.add(call);
            }
        }
        System.out.println("Odd calls, seed " + seed + ", by status: " + statuses);
        surprises.forEach((kind, first) -> System.out.println("Surprise: " + kind + "\n    " + first));
        leavesAllAsItWas(refused);
        assertThat(surprises.keySet()).isEmpty();
        // So that it is not the door alone that was tried.
        assertThat(statuses.getOrDefault(200, 0)).isGreaterThan(calls / 10);
        assertThat(statuses.getOrDefault(422, 0)).isGreaterThan(calls / 50);
    }

    private Wire.Answer send(Wire.Call call) {
        String path = call.target().replaceAll("\\?.*", "");
        Wire.Answer answer = wire.send(call, Systems.token(token, call.method(), path));
        String surprise = surprise(call, answer);
        if (surprise != null) {
            surprises.putIfAbsent(surprise + " at " + call.operation(), call + " -> " + answer);
        }
        return answer;
    }

    private static @Nullable String surprise(Wire.Call call, Wire.Answer answer) {
        int status = answer.status();
        if (status == 0) {
            return "no answer";
        }
        if (status >= 500) {
            return String.valueOf(status);
        }
        if (status < 400 || call.method().equals("HEAD")) {
            return null;
        }
        if (!answer.type().startsWith("application/problem+json")) {
            return status + " in " + answer.type();
        }
        if ((status == 400 || status == 422) && !saysWhere(answer.json())) {
            return status + " that does not say where";
        }
        return null;
    }

    /** Whether some place of the call is named: by a pointer into the body, a parameter, a header, or the path. */
    private static boolean saysWhere(JsonNode problem) {
        return Stream.of("pointer", "parameter", "header", "path")
                        .anyMatch(place -> !problem.findValues(place).isEmpty())
                || problem.path("detail").asString("").contains("RFC 9112")
                || HEADERS.stream().anyMatch(problem.path("title").asString("")::startsWith);
    }

    /** Sends what was refused once more: nothing that is kept and nothing in the topics may change by it. */
    private void leavesAllAsItWas(List<Wire.Call> refused) throws Exception {
        State state = state();
        for (int i = 0; i < refused.size(); i++) {
            if (i % TOKENS_LAST == 0) {
                token = platform.signIn().systems();
            }
            if (send(refused.get(i)).status() < 400) {
                // By now something is there that was not: what this changes is no matter here.
                state = state();
            }
        }
        State after = state();
        assertThat(differences(state.documents(), after.documents())).isEmpty();
        assertThat(after.topics()).isEqualTo(state.topics());
        System.out.println("Refused once more, and nothing changed: " + refused.size());
    }

    /** Each place of which one has another document than the other: what it was, and is. */
    private static SortedMap<String, String> differences(Map<String, String> before, Map<String, String> after) {
        SortedMap<String, String> differences = new TreeMap<>();
        Stream.of(before, after)
                .flatMap(documents -> documents.keySet().stream())
                .forEach(place -> {
                    if (!Objects.equals(before.get(place), after.get(place))) {
                        differences.put(place, before.get(place) + " -> " + after.get(place));
                    }
                });
        return differences;
    }

    private record State(SortedMap<String, String> documents, Map<TopicPartition, Long> topics) {}

    private State state() throws Exception {
        await().atMost(SOON).until(() -> stores.isToldAndTaken() && topics.lag() == 0);
        SortedMap<String, String> documents = stores.dump();
        // These are tried again in their own time, as many as nobody has an address for.
        documents.replaceAll(
                (place, document) -> place.startsWith("notification-service/notifications/") ? "" : document);
        return new State(documents, topics.ends());
    }

    private Map<String, List<String>> known() throws IOException, InterruptedException {
        try (Http http = new Http(platform.door())) {
            List<String> directives = ids(http, "directives");
            List<String> tasks = ids(http, "tasks");
            List<String> units = List.of("T02", "T02.05", "T04", "T10");
            return Map.ofEntries(
                    Map.entry("directives/id", directives),
                    Map.entry("tasks/id", tasks),
                    Map.entry("reports/id", ids(http, "reports")),
                    Map.entry("notifications/id", ids(http, "notifications")),
                    Map.entry("units/code", units),
                    Map.entry("contacts/unit", units),
                    Map.entry("unit-groups/code", List.of("VUNG-LU")),
                    Map.entry("calendars/year", List.of("2026", "2028")),
                    Map.entry("directive", directives),
                    Map.entry("task", tasks),
                    Map.entry("unit", units),
                    Map.entry("parent", units),
                    Map.entry("issuer", units),
                    Map.entry("limit", List.of("1", "50")));
        }
    }

    private List<String> ids(Http http, String things) {
        return http.get("/api/v1/" + things + "?limit=20", token).each("id");
    }
}
