package vn.dondoc.embedded.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.embedded.Commands;
import vn.dondoc.embedded.EmbeddedStore;

/**
 * A process that writes is killed at random moments; whatever it had acknowledged is there afterwards, what it was doing is
 * there or not document by document, and all indexes fit. {@code -Ddondoc.seed=} gives the same steps again, not the same moments.
 */
class CrashTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private final Alone alone = new Alone();
    private final Map<String, Model> models = new TreeMap<>();

    @Test
    void whatIsAcknowledgedSurvivesAKill() throws Exception {
        rounds(10);
    }

    @Test
    @Tag("thorough")
    void whatIsAcknowledgedSurvivesManyKills() throws Exception {
        rounds(200);
    }

    private void rounds(int rounds) throws Exception {
        long seed = Long.getLong("dondoc.seed", RandomGenerator.getDefault().nextLong());
        System.out.printf("Crash test: -Ddondoc.seed=%d%n", seed);
        Steps.collections().forEach(name -> models.put(name, new Model()));
        try (EmbeddedStore store = EmbeddedStore.open(data())) {
            Commands commands = new Commands(store.backend(), "test");
            Steps.collections().forEach(name -> commands.run("create", name));
        }
        SplittableRandom random = new SplittableRandom(seed);
        long steps = 0;
        for (int round = 0; round < rounds; round++) {
            long stepsSeed = random.nextLong();
            long acknowledged = killed(stepsSeed, random);
            steps += acknowledged;
            try {
                requireAll(stepsSeed, acknowledged, random.nextLong());
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("Round %d, killed after %d steps".formatted(round, acknowledged), e);
            }
        }
        System.out.printf("Killed %d times, %d commands acknowledged%n", rounds, steps);
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** Runs the steps in a process of its own until it is killed; how many of them were acknowledged. */
    private long killed(long seed, RandomGenerator random) throws Exception {
        Path acknowledged = folder.resolve("acknowledged");
        Files.write(acknowledged, new byte[0]);
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Crashing.class.getName(),
                        data().toString(),
                        Long.toString(seed),
                        acknowledged.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            if (random.nextInt(8) == 0) {
                process.waitFor(random.nextInt(1_500), TimeUnit.MILLISECONDS);
            } else {
                int enough = random.nextInt(400);
                await().atMost(SOON)
                        .pollInterval(Duration.ofMillis(2))
                        .until(() -> Files.size(acknowledged) > enough || !process.isAlive());
            }
            assertThat(process.isAlive()).as(Files.readString(said)).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
        return Files.size(acknowledged);
    }

    private void requireAll(long seed, long acknowledged, long queries) {
        Steps steps = new Steps(seed);
        for (long i = 0; i < acknowledged; i++) {
            apply(steps.next(), models);
        }
        Document inFlight = steps.next();
        List<Map<String, Model>> stages =
                beginnings(inFlight).stream().map(this::after).toList();
        try (EmbeddedStore store = EmbeddedStore.open(data())) {
            Commands commands = new Commands(store.backend(), "test");
            models.replaceAll((name, before) -> {
                Model found = found(
                        new Whole(name, commands, before),
                        before,
                        stages.stream().map(stage -> of(stage, name)).toList());
                new Whole(name, commands, found).require();
                return found;
            });
            new Whole("c", commands, of(models, "c"))
                    .require(new RandomQueries(new RandomValues(new SplittableRandom(queries), 100)));
        } catch (AssertionError e) {
            throw new AssertionError("in flight: " + inFlight, e);
        }
    }

    /** A command of several statements may have come to any of them: what it is up to each. */
    private static List<Document> beginnings(Document command) {
        List<Document> updates = Commands.documentsIn(command, "updates");
        return updates.isEmpty()
                ? List.of(command)
                : IntStream.rangeClosed(1, updates.size())
                        .mapToObj(count -> new Document(command).append("updates", updates.subList(0, count)))
                        .toList();
    }

    private Map<String, Model> after(Document command) {
        Map<String, Model> after = new TreeMap<>();
        models.forEach((name, model) -> after.put(name, model.copy()));
        apply(command, after);
        return after;
    }

    private void apply(Document command, Map<String, Model> to) {
        new Replay(of(to, String.valueOf(command.values().iterator().next())), alone).command(command);
    }

    private static Model of(Map<String, Model> models, String collection) {
        return Objects.requireNonNull(models.get(collection));
    }

    /** What is there after all: of each document what was acknowledged or what a stage of the last command makes of it. */
    private static Model found(Whole whole, Model before, List<Model> stages) {
        Model after = stages.getLast();
        Map<@Nullable Object, Document> there = new LinkedHashMap<>();
        whole.documents().forEach(document -> there.put(id(document), document));
        Set<@Nullable Object> ids = new HashSet<>();
        Stream.concat(Stream.of(before), stages.stream())
                .forEach(model -> model.documents().forEach(document -> ids.add(id(document))));
        assertThat(ids).containsAll(there.keySet());
        Model found = before.copy();
        for (Object id : ids) {
            Document document = there.get(id);
            Document known = before.get(id);
            List<@Nullable Document> possible = new ArrayList<>();
            possible.add(known);
            stages.forEach(stage -> possible.add(stage.get(id)));
            assertThat(document).isIn(possible);
            if (known != null && document == null) {
                found.remove(known);
            } else if (known != null && document != null) {
                found.put(document);
            }
        }
        after.documents().stream()
                .filter(document -> before.get(id(document)) == null && there.containsKey(id(document)))
                .forEach(document -> found.put(Objects.requireNonNull(there.get(id(document)))));
        List<String> indexes = whole.indexes();
        for (String name : names(before)) {
            if (!indexes.contains(name)) {
                assertThat(names(after)).doesNotContain(name);
                found.drop(name);
            }
        }
        after.shapes().stream().filter(shape -> indexes.contains(shape.name())).forEach(found::add);
        return found;
    }

    private static @Nullable Object id(Document document) {
        return Shape.normal(document.get("_id"));
    }

    private static List<String> names(Model model) {
        return model.shapes().stream().map(Shape::name).toList();
    }
}
