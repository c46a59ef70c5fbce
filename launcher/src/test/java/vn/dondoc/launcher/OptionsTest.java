package vn.dondoc.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.chassis.audit.Head;

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
                        null,
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
    void namesTheServiceWhoseDeadLettersAreAskedFor() {
        assertThat(Options.of("--letters", "task-service").letters())
                .isEqualTo(new LettersOrder(Part.TASK, true, false, false, List.of()));
        assertThat(Options.of("--redrive", "task-service").letters())
                .isEqualTo(new LettersOrder(Part.TASK, false, false, false, List.of()));
        assertThat(Options.of("--redrive", "task-service", "--dry-run", "--letter", "unit.events.v1:3,unit.events.v1:5")
                        .letters())
                .isEqualTo(new LettersOrder(
                        Part.TASK, false, true, false, List.of("unit.events.v1:3", "unit.events.v1:5")));
        assertThat(Options.of().letters()).isNull();
    }

    @Test
    void namesWhereABackupGoesAndComesFrom() {
        assertThat(Options.of("--backup", "copy").backup())
                .isEqualTo(Path.of("copy").toAbsolutePath());
        assertThat(Options.of("--restore", "/tmp/copy").restore()).isEqualTo(Path.of("/tmp/copy"));
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
                "--data --reset",
                "--port 80",
                "--port 70000",
                "--clock yesterday",
                "--only half",
                "--redrive broker",
                "--letters gateway",
                "--backup"
            })
    void refusesInOneSentence(String line) {
        assertThat(Troubles.of(() -> Options.of(line.split(" ")))).endsWith(".").doesNotContain("\n");
    }
}
