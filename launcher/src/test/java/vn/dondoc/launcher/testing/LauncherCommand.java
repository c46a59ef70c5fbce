package vn.dondoc.launcher.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.launcher.Launcher;

/** The launcher as a process of its own, from the jars that the build has put together. */
public final class LauncherCommand {

    private static final Path JARS = Path.of("target", "run");

    private LauncherCommand() {}

    /**
     * As {@code ./run} starts it, but with the first of the JVM's compilers only: a test is over before the second has
     * earned what it costs.
     *
     * @param words of the command line
     */
    public static ProcessBuilder of(List<String> words) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-cp",
                JARS.toAbsolutePath() + "/*",
                Launcher.class.getName()));
        command.addAll(words);
        return new ProcessBuilder(command).redirectErrorStream(true);
    }
}
