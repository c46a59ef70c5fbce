package vn.dondoc.launcher.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OffsetClockTest {

    private static final Instant DECEMBER = Instant.parse("2023-12-14T01:00:00Z");

    @TempDir
    Path folder;

    @Test
    void beginsInThePastOfAnEmptyFolderAndRunsOnFromThere() {
        try (var clock = clock()) {
            clock.beginAt(DECEMBER);
            assertThat(clock.instant()).isBetween(DECEMBER, DECEMBER.plusSeconds(10));
        }
    }

    @Test
    void neverGoesBack() {
        try (var clock = clock()) {
            clock.beginAt(DECEMBER);
            clock.moveTo(DECEMBER.plus(Duration.ofDays(20)));
            assertThatThrownBy(() -> clock.moveTo(DECEMBER)).isInstanceOf(ClockBackward.class);
            assertThatThrownBy(() -> clock.beginAt(DECEMBER)).isInstanceOf(ClockBackward.class);
            assertThat(clock.instant()).isAfterOrEqualTo(DECEMBER.plus(Duration.ofDays(20)));
        }
    }

    @Test
    void keepsItsOffsetOverARestart() {
        try (var clock = clock()) {
            clock.beginAt(DECEMBER);
        }
        try (var clock = clock()) {
            assertThat(clock.instant()).isBetween(DECEMBER, DECEMBER.plusSeconds(10));
        }
    }

    @Test
    void followsAnotherProcessThatMovesIt() {
        try (var one = clock();
                var other = clock()) {
            one.beginAt(DECEMBER);
            await().atMost(Duration.ofSeconds(5)).until(() -> other.instant().isBefore(DECEMBER.plusSeconds(60)));
        }
    }

    private OffsetClock clock() {
        return new OffsetClock(folder.resolve("clock"));
    }
}
