package vn.dondoc.chassis.web;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a body may be.
 *
 * @param bodyLimit anywhere
 * @param bodyTokens names, values and brackets in JSON that is parsed: what is made of them takes many times its bytes
 * @param uploads where it may be another size, by the exact path
 */
@ConfigurationProperties("dondoc.web")
public record BodyLimits(
        @DefaultValue("2MB") DataSize bodyLimit,
        @DefaultValue("100000") long bodyTokens,
        @DefaultValue Map<String, DataSize> uploads) {

    long of(String path) {
        return uploads.getOrDefault(path, bodyLimit).toBytes();
    }
}
