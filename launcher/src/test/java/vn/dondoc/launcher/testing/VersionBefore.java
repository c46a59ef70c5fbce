package vn.dondoc.launcher.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The version before this one, built from the history of the repository: the last that stored sentences and no codes. */
public final class VersionBefore {
    private static final String COMMIT = "0b1ec317ce091925e6d6038264e7a4dae56996bc";

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path FOLDER = Path.of("target", "before").toAbsolutePath();
    private static final Path JARS = FOLDER.resolve(Path.of("launcher", "target", "run"));
    /** Written when the build has ended well. */
    private static final Path MARK = FOLDER.resolveSibling("before.built");

    private VersionBefore() {}

    /** Its launcher as a process of its own. */
    public static ProcessBuilder launcher(List<String> words, List<String> options) {
        return LauncherCommand.with(options, jars(), words);
    }

    private static synchronized String jars() {
        try {
            if (!Files.exists(MARK) || !Files.readString(MARK).equals(COMMIT)) {
                FileSystemUtils.deleteRecursively(FOLDER);
                run(PROJECT, "git", "clone", "-q", "--no-checkout", PROJECT.toString(), FOLDER.toString());
                run(FOLDER, "git", "checkout", "-q", COMMIT);
                run(
                        FOLDER,
                        "./mvnw",
                        "-q",
                        "-DskipTests",
                        "-Dspotless.check.skip=true",
                        "-pl",
                        "launcher",
                        "-am",
                        "package");
                Files.writeString(MARK, COMMIT);
            }
            return JARS + "/*";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Path folder, String... command) throws IOException {
        try {
            int end = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (end != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + end);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
