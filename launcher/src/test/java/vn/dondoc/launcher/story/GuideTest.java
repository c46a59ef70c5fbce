package vn.dondoc.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideTest {
    private static final String SHOWN = "```bash\necho a\n```\n```text\na\n```\n";

    @TempDir
    private Path folder;

    @Test
    void knowsWhatEachBlockPromises() throws Exception {
        assertThat(guide("Trước.\n\n" + SHOWN + "\nSau.\n\n" + SHOWN.replace("a\n", "b\n"))
                        .promises())
                .containsExactly("a\n", "b\n");
    }

    @Test
    void refusesADocumentWithoutABlock() {
        assertThatIllegalStateException()
                .isThrownBy(() -> guide("Only words.\n"))
                .withMessage("guide.md: 0 shell blocks, of which 0 are followed by what they print");
    }

    @Test
    void refusesABlockThatDoesNotSayWhatItPrints() {
        assertThatIllegalStateException()
                .isThrownBy(() -> guide(SHOWN + SHOWN.replace("```text", "This prints:\n```text")))
                .withMessage("guide.md: 2 shell blocks, of which 1 are followed by what they print");
    }

    private Guide guide(String text) throws IOException {
        return new Guide(Files.writeString(folder.resolve("guide.md"), text), null);
    }
}
