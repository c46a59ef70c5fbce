package vn.dondoc.chassis.testing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.dondoc.chassis.time.BusinessClock;

/** Business time that stands still until a test moves it. Starts on Thursday, 14 December 2023, 08:00 in Vietnam. */
public final class SettableClock implements BusinessClock {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private volatile Instant now = Instant.parse("2023-12-14T01:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void set(Instant now) {
        this.now = now;
    }

    /** Sets Vietnamese local time, for example {@code 2023-12-31T23:59:59}. */
    public void set(String local) {
        set(LocalDateTime.parse(local).atZone(VIETNAM).toInstant());
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {
        @Bean
        SettableClock settableClock() {
            return new SettableClock();
        }
    }
}
