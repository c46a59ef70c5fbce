package vn.dondoc.console.api;

import java.util.Arrays;
import java.util.List;

/** What of the API may be away while the rest answers, by the paths that it answers for. */
public enum Part {
    TASKS("/api/v1/tasks", "/api/v1/transfers", "/api/v1/calendars"),
    REPORTS("/api/v1/reports"),
    NOTIFICATIONS("/api/v1/notifications", "/api/v1/contacts"),
    DIRECTIVES("/api/v1/");

    private final List<String> paths;

    Part(String... paths) {
        this.paths = List.of(paths);
    }

    static Part of(String path) {
        return Arrays.stream(values())
                .filter(part -> part.paths.stream().anyMatch(path::startsWith))
                .findFirst()
                .orElse(DIRECTIVES);
    }
}
