package vn.dondoc.gateway;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a body may be.
 *
 * @param bodyLimit anywhere
 * @param uploads where it may be another size, by the exact path
 */
@ConfigurationProperties("dondoc.web")
record BodyLimits(DataSize bodyLimit, @DefaultValue Map<String, DataSize> uploads) {

    long of(String path) {
        return uploads.getOrDefault(path, bodyLimit).toBytes();
    }
}
