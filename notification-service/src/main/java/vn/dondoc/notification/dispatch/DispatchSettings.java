package vn.dondoc.notification.dispatch;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.dondoc.notification.notice.RetryPlan;

/**
 * How messages leave.
 *
 * @param every how often to look for what is due
 * @param batch how many to take up at once
 * @param parallel how many are handed over at the same time, per channel
 * @param lease how long one may be in hand; longer than the gateways' time limits together
 * @param recheck how soon to look again for what a message waits for
 * @param patience how long to wait for the directive's head before that counts as a failure
 * @param gathering how long the first of several that come within moments waits for the others
 * @param retries the pauses between attempts; one attempt more than pauses
 * @param pause how long a channel rests when its gateway is not reached; doubles each time
 * @param pauseAtMost the longest rest
 */
@ConfigurationProperties("dondoc.dispatch")
public record DispatchSettings(
        @DefaultValue("1s") Duration every,
        @DefaultValue("200") int batch,
        @DefaultValue("8") int parallel,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("2s") Duration recheck,
        @DefaultValue("5m") Duration patience,
        @DefaultValue("5s") Duration gathering,
        @DefaultValue({"30s", "2m", "10m", "1h", "4h"}) List<Duration> retries,
        @DefaultValue("1s") Duration pause,
        @DefaultValue("1m") Duration pauseAtMost) {

    RetryPlan plan() {
        return new RetryPlan(retries);
    }
}
