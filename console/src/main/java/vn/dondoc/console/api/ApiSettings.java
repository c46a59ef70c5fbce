package vn.dondoc.console.api;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the API is.
 *
 * @param address of the gateway, as seen from here
 * @param patience for one answer: longer than the gateway has with a service, so that it can say what it waited for
 */
@ConfigurationProperties("dondoc.api")
record ApiSettings(URI address, @DefaultValue("32s") Duration patience) {}
