package vn.dondoc.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

    @Test
    void restsAndThenLetsOneTry() {
        CircuitBreaker breaker = new CircuitBreaker(Duration.ofMillis(50), Duration.ofSeconds(1));
        assertThat(breaker.room(200)).isEqualTo(200);
        breaker.failed();
        assertThat(breaker.room(200)).isZero();
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> breaker.room(200) == 1);
        breaker.worked();
        assertThat(breaker.room(200)).isEqualTo(200);
    }

    @Test
    void restsNoLongerForWhatWasUnderWayWhenItFailed() {
        CircuitBreaker breaker = new CircuitBreaker(Duration.ofHours(1), Duration.ofHours(4));
        for (int i = 0; i < 8; i++) {
            assertThat(breaker.failed()).isEqualTo(Duration.ofHours(1));
        }
    }

    @Test
    void restsLongerEachTimeUpToALimit() {
        CircuitBreaker breaker = new CircuitBreaker(Duration.ofNanos(1), Duration.ofNanos(3));
        assertThat(breaker.failed()).isEqualTo(Duration.ofNanos(1));
        Awaitility.await().pollDelay(Duration.ZERO).until(() -> breaker.room(9) == 1);
        assertThat(breaker.failed()).isEqualTo(Duration.ofNanos(2));
        for (int i = 0; i < 5; i++) {
            Awaitility.await().pollDelay(Duration.ZERO).until(() -> breaker.room(9) == 1);
            assertThat(breaker.failed()).isEqualTo(Duration.ofNanos(3));
        }
    }
}
