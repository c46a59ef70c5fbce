package vn.dondoc.console.api;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the API is.
 *
 * @param address of the gateway, as seen from here
 * @param patience for one answer
 */
@ConfigurationProperties("dondoc.api")
record ApiSettings(URI address, @DefaultValue("20s") Duration patience) {}
