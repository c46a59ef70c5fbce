package vn.dondoc.launcher.story;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.testing.Containers;
import vn.dondoc.launcher.Part;
import vn.dondoc.launcher.Ports;
import vn.dondoc.launcher.province.Province;
import vn.dondoc.launcher.testing.FreePorts;
import vn.dondoc.launcher.testing.LauncherCommand;
import vn.dondoc.launcher.testing.Prepared;
import vn.dondoc.launcher.testing.SignIn;
import vn.dondoc.launcher.testing.Starts;

/**
 * The platform as a user starts it, a process of its own on free ports, beside it {@link Containers} for broker and store
 * where they are wanted; or, with {@code -Ddondoc.url=http://host:port}, one that runs already and is left running.
 */
final class RunningPlatform implements AutoCloseable {

    private static final @Nullable String URL = System.getProperty("dondoc.url");
    private static final Duration START = Duration.ofMinutes(8);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Ports ports;
    private final Path folder;
    private final Map<String, String> environment;
    private @Nullable Process process;
    private Containers.Running containers = () -> {};

    private RunningPlatform(Ports ports, Path folder, Map<String, String> environment) {
        this.ports = ports;
        this.folder = folder;
        this.environment = environment;
    }

    /**
     * Starts one on a data folder under target with nothing but the province in it, where its log stays until the next run;
     * or finds the one that the property names.
     *
     * @param name of the folder
     * @param options words of the command line besides those for ports and data
     */
    static RunningPlatform on(String name, String... options) {
        return on(name, Map.of(), options);
    }

    /**
     * The same, with more variables in its environment.
     *
     * @param environment of no effect on one that runs already
     */
    static RunningPlatform on(String name, Map<String, String> environment, String... options) {
        if (URL != null) {
            return new RunningPlatform(new Ports(URI.create(URL).getPort()), Path.of(""), Map.of());
        }
        Path folder = Path.of("target", "scenarios", name);
        delete(folder);
        RunningPlatform platform = new RunningPlatform(FreePorts.any(), folder, environment);
        if (Containers.areWanted()) {
            platform.containers = Containers.both(platform.ports.of(Part.BROKER), platform.ports.of(Part.STORE));
        } else {
            Prepared.copyData(folder.resolve("data"));
        }
        platform.start(options);
        if (Containers.areWanted()) {
            platform.loadProvince();
        }
        return platform;
    }

    /** Whether it was started here, with all its ports and files at hand. */
    boolean isOurs() {
        return URL == null;
    }

    /** The one address for clients. */
    String door() {
        return URL == null ? ports.door() : URL;
    }

    /** A service's own address, past the gateway; only where the platform was started here. */
    String behindTheDoor(Part part) {
        return ports.url(part);
    }

    /** Where to read the topics: of the platform started here, or by {@code -Ddondoc.kafka}; none otherwise. */
    @Nullable String broker() {
        return isOurs() ? "127.0.0.1:" + ports.of(Part.BROKER) : System.getProperty("dondoc.kafka");
    }

    /** What Prometheus would read of a part; only where the platform was started here. */
    String metrics(Part part) throws IOException, InterruptedException {
        HttpRequest scrape = HttpRequest.newBuilder(URI.create(ports.managementUrl(part) + "/actuator/prometheus"))
                .build();
        return http.send(scrape, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** All that it has logged since its first start, as long as that is in one file, which is named after what runs. */
    Path log() throws IOException {
        try (Stream<Path> logs = Files.list(folder.resolve("data").resolve("logs"))) {
            return logs.filter(file -> file.toString().endsWith(".log"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The key that signs tokens, as a JWK; only where the platform was started here. */
    Path signingKey() {
        return folder.resolve("data").resolve("identity").resolve("key.json");
    }

    /** Where its store listens; only where the platform was started here. */
    String store() {
        return "mongodb://127.0.0.1:" + ports.of(Part.STORE);
    }

    /** A service's management address; only where the platform was started here. */
    String management(Part part) {
        return ports.managementUrl(part);
    }

    SignIn signIn() {
        return new SignIn(door(), door());
    }

    /** Starts it on the data that it left, with these words on the command line. */
    void start(String... options) {
        List<String> words = new ArrayList<>(List.of(
                "--port",
                String.valueOf(ports.base()),
                "--data",
                folder.resolve("data").toString()));
        words.addAll(List.of(options));
        // The gateway is not well without the others.
        boolean isPart = words.contains("--only");
        if (Containers.areWanted()) {
            words.add("--only");
            words.add(EnumSet.complementOf(EnumSet.of(Part.BROKER, Part.STORE)).stream()
                    .map(Part::id)
                    .collect(Collectors.joining(",")));
        }
        try {
            Files.createDirectories(folder);
            Path terminal = folder.resolve("terminal.txt");
            Files.deleteIfExists(terminal);
            ProcessBuilder builder = LauncherCommand.of(words).redirectOutput(terminal.toFile());
            builder.environment().putAll(environment);
            Process started = builder.start();
            process = started;
            try {
                await("the platform is ready: " + terminal.toAbsolutePath())
                        .atMost(START)
                        .failFast("it ended by itself", () -> !started.isAlive())
                        .until(() -> Files.readString(terminal).contains("Sẵn sàng.") && (isPart || isHealthy()));
                Starts.ready(started);
            } catch (ConditionTimeoutException | TerminalFailureException notReady) {
                stop();
                throw notReady;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it as Ctrl-C does, and waits until it has ended. */
    void stop() {
        Process running = process;
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(60, TimeUnit.SECONDS)) {
                running.destroyForcibly();
                throw new IllegalStateException("It did not stop within a minute; see " + folder.toAbsolutePath());
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        process = null;
    }

    /** Ends it at once; whoever starts it again sees that {@link #stop} is clean. */
    @Override
    public void close() {
        http.close();
        if (process != null) {
            process.destroyForcibly();
        }
        containers.close();
    }

    /** What the launcher does by itself only where all parts are its own. */
    private void loadProvince() {
        try {
            new Province(ports.door(), ports.url(Part.DESK)).load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean isHealthy() throws IOException, InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(URI.create(ports.managementUrl(Part.GATEWAY) + "/actuator/health"))
                .build();
        return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
