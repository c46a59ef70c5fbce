package vn.dondoc.launcher.fault;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** People who send what does harm: each goes on when the last was answered and a pause is over, until they are told to stop. */
final class Attackers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST = 10;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService people = Executors.newScheduledThreadPool(MOST);
    private final Map<String, Map<String, Integer>> answers = new ConcurrentHashMap<>();

    /**
     * So many more of them begin; ten in all at most.
     *
     * @param attacks by what they try, which these people take in turn; each makes its call anew
     */
    void begin(int people, Duration pause, Map<String, Supplier<HttpRequest.Builder>> attacks) {
        List<Map.Entry<String, Supplier<HttpRequest.Builder>>> all = List.copyOf(attacks.entrySet());
        AtomicInteger turn = new AtomicInteger();
        for (int i = 0; i < people; i++) {
            this.people.scheduleWithFixedDelay(
                    () -> {
                        var attack = all.get(turn.getAndIncrement() % all.size());
                        answers.computeIfAbsent(attack.getKey(), name -> new ConcurrentHashMap<>())
                                .merge(answer(attack.getValue().get()), 1, Integer::sum);
                    },
                    0,
                    Math.max(1, pause.toMillis()),
                    TimeUnit.MILLISECONDS);
        }
    }

    /** What was answered to each attack: the status, and whether a refusal was none that says why; with how often. */
    Map<String, Map<String, Integer>> answers() {
        return new TreeMap<>(answers);
    }

    private String answer(HttpRequest.Builder call) {
        try {
            HttpResponse<Void> answer =
                    http.send(call.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.discarding());
            boolean isClear = answer.statusCode() / 100 == 2
                    || answer.headers()
                            .firstValue("Content-Type")
                            .filter(type -> type.startsWith("application/problem+json"))
                            .isPresent();
            return answer.statusCode() + (isClear ? "" : " without a reason");
        } catch (Exception e) {
            return e.getClass().getSimpleName();
        }
    }

    static HttpRequest.Builder call(String method, String uri, String token, String type, byte[] body) {
        return HttpRequest.newBuilder(URI.create(uri))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    }

    /** The last calls are answered before it comes back. */
    @Override
    public void close() {
        people.shutdown();
        try {
            if (!people.awaitTermination(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("A call is not answered, and not given up");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.shutdownNow();
    }
}
