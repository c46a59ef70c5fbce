package vn.dondoc.launcher.testing;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.launcher.Launcher;
import vn.dondoc.launcher.SecondProcess;

/** The launcher as a process of its own, from the jars that the build has put together. */
public final class LauncherCommand {

    static final Path JARS = Path.of("target", "run");

    private LauncherCommand() {}

    /**
     * As {@code ./run} starts it, but with what a first run has left for the JVM, and with the first of its compilers only: a
     * test is over before the second has earned what it costs.
     *
     * @param words of the command line
     */
    public static ProcessBuilder of(List<String> words) {
        return with(List.of("-XX:AOTCache=" + Prepared.cache()), words);
    }

    /** With these options of the JVM beside those for all runs, or in their place. */
    public static ProcessBuilder of(List<String> words, List<String> options) {
        List<String> all = new ArrayList<>(options);
        all.add("-XX:AOTCache=" + Prepared.cache());
        return with(all, words);
    }

    /** One more task-service beside that of a platform: see {@link SecondProcess#words}. */
    public static ProcessBuilder second(List<String> words) {
        String path =
                jars() + File.pathSeparator + Path.of("target", "test-classes").toAbsolutePath();
        return with(List.of("-XX:AOTCache=" + Prepared.cache()), path, SecondProcess.class, words);
    }

    /** @param options of the JVM, besides those for all runs */
    static ProcessBuilder with(List<String> options, List<String> words) {
        return with(options, jars(), words);
    }

    /** @param path of the classes of a launcher */
    static ProcessBuilder with(List<String> options, String path, List<String> words) {
        return with(options, path, Launcher.class, words);
    }

    private static String jars() {
        return JARS.toAbsolutePath() + "/*";
    }

    private static ProcessBuilder with(List<String> options, String path, Class<?> program, List<String> words) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of(
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-cp",
                path,
                program.getName()));
        command.addAll(words);
        return new ProcessBuilder(command).redirectErrorStream(true);
    }
}
