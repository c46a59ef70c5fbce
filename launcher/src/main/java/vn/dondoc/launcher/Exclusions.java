package vn.dondoc.launcher;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * On one class path every application sees the libraries of all. This takes away from each what Spring Boot would
 * configure of libraries that its own jar does not have. The packages stand here and nowhere else.
 */
public final class Exclusions implements AutoConfigurationImportFilter, EnvironmentAware {

    /** Says to the filter whose application it filters for. */
    static final String PART = "dondoc.part";

    private static final List<String> NOT_IN_ANY_SERVICE = List.of(
            "org.springframework.boot.security.oauth2.client.",
            "org.springframework.boot.security.oauth2.server.authorization.",
            "org.springframework.boot.thymeleaf.",
            "org.springframework.cloud.autoconfigure.",
            "org.springframework.cloud.client.",
            "org.springframework.cloud.commons.",
            "org.springframework.cloud.configuration.",
            "org.springframework.cloud.gateway.",
            "org.springframework.cloud.loadbalancer.");

    private static final List<String> MAIL = List.of("org.springframework.boot.mail.");

    private static final List<String> NOT_IN_THE_GATEWAY = List.of(
            "org.springdoc.",
            "org.springframework.boot.data.",
            "org.springframework.boot.integration.",
            "org.springframework.boot.kafka.",
            "org.springframework.boot.mail.",
            "org.springframework.boot.mongodb.",
            "org.springframework.boot.persistence.",
            "org.springframework.boot.security.oauth2.client.",
            "org.springframework.boot.security.oauth2.server.authorization.",
            "org.springframework.boot.thymeleaf.",
            "org.springframework.boot.transaction.",
            "org.springframework.cloud.function.",
            // Would offer every function of the application under its name, so that /docs leads nowhere.
            "org.springframework.cloud.gateway.server.mvc.config.DefaultFunctionConfiguration",
            "org.springframework.cloud.stream.");

    private static final List<String> NOT_IN_THE_CONSOLE = List.of(
            "org.springdoc.",
            "org.springframework.boot.integration.",
            "org.springframework.boot.kafka.",
            "org.springframework.boot.mail.",
            "org.springframework.boot.security.oauth2.server.",
            "org.springframework.cloud.");

    private List<String> excluded = List.of();

    @Override
    public void setEnvironment(Environment environment) {
        Part part = environment.getProperty(PART, Part.class);
        excluded = part == null ? List.of() : of(part);
    }

    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[configurations.length];
        for (int i = 0; i < configurations.length; i++) {
            String name = configurations[i];
            wanted[i] = name == null || excluded.stream().noneMatch(name::startsWith);
        }
        return wanted;
    }

    private static List<String> of(Part part) {
        return switch (part) {
            case NOTIFICATION -> NOT_IN_ANY_SERVICE;
            case DIRECTIVE, TASK, REPORT -> {
                List<String> packages = new ArrayList<>(NOT_IN_ANY_SERVICE);
                packages.addAll(MAIL);
                yield packages;
            }
            case GATEWAY -> NOT_IN_THE_GATEWAY;
            case CONSOLE -> NOT_IN_THE_CONSOLE;
            case BROKER, STORE, DESK -> List.of();
        };
    }
}
