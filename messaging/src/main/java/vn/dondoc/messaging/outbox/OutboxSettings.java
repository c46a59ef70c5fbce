package vn.dondoc.messaging.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events leave.
 *
 * @param deliveryTimeout how long the producer tries to deliver one record
 * @param workers threads that publish; one aggregate is always served by the same one; none: what is stored waits
 * @param batch aggregates published together at most
 * @param sweepEvery how often to look for what nobody has published; it takes over what is older than twice the
 *     delivery timeout, so a process that died delays its last events by about that much
 */
@ConfigurationProperties("dondoc.outbox")
public record OutboxSettings(
        @DefaultValue("6s") Duration deliveryTimeout,
        @DefaultValue("2") int workers,
        @DefaultValue("500") int batch,
        @DefaultValue("3s") Duration sweepEvery) {

    Duration takeOverAfter() {
        return deliveryTimeout.multipliedBy(2);
    }
}
