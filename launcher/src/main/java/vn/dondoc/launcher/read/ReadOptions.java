package vn.dondoc.launcher.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.launcher.Trouble;

/**
 * What the command line asks for.
 *
 * @param units a file of units; none for those of the launcher
 */
record ReadOptions(
        boolean help, List<Document> documents, @Nullable Path units) {
    /** The forms of JSON in it are said as they are. */
    static final Message HELP =
            Message.of("read.help", "{\"units\": [...],", "\"groups\": {...}}", "{\"file\", \"error\"}");

    private static final List<String> ENDINGS = List.of(".txt", ".docx", ".pdf", ".doc");

    /**
     * A document to read.
     *
     * @param name its place below the folder that was named, or its file name
     */
    record Document(String name, Path path) {}

    /** @throws Trouble naming the word that is not understood */
    static ReadOptions of(String... words) {
        boolean help = false;
        Path units = null;
        List<Document> documents = new ArrayList<>();
        Deque<String> rest = new ArrayDeque<>(List.of(words));
        while (!rest.isEmpty()) {
            String word = rest.pop();
            switch (word) {
                case "--help", "-h" -> help = true;
                case "--units" -> {
                    if (rest.isEmpty() || rest.getFirst().startsWith("--")) {
                        throw new Trouble("read.missing-value");
                    }
                    units = Path.of(rest.pop());
                }
                default -> {
                    if (word.startsWith("--")) {
                        throw new Trouble("read.unknown-option", word);
                    }
                    documents.addAll(at(Path.of(word)));
                }
            }
        }
        if (documents.isEmpty() && !help) {
            throw new Trouble("read.no-documents");
        }
        return new ReadOptions(help, List.copyOf(documents), units);
    }

    private static List<Document> at(Path path) {
        if (Files.isRegularFile(path)) {
            return List.of(new Document(String.valueOf(path.getFileName()), path));
        }
        try (Stream<Path> below = Files.walk(path)) {
            return below.filter(Files::isRegularFile)
                    .filter(file -> ENDINGS.stream().anyMatch(file.toString().toLowerCase(Locale.ROOT)::endsWith))
                    .sorted()
                    .map(file -> new Document(path.relativize(file).toString(), file))
                    .toList();
        } catch (IOException e) {
            throw new Trouble(e, "read.not-readable", path);
        }
    }
}
