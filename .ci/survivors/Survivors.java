import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Small changes of the code that the tests once did not notice, each with the tests that notice it now. They are applied
 * one by one, in a copy of the tree, and those tests have to fail. A change is found by its text, wherever in its module
 * that stands and however it is wrapped; one that is not found, or does not compile, is an error.
 */
final class Survivors {
    private static final Pattern CASE = Pattern.compile(
            "<testcase name=\"([^\"(\\[]+)[^\"]*\" classname=\"[^\"]*?([^.\"]+)\"[^>]*[^/]>\\s*<(?:failure|error)");

    private final Path copy;
    private final Path repository;

    private Survivors(Path copy, Path repository) {
        this.copy = copy;
        this.repository = repository;
    }

    /**
     * @param tests as surefire takes them
     * @param was the text, in which white space does not matter
     */
    record Change(String name, String module, String tests, String was, String is) {}

    public static void main(String[] words) throws Exception {
        List<Change> changes = read(Path.of(".ci/survivors/changes.txt")).stream()
                .filter(one -> (one.module() + " " + one.name()).contains(String.join(" ", words)))
                .toList();
        Path copy = Files.createTempDirectory("survivors");
        boolean noticed;
        try {
            noticed = new Survivors(copy, repository()).run(changes);
        } finally {
            try (Stream<Path> all = Files.walk(copy)) {
                all.sorted(java.util.Comparator.reverseOrder()).forEach(one -> one.toFile().delete());
            }
        }
        System.exit(noticed ? 0 : 1);
    }

    private static List<Change> read(Path file) throws IOException {
        List<Change> changes = new ArrayList<>();
        for (String block : Files.readString(file).split("(?m)^== ")) {
            List<String> lines = block.lines().toList();
            if (lines.size() > 1 && !block.startsWith("#")) {
                String[] where = lines.get(1).split(" ", 2);
                changes.add(new Change(lines.get(0), where[0], where[1], text(lines, "-"), text(lines, "+")));
            }
        }
        return changes;
    }

    private static String text(List<String> lines, String mark) {
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(1).strip())
                .collect(Collectors.joining("\n"));
    }

    /** Where Maven keeps what it has got. */
    private static Path repository() {
        Matcher told = Pattern.compile("-Dmaven\\.repo\\.local=(\\S+)")
                .matcher(System.getenv().getOrDefault("MAVEN_ARGS", ""));
        return told.find() ? Path.of(told.group(1)) : Path.of(System.getProperty("user.home"), ".m2", "repository");
    }

    private boolean run(List<Change> changes) throws Exception {
        copyTree();
        Map<String, String> tests = new LinkedHashMap<>();
        changes.forEach(one -> tests.merge(one.module(), one.tests(), (a, b) -> a + "," + b));
        String modules = String.join(",", tests.keySet());
        if (maven("-pl", modules, "-am", "-DskipTests", "install") != 0) {
            throw new IllegalStateException("The tree does not build as it is");
        }
        for (Map.Entry<String, String> module : tests.entrySet()) {
            if (test(module.getKey(), module.getValue()) != 0) {
                throw new IllegalStateException(module.getKey() + " fails as it is: " + failures(module.getKey()));
            }
        }
        boolean all = true;
        for (Change change : changes) {
            String by = noticedBy(change);
            all &= !by.isEmpty();
            System.out.printf("%-19s %-75s %s%n", change.module(), change.name(), by.isEmpty() ? "SURVIVES" : by);
        }
        return all;
    }

    private void copyTree() throws Exception {
        Process listing = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        for (String file : new String(listing.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\0")) {
            if (Files.isRegularFile(Path.of(file))) {
                Files.createDirectories(copy.resolve(file).getParent());
                Files.copy(Path.of(file), copy.resolve(file), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private String noticedBy(Change change) throws Exception {
        Path file = fileOf(change);
        String before = Files.readString(file);
        Files.writeString(file, pattern(change).matcher(before).replaceFirst(Matcher.quoteReplacement(change.is())));
        try {
            int outcome = test(change.module(), change.tests());
            String failures = failures(change.module());
            if (outcome != 0 && failures.isEmpty()) {
                throw new IllegalStateException("Does not build with: " + change.name());
            }
            return failures;
        } finally {
            Files.writeString(file, before);
        }
    }

    private Path fileOf(Change change) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(copy.resolve(change.module()).resolve("src/main"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                long times = pattern(change).matcher(Files.readString(file)).results().count();
                found.addAll(java.util.Collections.nCopies((int) times, file));
            }
        }
        if (found.size() != 1) {
            throw new IllegalStateException("Stands " + found.size() + " times in " + change.module() + ", and not once: "
                    + change.was());
        }
        return found.get(0);
    }

    private static Pattern pattern(Change change) {
        return Pattern.compile(change.was()
                .replaceAll("\\s", "")
                .codePoints()
                .mapToObj(letter -> Pattern.quote(Character.toString(letter)))
                .collect(Collectors.joining("\\s*")));
    }

    private int test(String module, String tests) throws Exception {
        for (Path report : reports(module)) {
            Files.delete(report);
        }
        return maven("-pl", module, "-Dtest=" + tests, "test");
    }

    /** Compiles what has changed and no more; what it installs is gone with the copy. */
    private int maven(String... what) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "./mvnw", "-B", "-q", "-ntp",
                "-Dmaven.repo.local=" + copy.resolve(".repository"),
                "-Dmaven.repo.local.tail=" + repository,
                "-Dmaven.compiler.useIncrementalCompilation=false",
                "-Dspotless.check.skip"));
        command.addAll(List.of(what));
        return new ProcessBuilder(command)
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .redirectOutput(copy.resolve("maven.log").toFile())
                .start()
                .waitFor();
    }

    private String failures(String module) throws IOException {
        TreeSet<String> failed = new TreeSet<>();
        for (Path report : reports(module)) {
            CASE.matcher(Files.readString(report))
                    .results()
                    .map((MatchResult one) -> one.group(2) + "." + one.group(1))
                    .forEach(failed::add);
        }
        return String.join(", ", failed);
    }

    private List<Path> reports(String module) throws IOException {
        Path folder = copy.resolve(module).resolve("target/surefire-reports");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(one -> one.getFileName().toString().endsWith(".xml")).toList();
        }
    }
}
