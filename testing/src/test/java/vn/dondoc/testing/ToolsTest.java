package vn.dondoc.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class ToolsTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void findsTheFirstThatCanBeRun() throws Exception {
        Path first = Files.createDirectory(folder.resolve("first"));
        Files.createFile(first.resolve("promtool"));
        Path second = Files.createDirectory(folder.resolve("second"));
        Path tool = Files.createFile(second.resolve("promtool"));
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
        assertThat(new Tools(List.of(first, second), true).findHere("promtool", "a package"))
                .isEqualTo(tool);
    }

    @Test
    void leavesATestOutWhoseToolIsMissing() {
        Tools tools = new Tools(List.of(folder), false);
        assertThatThrownBy(() -> tools.findHere("promtool", "apt-get install prometheus"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("No promtool: apt-get install prometheus brings it.");
    }

    @Test
    void failsATestWhoseToolIsMissingWhereToolsAreRequired() {
        Tools tools = new Tools(List.of(folder), true);
        assertThatThrownBy(() -> tools.findHere("promtool", "apt-get install prometheus"))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("No promtool: apt-get install prometheus brings it.");
    }
}
