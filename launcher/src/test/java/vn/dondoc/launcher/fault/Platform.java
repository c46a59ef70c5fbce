package vn.dondoc.launcher.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import vn.dondoc.launcher.Part;
import vn.dondoc.launcher.Ports;
import vn.dondoc.launcher.testing.FreePorts;
import vn.dondoc.launcher.testing.Prepared;

/**
 * The whole platform as several processes on one data folder. It begins on a Thursday morning in office hours; what was
 * logged stays in {@code target/fault/NAME}.
 */
final class Platform implements AutoCloseable {

    static final List<Part> SERVICES = List.of(Part.DIRECTIVE, Part.TASK, Part.REPORT, Part.NOTIFICATION);

    private static final Set<Part> LIMITED = EnumSet.range(Part.DIRECTIVE, Part.GATEWAY);
    private static final OffsetDateTime BEGINNING = OffsetDateTime.parse("2023-12-14T09:00:00+07:00");
    /** Longer than a letter is held by whoever did not live to say what became of it. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration AN_END = Duration.ofSeconds(40);

    private final Ports ports = FreePorts.any();
    private final Path data;
    private final List<String> options;
    private final boolean before;
    private final List<RunningParts> running = new ArrayList<>();
    private final Api api;
    private final Topics topics;
    private final Stores stores;

    /**
     * Starts everything and comes back when all of it answers.
     *
     * @param alone the parts that get a process of their own, as the store does in any case; the others share one
     */
    Platform(String name, Set<Part> alone) throws IOException {
        this(name, alone, List.of());
    }

    /** @param options of the JVM of each service and the gateway */
    Platform(String name, Set<Part> alone, List<String> options) throws IOException {
        this(Files.createDirectories(emptied(name).resolve("data")), alone, options, false);
    }

    private Platform(Path data, Set<Part> alone, List<String> options, boolean before) throws IOException {
        this.data = data;
        this.options = options;
        this.before = before;
        Set<Part> together = EnumSet.complementOf(EnumSet.of(Part.STORE));
        together.removeAll(alone);
        startAll(List.of(EnumSet.of(Part.STORE)), data, "--clock", BEGINNING.toString());
        startAll(each(alone, Part.BROKER, Part.DESK), data);
        if (!together.isEmpty()) {
            startAll(List.of(together), data);
        }
        startAll(each(alone, Part.DIRECTIVE, Part.TASK, Part.REPORT, Part.NOTIFICATION, Part.GATEWAY), data);
        api = new Api(ports);
        topics = new Topics("127.0.0.1:" + ports.of(Part.BROKER));
        stores = new Stores("mongodb://127.0.0.1:" + ports.of(Part.STORE));
    }

    /** Starts two processes, one of them for the store, on data with the invented province in it. */
    static Platform ofTheProvince(String name) throws IOException {
        Path data = emptied(name).resolve("data");
        Prepared.copyData(data);
        return new Platform(data, Set.of(), List.of(), false);
    }

    /** Starts the version before this one, each part as a process of its own. */
    static Platform ofTheVersionBefore(String name) throws IOException {
        return new Platform(
                Files.createDirectories(emptied(name).resolve("data")), EnumSet.allOf(Part.class), List.of(), true);
    }

    /** The process that runs this part. */
    RunningParts process(Part part) {
        return running.stream()
                .filter(process -> process.runs(part))
                .findFirst()
                .orElseThrow();
    }

    /** Kills these parts, all at once. */
    void kill(List<Part> parts) {
        parts.forEach(part -> process(part).kill());
    }

    /** Starts these parts again, all at once. */
    void startAgain(List<Part> parts) {
        parts.forEach(part -> process(part).startAgain());
        parts.forEach(part -> process(part).awaitReady());
    }

    /** Ends this part as an operator does, and starts it as this version. */
    void replace(Part part) {
        RunningParts process = process(part);
        process.end();
        process.awaitEnd(AN_END);
        process.startAsThisVersion();
        process.awaitReady();
    }

    /** Ends all processes as an operator does, the last that was started first. */
    void end() {
        for (RunningParts process : running.reversed()) {
            process.end();
            process.awaitEnd(AN_END);
        }
    }

    /** Starts all processes again, in their order. */
    void startAgain() {
        for (RunningParts process : running) {
            process.startAgain();
            process.awaitReady();
        }
    }

    /** Gives a command on this platform's ports and data; what it said. */
    String command(String... words) {
        return RunningParts.command(ports.base(), data, words);
    }

    /** Where its data is. */
    Path data() {
        return data;
    }

    /** Comes back when nothing is on its way any more. */
    void awaitRest() {
        Awaitility.await("rest")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> topics.lag() == 0 && stores.atRest() && topics.lag() == 0);
    }

    /** Comes back when what is due by this time was noticed, and nothing that follows from it is on its way any more. */
    void awaitRest(OffsetDateTime now) {
        Awaitility.await("alarms").atMost(PATIENCE).until(() -> stores.noneDue(now.toInstant()));
        awaitRest();
    }

    Ports ports() {
        return ports;
    }

    Api api() {
        return api;
    }

    Topics topics() {
        return topics;
    }

    Stores stores() {
        return stores;
    }

    private static List<Set<Part>> each(Set<Part> alone, Part... these) {
        return Stream.of(these)
                .filter(alone::contains)
                .<Set<Part>>map(EnumSet::of)
                .toList();
    }

    private void startAll(List<Set<Part>> processes, Path data, String... more) {
        List<RunningParts> started = processes.stream()
                .map(parts -> new RunningParts(
                        parts,
                        ports.base(),
                        data,
                        parts.stream().anyMatch(LIMITED::contains) ? options : List.of(),
                        before,
                        more))
                .toList();
        running.addAll(started);
        try {
            started.forEach(RunningParts::awaitReady);
        } catch (RuntimeException e) {
            running.forEach(RunningParts::kill);
            throw e;
        }
    }

    private static Path emptied(String name) throws IOException {
        Path folder = Path.of("target", "fault", name).toAbsolutePath();
        if (Files.exists(folder)) {
            try (Stream<Path> content = Files.walk(folder)) {
                for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return folder;
    }

    @Override
    public void close() {
        running.forEach(RunningParts::kill);
        topics.close();
        stores.close();
    }
}
