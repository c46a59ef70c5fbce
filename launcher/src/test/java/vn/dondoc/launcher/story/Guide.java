package vn.dondoc.launcher.story;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.testing.Tools;

/** A document whose shell blocks are run in their order, each followed by what it prints. */
final class Guide {
    private static final Pattern BLOCK = Pattern.compile("```bash\\n(.*?)```\\n```text\\n(.*?)```", Pattern.DOTALL);
    private static final String END = "--- end of block ---";
    private static final int MINUTES = 4;

    private final Path document;
    private final @Nullable String broker;
    private final List<Block> blocks = new ArrayList<>();

    private record Block(String script, String output) {}

    /** @param broker where the events are, null if they cannot be reached */
    Guide(Path document, @Nullable String broker) throws IOException {
        this.document = document;
        this.broker = broker;
        String text = Files.readString(document);
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(1), matcher.group(2)));
        }
        long written =
                text.lines().filter(line -> line.strip().equals("```bash")).count();
        if (blocks.isEmpty() || blocks.size() != written) {
            throw new IllegalStateException("%s: %d shell blocks, of which %d are followed by what they print"
                    .formatted(document.getFileName(), written, blocks.size()));
        }
        // Where the events cannot be reached, what reads them cannot be shown.
        if (broker == null) {
            blocks.removeIf(block -> block.script().contains("npm "));
        } else {
            Tools.find("npm", "apt-get install npm");
        }
    }

    /** What the document says that its blocks print. */
    List<String> promises() {
        return blocks.stream().map(Block::output).toList();
    }

    /** What they do print, run by one shell beside the files that the document brings. */
    List<String> run(Path folder, String door) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path brought = document.resolveSibling("integrators").resolve("consumer.mjs");
        Files.writeString(folder.resolve("consumer.mjs"), Files.readString(brought));
        StringBuilder script = new StringBuilder("set -euo pipefail\n");
        blocks.forEach(block -> script.append(block.script()).append("echo '" + END + "'\n"));
        Files.writeString(folder.resolve("guide.sh"), script);

        Path output = folder.resolve("output.txt");
        ProcessBuilder shell = new ProcessBuilder("bash", "guide.sh")
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("errors.txt").toFile());
        shell.environment().putAll(Map.of("API", door, "KAFKA", String.valueOf(broker)));
        Process running = shell.start();
        if (!running.waitFor(MINUTES, TimeUnit.MINUTES)) {
            running.descendants().forEach(ProcessHandle::destroy);
            running.destroy();
        }
        List<String> printed =
                List.of(Files.readString(output, StandardCharsets.UTF_8).split(END + "\n", -1));
        return printed.subList(0, printed.size() - 1);
    }
}
