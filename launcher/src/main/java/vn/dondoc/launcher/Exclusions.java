package vn.dondoc.launcher;

import java.util.List;
import java.util.stream.Stream;

/**
 * On one class path every application sees the libraries of all: what Spring Boot would configure of them in an
 * application that does not have them in its own jar.
 */
final class Exclusions {

    private static final List<String> IDENTITY = List.of(
            "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration");

    private static final List<String> PAGES =
            List.of("org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration");

    private Exclusions() {}

    static List<String> of(Part part) {
        return switch (part) {
            case DIRECTIVE, TASK, REPORT, GATEWAY ->
                Stream.concat(IDENTITY.stream(), PAGES.stream()).toList();
            case NOTIFICATION -> IDENTITY;
            case BROKER, STORE, DESK -> List.of();
        };
    }
}
