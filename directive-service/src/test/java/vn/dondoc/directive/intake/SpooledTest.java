package vn.dondoc.directive.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpooledTest {
    @Test
    void isReadFromItsBeginningAndGoneWhenItIsClosed() throws IOException {
        byte[] sent = new byte[100_000];
        sent[0] = 7;
        List<Path> before = left();
        try (Spooled spooled = Spooled.of(new ByteArrayInputStream(sent))) {
            assertThat(spooled.getInputStream().readAllBytes()).isEqualTo(sent);
            assertThat(spooled.getInputStream().read()).isEqualTo(7);
        }
        assertThat(left()).isEqualTo(before);
    }

    @Test
    void nothingIsLeftOfWhatBreaksOff() throws IOException {
        List<Path> before = left();
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken off");
            }
        };
        assertThatThrownBy(() -> Spooled.of(broken)).hasMessage("broken off");
        assertThat(left()).isEqualTo(before);
    }

    private static List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.toString().endsWith(".sent"))
                    .sorted()
                    .toList();
        }
    }
}
