package vn.dondoc.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.dondoc.launcher.fault.Stores;
import vn.dondoc.launcher.fault.Topics;

/**
 * Sees that a refused call left everything as it was: what the services keep, and how far the topics go; and that calls,
 * refused or not, were written down once each, in a service's audit trail or, what the gateway refused, in its log.
 */
final class Untouched implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern TURNED_AWAY =
            Pattern.compile("vn\\.dondoc\\.audit +Refused status=\"(\\d+)\" method=\"(\\w+)\" path=\"([^\"]*)\"");
    private static final Pattern BY_THE_GATEWAY = Pattern.compile(".* (401|413|429)");
    /** Answers that are told since they show what is somebody's own. */
    private static final Pattern SHOWN = Pattern.compile(
            "GET /api/v1/(contacts|contacts/.*|directives/.*/original|directives/.*/enclosures/.*) 200");

    /** What the gateway calls by itself, whenever it comes to that, and where it is kept: who has come in. */
    private static final String INTRODUCTION = "POST /api/v1/people/me 200";

    private static final String PEOPLE = "directive-service/people/";

    private final Stores stores;
    private final Topics topics;
    private final Path log;
    private final Queue<String> made = new ConcurrentLinkedQueue<>();
    private final Queue<String> madeAtTheDoor = new ConcurrentLinkedQueue<>();

    private record State(SortedMap<String, String> documents, Map<TopicPartition, Long> topics) {}

    Untouched(String store, String broker, Path log) {
        stores = new Stores(store);
        topics = new Topics(broker);
        this.log = log;
    }

    Topics topics() {
        return topics;
    }

    /** Calls the gateway, and knows of each call. */
    Http atTheDoor(String door) {
        return new Http(door, call -> {
            made.add(call);
            madeAtTheDoor.add(call);
        });
    }

    /** Calls a service past the gateway, and knows of each call. */
    Http behindTheDoor(String service) {
        return new Http(service, made::add);
    }

    /** Does what ought to be refused, and compares; the calls as in {@link #told}. */
    void by(int told, Runnable calls) throws Exception {
        awaitRest();
        State before = state();
        told(told, calls);
        State after = state();
        assertThat(after.documents()).isEqualTo(before.documents());
        assertThat(after.topics()).isEqualTo(before.topics());
    }

    /**
     * Waits until nothing is under way, makes the calls, waits again, and compares them with what is told of them.
     *
     * @param told how many of the calls come to a service and are either writes or refused with 401, 403 or 404: each is
     *     told once in that service's audit trail, as are contacts and files that were shown
     */
    void told(int told, Runnable calls) throws Exception {
        awaitRest();
        made.clear();
        madeAtTheDoor.clear();
        int earlier = turnedAway().size();
        Instant begin = Instant.now();
        calls.run();
        await().atMost(PATIENCE).untilAsserted(() -> assertTold(told, begin));
        awaitRest();
        // Once more, now that nothing follows: nor may there be a second entry.
        assertTold(told, begin);
        assertThat(turnedAway().stream().skip(earlier))
                .containsExactlyInAnyOrderElementsOf(madeAtTheDoor.stream()
                        .filter(BY_THE_GATEWAY.asMatchPredicate())
                        .toList());
    }

    SortedMap<String, String> documents() {
        SortedMap<String, String> documents = stores.dump();
        documents.keySet().removeIf(place -> place.startsWith(PEOPLE));
        return documents;
    }

    void awaitRest() {
        await().atMost(PATIENCE).until(() -> stores.atRest() && topics.lag() == 0);
    }

    private void assertTold(int told, Instant begin) {
        List<String> entries = stores.toldSince(begin).stream()
                .filter(entry -> !entry.equals(INTRODUCTION))
                .toList();
        long shown = made.stream().filter(SHOWN.asMatchPredicate()).count();
        assertThat(entries).hasSize(Math.toIntExact(told + shown));
        List<String> ofNoCall = new ArrayList<>(entries);
        List<String> counted =
                made.stream().filter(call -> !ofNoCall.remove(call)).toList();
        counted.forEach(call ->
                ofNoCall.stream().filter(kind -> isOf(kind, call)).findFirst().ifPresent(ofNoCall::remove));
        assertThat(ofNoCall).isEmpty();
    }

    /** Whether a call is one of those that were counted together, by the pattern of their paths. */
    private static boolean isOf(String kind, String call) {
        String[] one = kind.split(" ");
        String[] other = call.split(" ");
        return one[0].equals(other[0])
                && one[2].equals(other[2])
                && PathPatternParser.defaultInstance.parse(one[1]).matches(PathContainer.parsePath(other[1]));
    }

    private List<String> turnedAway() throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(TURNED_AWAY::matcher)
                    .filter(Matcher::find)
                    .map(line -> line.group(2) + " " + line.group(3) + " " + line.group(1))
                    .toList();
        }
    }

    private State state() throws Exception {
        return new State(documents(), topics.ends());
    }

    @Override
    public void close() {
        stores.close();
        topics.close();
    }
}
