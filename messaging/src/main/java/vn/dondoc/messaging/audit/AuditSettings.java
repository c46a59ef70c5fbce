package vn.dondoc.messaging.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the trail is kept.
 *
 * @param sealEvery how often finished entries are appended to the chain
 * @param batch how many are appended with one write
 * @param abandonedAfter when the process of a call that has no outcome is taken for dead; longer than the longest upload
 */
@ConfigurationProperties("dondoc.audit")
public record AuditSettings(
        @DefaultValue("1s") Duration sealEvery,
        @DefaultValue("500") int batch,
        @DefaultValue("10m") Duration abandonedAfter) {}
