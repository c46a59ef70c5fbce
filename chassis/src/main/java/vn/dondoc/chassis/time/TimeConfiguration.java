package vn.dondoc.chassis.time;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class TimeConfiguration {
    private static final Clock MACHINE = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));

    /** The machine's time, unless somebody, as the launcher does, brings another. */
    @Bean
    @ConditionalOnMissingBean
    BusinessClock businessClock() {
        return MACHINE::instant;
    }

    @Bean
    SystemClock systemClock() {
        return MACHINE::instant;
    }
}
