package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Calls of these tests come from this machine, which is one of the private addresses. */
class ProxiesTest extends GatewayRunning {

    @Test
    void believesNobodyWhoIsNotOnTheList() throws Exception {
        ask(claiming("192.0.2.7"));
        assertThat(TASK.last().headers().getFirst("X-Forwarded-For")).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(TASK.last().headers().getFirst("X-Forwarded-Proto")).isEqualTo("http");
    }

    /** As in a cluster, where the framework would take headers from any private address. */
    @Nested
    @TestPropertySource(properties = {"spring.main.cloud-platform=kubernetes", "dondoc.proxies=10.0.0.0/8"})
    class BehindAnother {

        @Test
        void believesNobodyElseThere() throws Exception {
            ask(claiming("192.0.2.7"));
            assertThat(TASK.last().headers().getFirst("X-Forwarded-For")).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        }
    }

    @Nested
    @TestPropertySource(properties = "dondoc.proxies=127.0.0.0/8, ::1/128")
    class BehindThisMachine {

        @Test
        void takesTheLastAddressThatNoProxyOfOursHas() throws Exception {
            ask(claiming("198.51.100.9, 10.1.2.3, 127.0.0.1"));
            assertThat(TASK.last().headers().getFirst("X-Forwarded-For")).isEqualTo("10.1.2.3");
        }
    }

    private HttpRequest.Builder claiming(String address) {
        return withToken("/api/v1/tasks")
                .header("X-Forwarded-For", address)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "dondoc.example");
    }
}
