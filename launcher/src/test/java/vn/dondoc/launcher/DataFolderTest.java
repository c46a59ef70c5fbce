package vn.dondoc.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    private static final EnumSet<Part> ALL = EnumSet.allOf(Part.class);

    @TempDir
    Path folder;

    @Test
    void refusesASecondLauncherOnTheSameFolder() {
        try (DataFolder first = new DataFolder(folder, ALL, false)) {
            assertThat(first.logs()).isDirectory();
            assertThat(Troubles.of(() -> new DataFolder(folder, ALL, false))).contains("đang dùng");
        }
    }

    @Test
    void letsProcessesWithDifferentPartsShareAFolder() {
        try (DataFolder one = new DataFolder(folder, EnumSet.of(Part.BROKER), false);
                DataFolder other = new DataFolder(folder, EnumSet.of(Part.STORE), false)) {
            assertThat(one.logs()).isEqualTo(other.logs());
        }
    }

    @Test
    void resetDeletesWhatAnEarlierRunLeft() throws IOException {
        new DataFolder(folder, ALL, false).close();
        Files.writeString(folder.resolve("clock"), "1");
        try (DataFolder data = new DataFolder(folder, ALL, true)) {
            assertThat(data.clock()).doesNotExist();
            assertThat(data.kafka()).isDirectory();
        }
    }

    @Test
    void keepsTheKeyOfSessionsForItselfAndOutOfBackups() throws IOException {
        try (DataFolder data = new DataFolder(folder, ALL, false)) {
            String key = data.sessionKey();
            assertThat(data.sessionKey()).isEqualTo(key).hasSize(44);
            Path file = folder.resolve("session-key");
            assertThat(file).hasContent(key);
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(DataFolder.COPIED).noneMatch(copied -> file.startsWith(folder.resolve(copied)));
        }
    }

    @Test
    void resetTouchesNoFolderThatIsNotOurs() throws IOException {
        Path foreign = Files.writeString(folder.resolve("letter.txt"), "precious");
        assertThatThrownBy(() -> new DataFolder(folder, ALL, true)).isInstanceOf(Trouble.class);
        assertThat(foreign).exists();
    }

    @Test
    void resetWaitsForNobodyWhoIsStillRunning() {
        try (DataFolder running = new DataFolder(folder, EnumSet.of(Part.STORE), false)) {
            assertThatThrownBy(() -> new DataFolder(folder, EnumSet.of(Part.BROKER), true))
                    .isInstanceOf(Trouble.class);
            assertThat(running.store().getParent()).isDirectory();
        }
    }

    @Test
    void asksOnlyWhereThereIsData() throws IOException {
        Path nothing = folder.resolve("nothing");
        assertThat(Troubles.of(() -> DataFolder.requireThere(nothing))).contains("Chưa có dữ liệu");
        new DataFolder(nothing, ALL, false).close();
        DataFolder.requireThere(nothing);
    }
}
