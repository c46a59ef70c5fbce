package vn.dondoc.directive.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The processes that letters and tables share: what they take is beside the memory of this one, however many wait. */
@Configuration(proxyBeanMethods = false)
class UnpackingConfiguration {
    private static final int MOST = 2;
    private static final Duration WAIT = Duration.ofSeconds(5);

    @Bean
    Unpackers unpackers(MeterRegistry meters) {
        return new Unpackers(MOST, WAIT, meters);
    }
}
