package vn.dondoc.chassis.web;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * How large a body may be.
 *
 * @param bodyLimit anywhere
 * @param bodyTokens names, values and brackets in JSON that is parsed: what is made of them takes many times its bytes
 * @param uploads where it may be another size, by the path, or a pattern of paths
 */
@ConfigurationProperties("dondoc.web")
public record BodyLimits(
        @DefaultValue("2MB") DataSize bodyLimit,
        @DefaultValue("100000") long bodyTokens,
        @DefaultValue Map<String, DataSize> uploads) {

    long of(String path) {
        DataSize exact = uploads.get(path);
        return (exact != null ? exact : ofPattern(path)).toBytes();
    }

    private DataSize ofPattern(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return uploads.entrySet().stream()
                .filter(upload -> upload.getKey().contains("*"))
                .filter(upload ->
                        PathPatternParser.defaultInstance.parse(upload.getKey()).matches(parsed))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(bodyLimit);
    }
}
