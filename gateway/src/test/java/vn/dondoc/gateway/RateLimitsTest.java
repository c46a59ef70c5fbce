package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.dondoc.gateway.Limits.Quota;

class RateLimitsTest {
    private final Quota one = new Quota(1, Duration.ofHours(1));
    private final RateLimits limits = new RateLimits(new Limits(one, Map.of(), one, "DONDOC_SESSION", one, 1_000));

    @Test
    void takesANetworkOfTheNewAddressesForOneCaller() {
        assertThat(passes("2001:db8:0:1:0:0:0:1")).isTrue();
        assertThat(passes("2001:db8:0:1:9:9:9:9")).isFalse();
        assertThat(passes("2001:db8:0:2:0:0:0:1")).isTrue();
        assertThat(passes("192.0.2.1")).isTrue();
        assertThat(passes("192.0.2.2")).isTrue();
        assertThat(passes("192.0.2.1")).isFalse();
    }

    @Test
    void keepsOnlySoManyInMind() {
        for (int caller = 0; caller < 20_000; caller++) {
            passes("10.%d.%d.%d".formatted(caller >> 16, caller >> 8 & 255, caller & 255));
        }
        assertThat(limits.strangers()).isLessThanOrEqualTo(1_000);
    }

    private boolean passes(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return limits.count(request).passes();
    }
}
