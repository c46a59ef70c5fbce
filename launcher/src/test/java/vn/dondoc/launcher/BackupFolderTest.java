package vn.dondoc.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.launcher.testing.FreePorts;

/** Which folders a backup is taken from, and which it is made in. */
class BackupFolderTest {

    @TempDir
    private Path folder;

    @Test
    void restoresNothingFromABackupThatWasCutOff() throws IOException {
        Files.createDirectories(folder.resolve("store"));
        Files.createDirectories(folder.resolve("topics"));
        assertRefused(() -> Restore.requireWhole(folder), "không phải một bản sao lưu trọn vẹn");

        Files.createFile(folder.resolve(Backup.MARK));
        assertThatCode(() -> Restore.requireWhole(folder)).doesNotThrowAnyException();
    }

    /** What lies there may be a backup that is whole, one that was cut off, or something else. */
    @ParameterizedTest
    @ValueSource(strings = {Backup.MARK, "topics", "letter.txt"})
    void makesNoBackupInAFolderThatIsNotEmpty(String file) throws IOException {
        Files.writeString(folder.resolve(file), "precious");
        // Nobody answers at these ports: it is refused before anybody is asked.
        Backup second = new Backup(FreePorts.any(), folder.resolveSibling("data"), folder);
        assertRefused(second::make, "đang chứa thứ khác");
        assertThat(folder.resolve(file)).hasContent("precious");
        assertThat(folder.toFile().list()).containsExactly(file);
    }

    private void assertRefused(ThrowingCallable command, String why) {
        assertThat(Troubles.of(command))
                .contains(folder.toString(), why)
                .endsWith(".")
                .doesNotContain("\n");
    }
}
