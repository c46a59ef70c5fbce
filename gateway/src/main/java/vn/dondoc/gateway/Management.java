package vn.dondoc.gateway;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services say how they are.
 *
 * @param management the management address of each service without which the platform is not ready, by its name
 */
@ConfigurationProperties("dondoc")
record Management(Map<String, URI> management) {}
