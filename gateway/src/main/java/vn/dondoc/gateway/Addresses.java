package vn.dondoc.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the platform is known to people and programs.
 *
 * @param addresses each with scheme and host, and a port where it is not the scheme's own
 */
@ConfigurationProperties("dondoc")
record Addresses(List<URI> addresses) {
    Addresses {
        for (URI address : addresses) {
            Objects.requireNonNull(address.getHost(), () -> "dondoc.addresses: no host in " + address);
        }
    }

    /** Whether a call names one of them, as its {@code Host} or a proxy that is believed says. */
    boolean include(HttpServletRequest call) {
        String called = authority(call.getServerName(), call.getServerPort());
        return addresses.stream()
                .map(address -> authority(address.getHost(), address.getPort()))
                .anyMatch(called::equals);
    }

    /** A proxy that ends TLS does not always say so: the usual port of either scheme is none. */
    private static String authority(String host, int port) {
        String known = host.toLowerCase(Locale.ROOT);
        return port == -1 || port == 80 || port == 443 ? known : known + ":" + port;
    }
}
