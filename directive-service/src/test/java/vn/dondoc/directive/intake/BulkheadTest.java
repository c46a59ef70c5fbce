package vn.dondoc.directive.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Refusal.Kind;

class BulkheadTest {
    private final Bulkhead bulkhead = new Bulkhead(1, Duration.ZERO, Duration.ofMillis(200));

    @AfterEach
    void close() {
        bulkhead.close();
    }

    @Test
    void givesTheOutcomeAndTheFailureOfTheWorkAsTheyAre() {
        assertThat(bulkhead.take(() -> 42)).isEqualTo(42);
        assertThatThrownBy(() -> bulkhead.take(() -> {
                    throw IntakeRefusals.encrypted();
                }))
                .hasMessageContaining("encrypted");
    }

    @Test
    void workThatTakesTooLongIsInterruptedAndItsPermitFreedWhenItEnds() {
        assertThatThrownBy(() -> bulkhead.take(BulkheadTest::untilNobodyWaits)).hasMessageContaining("takes-too-long");

        await().untilAsserted(() -> assertThat(bulkhead.take(() -> 42)).isEqualTo(42));
    }

    @Test
    void aPermitIsItsCallersUntilItIsClosed() {
        try (Bulkhead.Permit permit = bulkhead.take()) {
            assertThat(permit.read(() -> 42, () -> Duration.ZERO)).isEqualTo(42);
            assertThatThrownBy(bulkhead::take)
                    .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                    .satisfies(busy -> {
                        assertThat(busy.kind()).isEqualTo(Kind.UNAVAILABLE);
                        assertThat(busy.retryAfter()).isEqualTo(Duration.ofSeconds(2));
                    });
        }
        assertThat(bulkhead.take(() -> 42)).isEqualTo(42);
    }

    @Test
    void workThatCannotBeStoppedKeepsItsPermitAndTheNextIsToldToComeAgain() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        assertThatThrownBy(() -> bulkhead.take(() -> {
                    while (end.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                    ended.countDown();
                    return 0;
                }))
                .hasMessageContaining("takes-too-long");

        assertThatThrownBy(() -> bulkhead.take(() -> 42)).hasMessageContaining("busy");

        end.countDown();
        ended.await();
        await().untilAsserted(() -> assertThat(bulkhead.take(() -> 42)).isEqualTo(42));
    }

    @Test
    void waitsForWorkThatDoesNotGetTheProcessors() {
        CountDownLatch asked = new CountDownLatch(1);
        try (Bulkhead.Permit permit = bulkhead.take()) {
            int outcome = permit.read(
                    () -> {
                        asked.await();
                        return 42;
                    },
                    () -> {
                        asked.countDown();
                        return Duration.ZERO;
                    });
            assertThat(outcome).isEqualTo(42);
        }
    }

    @Test
    void countsWhatTheProcessorsDoForItElsewhere() {
        try (Bulkhead.Permit permit = bulkhead.take()) {
            assertThatThrownBy(() -> permit.read(BulkheadTest::untilItIsEnded, () -> Duration.ofMillis(200)))
                    .hasMessageContaining("takes-too-long");
        }
    }

    @Test
    void doesNotWaitForTheProcessorsForEver() {
        try (Bulkhead hurried = new Bulkhead(1, Duration.ZERO, Duration.ofMillis(10), Duration.ofMillis(20))) {
            assertThatThrownBy(() -> hurried.take(BulkheadTest::untilItIsEnded)).hasMessageContaining("busy");
        }
    }

    private static int untilItIsEnded() throws InterruptedException {
        new CountDownLatch(1).await();
        return 0;
    }

    private static int untilNobodyWaits() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        return 0;
    }
}
