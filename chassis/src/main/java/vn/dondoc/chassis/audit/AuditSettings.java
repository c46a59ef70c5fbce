package vn.dondoc.chassis.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the trail is kept.
 *
 * @param sealEvery how often finished entries are appended to the chain
 * @param batch how many are appended with one write, a thousand at most
 * @param abandonedAfter when the process of a call that has no outcome is taken for dead; longer than the longest upload
 * @param sumEvery how long calls that are refused over and over are counted before they are entered as one
 * @param tellEvery how often the end of the chain is told on the broker while it moves
 * @param compareAfter how long after its start a process compares the trail with what was told of it
 * @param compareEvery and how often from then on
 */
@ConfigurationProperties("dondoc.audit")
public record AuditSettings(
        @DefaultValue("1s") Duration sealEvery,
        @DefaultValue("500") int batch,
        @DefaultValue("10m") Duration abandonedAfter,
        @DefaultValue("1m") Duration sumEvery,
        @DefaultValue("30s") Duration tellEvery,
        @DefaultValue("10m") Duration compareAfter,
        @DefaultValue("1d") Duration compareEvery) {}
