package vn.dondoc.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.messaging.audit.Head;

class OptionsTest {

    @Test
    void runsEverythingAtPort8080InTheFolderDataWithoutOptions() {
        Options options = Options.of();
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(options.isComplete()).isTrue();
        assertThat(options.clock()).isNull();
    }

    @Test
    void takesEveryOption() {
        Options options = Options.of(
                "--port", "9080", "--data", "/tmp/x", "--reset", "--clock", "2023-12-14T08:00:00+07:00", "--replay");
        assertThat(options)
                .isEqualTo(new Options(
                        false,
                        9080,
                        Path.of("/tmp/x"),
                        true,
                        Instant.parse("2023-12-14T01:00:00Z"),
                        options.only(),
                        true,
                        null,
                        false,
                        Map.of()));
    }

    @Test
    void playsAReplayInItsOwnFolderAtAFreePortUnlessOneIsGiven() {
        Options free = Options.of("--replay", "--data", "/tmp/x").in(Path.of("/tmp/y"), Instant.EPOCH);
        assertThat(free.port()).isGreaterThan(Options.DEFAULT_PORT);
        assertThat(free.data()).isEqualTo(Path.of("/tmp/y"));
        assertThat(free.isComplete()).isTrue();
        assertThat(Options.of("--replay", "--port", "9080")
                        .in(Path.of("/tmp/y"), Instant.EPOCH)
                        .port())
                .isEqualTo(9080);
    }

    @Test
    void namesPartsAndGroupsOfParts() {
        assertThat(Options.of("--only", "infra,gateway").only())
                .containsExactly(Part.BROKER, Part.STORE, Part.DESK, Part.GATEWAY);
        assertThat(Options.of("--only", "task-service").isComplete()).isFalse();
    }

    @Test
    void namesTheServiceWhoseDeadLettersGoAgain() {
        assertThat(Options.of("--redrive", "task-service").redrive()).isEqualTo(Part.TASK);
        assertThat(Options.of().redrive()).isNull();
    }

    @Test
    void checksTheAuditTrailsAgainstTheHeadsThatWereKept() {
        Options options = Options.of("--audit", "--head", "task-service:17:" + "ab".repeat(32));
        assertThat(options.audit()).isTrue();
        assertThat(options.heads()).containsExactly(Map.entry(Part.TASK, new Head(17, "ab".repeat(32))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--nonsense",
                "--head task-service:17",
                "--head gateway:17:x",
                "--port",
                "--port x",
                "--port 80",
                "--port 70000",
                "--clock yesterday",
                "--only half",
                "--redrive broker"
            })
    void refusesInOneSentence(String line) {
        assertThatThrownBy(() -> Options.of(line.split(" ")))
                .isInstanceOf(Trouble.class)
                .message()
                .endsWith(".")
                .doesNotContain("\n");
    }
}
