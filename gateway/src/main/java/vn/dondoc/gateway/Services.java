package vn.dondoc.gateway;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services are, seen from the gateway.
 *
 * @param identity the sign-in, if people reach it through this door; absent where the issuer has an address of its own
 * @param desk the launcher's inbox and clock; absent elsewhere, and then there are no such paths
 * @param console the pages for people; absent where nobody uses them
 */
@ConfigurationProperties("dondoc.services")
record Services(
        URI directive,
        URI task,
        URI report,
        URI notification,
        @Nullable URI identity,
        @Nullable URI desk,
        @Nullable URI console) {}
