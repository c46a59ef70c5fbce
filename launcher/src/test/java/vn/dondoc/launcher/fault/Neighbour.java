package vn.dondoc.launcher.fault;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody who goes on with ordinary work at an even pace, whether or not the last call was answered in time. */
final class Neighbour implements AutoCloseable {
    private static final Duration PACE = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger turn = new AtomicInteger();
    private final String door;
    private final String token;
    private final List<String> paths;
    private volatile Spell spell = new Spell();

    /** @param paths what is read, one after the other */
    Neighbour(String door, String token, List<String> paths) {
        this.door = door;
        this.token = token;
        this.paths = paths;
        clock.scheduleAtFixedRate(this::call, 0, PACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @param failure of an answer that was no success */
    private record Call(
            String path, double millis, @Nullable String failure) {}

    /** How a time went. */
    static final class Spell {
        private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

        /** The time within which so many of a hundred calls were answered, in milliseconds. */
        double percentile(double of) {
            return percentile(of, "");
        }

        private double percentile(double of, String path) {
            double[] sorted = calls.stream()
                    .filter(call -> call.path().startsWith(path))
                    .mapToDouble(Call::millis)
                    .sorted()
                    .toArray();
            return sorted[Math.min(sorted.length - 1, (int) (sorted.length * of / 100))];
        }

        /** The same of each path. */
        Map<String, Double> percentiles(double of) {
            return calls.stream()
                    .map(Call::path)
                    .distinct()
                    .collect(Collectors.toMap(
                            path -> path, path -> percentile(of, path), (one, _) -> one, TreeMap::new));
        }

        int calls() {
            return calls.size();
        }

        /** Each with how often. */
        Map<String, Integer> failures() {
            return calls.stream()
                    .filter(call -> call.failure() != null)
                    .collect(Collectors.toMap(
                            call -> call.path() + " " + call.failure(), _ -> 1, Integer::sum, TreeMap::new));
        }
    }

    /** What was measured so far. */
    Spell spell() {
        return spell;
    }

    /** What was measured since the last time this was asked. */
    Spell take() {
        Spell taken = spell;
        spell = new Spell();
        return taken;
    }

    private void call() {
        Spell current = spell;
        String path = paths.get(turn.getAndIncrement() % paths.size());
        HttpRequest request = HttpRequest.newBuilder(URI.create(door + path))
                .header("Authorization", "Bearer " + token)
                .timeout(PATIENCE)
                .build();
        long begin = System.nanoTime();
        http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .whenComplete((answer, failure) ->
                        current.calls.add(new Call(path, (System.nanoTime() - begin) / 1e6, failure(answer, failure))));
    }

    private static @Nullable String failure(HttpResponse<Void> answer, @Nullable Throwable failure) {
        if (failure != null) {
            return failure.getClass().getSimpleName();
        }
        return answer.statusCode() == 200 ? null : String.valueOf(answer.statusCode());
    }

    @Override
    public void close() {
        clock.shutdownNow();
        http.shutdownNow();
    }
}
