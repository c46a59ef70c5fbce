package vn.dondoc.launcher.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import vn.dondoc.launcher.Part;
import vn.dondoc.launcher.testing.LauncherCommand;
import vn.dondoc.launcher.testing.Starts;
import vn.dondoc.launcher.testing.VersionBefore;

/** One launcher process that runs some parts: started as a user would, stopped, continued and killed by signals. */
final class RunningParts {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Times that a fault is waited out for: shorter than an operator would have them, and as long for each other. */
    private static final Map<String, String> SOONER = Map.of(
            "DONDOC_DISPATCH_LEASE", "30s",
            "DONDOC_CONSUME_PAUSE", "20ms");

    private static final Map<String, String> AS_IN_IMAGES = Map.of("MALLOC_ARENA_MAX", "2");

    private final Set<Part> parts;
    private final List<String> command;
    private final List<String> options;
    private final Path output;
    private boolean isOfTheVersionBefore;
    private Process process;

    /**
     * Starts the process.
     *
     * @param folder where the platform's data is; the output goes beside it
     * @param options of the JVM, beside or in place of those for all runs
     * @param before whether it is the version before this one
     * @param more further words of the command line, for this start only
     */
    RunningParts(Set<Part> parts, int port, Path folder, List<String> options, boolean before, String... more) {
        this.parts = parts;
        this.options = options;
        isOfTheVersionBefore = before;
        String names = parts.stream().map(Part::id).collect(Collectors.joining(","));
        output = folder.resolveSibling(names + ".out");
        command = List.of("--port", String.valueOf(port), "--data", folder.toString(), "--only", names);
        process = start(List.of(more));
        // A test run that is broken off must not leave a process behind, frozen for ever.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroyForcibly()));
    }

    /**
     * Gives a command that ends by itself.
     *
     * @return what it said, after it ended well; otherwise the test fails
     */
    static String command(int port, Path folder, String... more) {
        List<String> words = new ArrayList<>(List.of("--port", String.valueOf(port), "--data", folder.toString()));
        words.addAll(List.of(more));
        try {
            Process command = LauncherCommand.of(words).start();
            String said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (command.waitFor() != 0) {
                throw new AssertionError(List.of(more) + " ended with " + command.exitValue() + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean runs(Part part) {
        return parts.contains(part);
    }

    /** Comes back when the process says that it is ready. */
    void awaitReady() {
        Awaitility.await(parts + " ready")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .failFast(parts + " ended, see " + output, () -> !process.isAlive())
                .until(() -> output().contains("Sẵn sàng"));
        Starts.ready(process);
    }

    /** SIGSTOP: its connections stay open, and nobody answers. Comes back when all of its threads stand still. */
    void freeze() {
        signal("STOP");
        Awaitility.await(parts + " frozen").until(this::isStopped);
    }

    /** On a busy machine a thread may go on for a while after the signal. */
    private boolean isStopped() throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(process.pid()), "task"))) {
            for (Path thread : threads.toList()) {
                if (!Files.readString(thread.resolve("status")).contains("State:\tT")) {
                    return false;
                }
            }
        }
        return true;
    }

    /** SIGCONT. */
    void thaw() {
        signal("CONT");
    }

    /** SIGKILL. */
    void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** SIGTERM, as an operator or an orchestrator ends it. */
    void end() {
        process.destroy();
    }

    /**
     * Comes back when it has ended; fails if that takes longer.
     *
     * @return the exit code
     */
    int awaitEnd(Duration bound) {
        try {
            if (!process.waitFor(bound)) {
                throw new AssertionError(parts + " still runs after " + bound);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts it once more; see {@link #awaitReady()}. */
    void startAgain() {
        process = start(List.of());
    }

    /** Starts it as this version, whatever it was. */
    void startAsThisVersion() {
        isOfTheVersionBefore = false;
        startAgain();
    }

    private Process start(List<String> more) {
        List<String> words = new ArrayList<>(command);
        words.addAll(more);
        try {
            ProcessBuilder launcher =
                    isOfTheVersionBefore ? VersionBefore.launcher(words, options) : LauncherCommand.of(words, options);
            launcher.redirectOutput(output.toFile());
            launcher.environment().putAll(SOONER);
            launcher.environment().putAll(AS_IN_IMAGES);
            return launcher.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signal(String name) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .inheritIO()
                    .start();
            if (!kill.waitFor(10, TimeUnit.SECONDS) || kill.exitValue() != 0) {
                throw new IllegalStateException("SIG" + name + " did not reach " + parts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The most memory that the process had, in megabytes: of all that it keeps and maps. */
    long peak() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024;
    }

    String output() throws IOException {
        return Files.exists(output) ? Files.readString(output, StandardCharsets.UTF_8) : "";
    }
}
