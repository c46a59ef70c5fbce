package vn.dondoc.messaging.identity;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Permissions by role, from {@code access.yml}. */
@ConfigurationProperties("dondoc")
public record AccessSettings(Map<String, String> access) {

    Set<String> of(String role) {
        return Arrays.stream(access.getOrDefault(role, "").split("\\s+"))
                .filter(permission -> !permission.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
