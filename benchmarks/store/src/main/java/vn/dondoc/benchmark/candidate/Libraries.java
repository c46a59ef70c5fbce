package vn.dondoc.benchmark.candidate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Gives each library the same work, each step in a JVM of its own with a heap of 512 MB, several rounds in turn, and
 * prints the table of medians.
 *
 * <p>Arguments: a folder for the files, the number of documents (1000000), the rounds (3), and the libraries, all where
 * none is named.
 */
public final class Libraries {

    private static final long MEGABYTE = 1_000_000;

    private final Path folder;
    private final long documents;
    private final Map<Candidate, Map<Measure, List<Double>>> seen = new EnumMap<>(Candidate.class);

    private Libraries(Path folder, long documents) {
        this.folder = folder;
        this.documents = documents;
    }

    public static void main(String[] arguments) throws Exception {
        long documents = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1_000_000;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        List<Candidate> chosen = arguments.length > 3
                ? Arrays.stream(arguments).skip(3).map(Candidate::valueOf).toList()
                : List.of(Candidate.values());
        var libraries = new Libraries(Path.of(arguments[0]), documents);
        for (int round = 0; round < rounds; round++) {
            for (Candidate candidate : chosen) {
                libraries.round(candidate);
            }
            System.err.println("After round " + (round + 1));
            System.err.println(libraries.table());
        }
        System.out.print(libraries.table());
    }

    private void round(Candidate candidate) throws Exception {
        Path files = folder.resolve(candidate.name());
        Files.createDirectory(files);
        step(candidate, "load", files);
        note(candidate, Measure.FILES, size(files) / (double) MEGABYTE);
        note(candidate, Measure.SHARE, size(files) / (1.1 * documents * Rows.SIZE));
        step(candidate, "read", files);
        step(candidate, "power", files);
        kill(candidate, files);
        step(candidate, "reopen", files);
        note(candidate, Measure.JARS, jars(candidate) / (double) MEGABYTE);
        delete(files);
    }

    private Process start(Candidate candidate, String step, Path files) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        // A library that is unpacked there stays there after a kill.
                        "-Djava.io.tmpdir=" + folder,
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--add-opens=java.base/java.nio=ALL-UNNAMED",
                        "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Work.class.getName(),
                        step,
                        candidate.name(),
                        files.toString(),
                        Long.toString(documents))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private void step(Candidate candidate, String step, Path files) throws Exception {
        Process process = start(candidate, step, files);
        try (var lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.err.println(candidate.title + " " + line);
                String[] words = line.split(" ");
                note(candidate, Measure.valueOf(words[0]), Double.parseDouble(words[1]));
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(candidate.title + " failed at " + step);
        }
    }

    /** Lets it write for five seconds. */
    private void kill(Candidate candidate, Path files) throws Exception {
        Process process = start(candidate, "die", files);
        Thread.sleep(5_000);
        if (!process.isAlive()) {
            throw new IllegalStateException(candidate.title + " failed before it was killed");
        }
        process.destroyForcibly().waitFor();
    }

    private void note(Candidate candidate, Measure measure, double value) {
        seen.computeIfAbsent(candidate, any -> new EnumMap<>(Measure.class))
                .computeIfAbsent(measure, any -> new ArrayList<>())
                .add(value);
    }

    private String table() {
        var table = new StringBuilder("| |");
        for (Candidate candidate : Candidate.values()) {
            table.append(' ').append(candidate.title).append(" |");
        }
        table.append("\n|---|")
                .append("---:|".repeat(Candidate.values().length))
                .append('\n');
        for (Measure measure : Measure.values()) {
            table.append("| ").append(measure.title).append(" |");
            for (Candidate candidate : Candidate.values()) {
                List<Double> values = seen.getOrDefault(candidate, Map.of()).getOrDefault(measure, List.of());
                table.append(' ')
                        .append(
                                values.isEmpty()
                                        ? "-"
                                        : String.format(
                                                Locale.ROOT,
                                                "%,." + measure.decimals + "f",
                                                values.stream()
                                                        .sorted()
                                                        .toList()
                                                        .get(values.size() / 2)))
                        .append(" |");
            }
            table.append('\n');
        }
        return table.toString();
    }

    private static long jars(Candidate candidate) throws IOException {
        long size = 0;
        for (String jar : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
            String name = Path.of(jar).getFileName().toString();
            if (candidate.jars.stream().anyMatch(name::startsWith)) {
                size += Files.size(Path.of(jar));
            }
        }
        return size;
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
