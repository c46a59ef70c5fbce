package vn.dondoc.launcher.fault;

import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/**
 * A client that issues one directive after the other until it is told to stop. What is not answered, or with "not now", it
 * sends again with the same key; any other answer that is no success fails it.
 */
final class Writer implements AutoCloseable {

    private static final Set<Integer> NOT_NOW = Set.of(429, 502, 503, 504);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Api api;
    private final Story story;
    private final String name;
    private final List<String> issued = new CopyOnWriteArrayList<>();
    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> work;
    private volatile boolean stopped;

    /** @param name begins its keys and the subjects of its directives */
    Writer(Api api, Story story, String name) {
        this.api = api;
        this.story = story;
        this.name = name;
        work = CompletableFuture.runAsync(this::write);
    }

    private void write() {
        for (int i = 0; !stopped; i++) {
            String key = name + " " + i;
            HttpResponse<String> draft =
                    patiently("/api/v1/directives", story.text(key, "chậm nhất ngày 27/12/2023"), key);
            String id = api.require(draft).required("id").asString();
            HttpResponse<String> issue = patiently("/api/v1/directives/" + id + "/issue", "{}", key);
            if (issue.statusCode() == 409) {
                issue = patiently("/api/v1/directives/" + id + "/issue", Story.confirming(api.read(issue)), key);
            }
            api.require(issue);
            issued.add(id);
        }
    }

    private HttpResponse<String> patiently(String path, String body, String key) {
        return Awaitility.await(name + " answered at " + path)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .atMost(PATIENCE)
                .until(() -> tried(path, body, key), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<HttpResponse<String>> tried(String path, String body, String key) {
        try {
            HttpResponse<String> answer =
                    api.send("POST", path, body, "Idempotency-Key", URLEncoder.encode(key, StandardCharsets.UTF_8));
            if (!NOT_NOW.contains(answer.statusCode())) {
                return Optional.of(answer);
            }
            refusals.add(answer.statusCode() + " " + path);
        } catch (UncheckedIOException broken) {
            refusals.add(broken.getCause() + " " + path);
        }
        return Optional.empty();
    }

    /** The directives that it knows to be issued. */
    List<String> issued() {
        return List.copyOf(issued);
    }

    /** The times that it had to send again. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** Comes back when so many more are issued. */
    void awaitMore(int count) {
        int enough = issued.size() + count;
        Awaitility.await(name + " going on")
                .atMost(Duration.ofMinutes(2))
                .until(() -> work.isDone() || issued.size() >= enough);
        if (work.isDone()) {
            work.join();
        }
    }

    /** Ends the work; fails if an answer was wrong. */
    void stop() {
        stopped = true;
        work.join();
    }

    @Override
    public void close() {
        stopped = true;
    }
}
