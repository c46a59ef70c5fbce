package vn.dondoc.launcher.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * What one run of the launcher leaves for all its later starts in tests: the JVM's cache of the classes that it has loaded
 * and linked, and a data folder with the province in it. Made when it is first asked for, and anew after the jars or the JVM
 * have changed.
 */
public final class Prepared {

    private static final Path FOLDER = Path.of("target", "prepared").toAbsolutePath();
    /** Of two JVMs with tests that come at once, one makes it. */
    private static final Path LOCK = FOLDER.resolveSibling("prepared.lock");

    private static final Path CACHE = FOLDER.resolve("launcher.aot");
    private static final Path DATA = FOLDER.resolve("data");
    /** Says what it was made of; written last. */
    private static final Path MARK = FOLDER.resolve("made-of");

    /** Before any story begins. */
    private static final String BEGINNING = "2023-12-01T08:00:00+07:00";

    private static final Duration READY = Duration.ofMinutes(8);
    private static final Duration AN_END = Duration.ofMinutes(4);

    /** What the first run failed of in this JVM: the next scenario need not wait for the same again. */
    private static @Nullable RuntimeException failure;

    private Prepared() {}

    /** The cache for this launcher's jars. */
    static synchronized Path cache() {
        if (failure != null) {
            throw new IllegalStateException("The first run has failed before", failure);
        }
        try (FileChannel one = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = one.lock()) {
            String ingredients = ingredients();
            if (!Files.exists(MARK) || !Files.readString(MARK).equals(ingredients)) {
                FileSystemUtils.deleteRecursively(FOLDER);
                Files.createDirectories(FOLDER);
                run();
                Files.writeString(MARK, ingredients);
            }
            return CACHE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    /**
     * Makes a data folder with the province in it, in which business time has not begun yet.
     *
     * @param data is not there yet
     */
    public static void copyData(Path data) {
        cache();
        try {
            FileSystemUtils.copyRecursively(DATA, data);
            Files.delete(data.resolve("clock"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run() throws IOException {
        long begin = System.nanoTime();
        Path said = FOLDER.resolve("terminal.txt");
        Process run = LauncherCommand.with(
                        List.of("-XX:AOTCacheOutput=" + CACHE),
                        List.of(
                                "--port",
                                String.valueOf(FreePorts.any().base()),
                                "--data",
                                DATA.toString(),
                                "--clock",
                                BEGINNING))
                .redirectOutput(said.toFile())
                .start();
        try {
            Awaitility.await("the first run is ready: " + said)
                    .atMost(READY)
                    .failFast("it ended by itself", () -> !run.isAlive())
                    .until(() -> Files.readString(said).contains("Sẵn sàng."));
            // The JVM writes the cache after all has stopped.
            run.destroy();
            if (!run.waitFor(AN_END.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("It did not end within " + AN_END + ": " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            run.destroyForcibly();
        }
        if (!Files.exists(CACHE)) {
            throw new IllegalStateException("No cache was made: " + said);
        }
        System.out.printf(
                "Cache and data for the launcher's starts made in %.1f s%n", (System.nanoTime() - begin) / 1e9);
    }

    /** The JVM with its options, and the jars. */
    private static String ingredients() throws IOException {
        List<String> ingredients =
                new ArrayList<>(LauncherCommand.with(List.of(), List.of()).command());
        ingredients.add(Runtime.version() + " " + BEGINNING);
        try (Stream<Path> files = Files.list(LauncherCommand.JARS)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                ingredients.add(jar.getFileName() + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar));
            }
        }
        return String.join("\n", ingredients);
    }
}
