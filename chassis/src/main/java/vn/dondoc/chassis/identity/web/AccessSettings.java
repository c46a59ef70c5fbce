package vn.dondoc.chassis.identity.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may do what, from {@code access.yml}.
 *
 * @param roles permissions by role, separated by white space
 * @param operations by method and path, as in {@code GET /api/v1/tasks/{id}}: permissions of which a caller needs one
 */
@ConfigurationProperties("dondoc.access")
public record AccessSettings(Map<String, String> roles, Map<String, String> operations) {

    Set<String> of(String role) {
        return words(roles.getOrDefault(role, ""));
    }

    static Set<String> words(String permissions) {
        return Arrays.stream(permissions.split("\\s+"))
                .filter(permission -> !permission.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
