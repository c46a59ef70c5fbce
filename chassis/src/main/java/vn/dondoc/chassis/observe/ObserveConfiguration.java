package vn.dondoc.chassis.observe;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
public class ObserveConfiguration {

    @Bean
    Gauges gauges(MeterRegistry meters) {
        return new Gauges(meters);
    }

    @Bean
    Traces traces(Tracer tracer) {
        return new Traces(tracer);
    }
}
