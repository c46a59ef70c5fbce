package vn.dondoc.deploy.kubernetes;

import java.nio.file.Path;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What is deployed, as its own configuration describes it.
 *
 * @param name of the module, and of all its objects
 * @param port where it is called
 * @param management where it is asked how it is
 */
record Application(String name, int port, int management) {

    static Stream<Application> all() {
        return Stream.concat(services(), Stream.of(of("gateway"), of("console")));
    }

    /** Those that the API is made of. */
    static Stream<Application> services() {
        return Stream.of("directive-service", "task-service", "report-service", "notification-service")
                .map(Application::of);
    }

    private static Application of(String name) {
        JsonNode settings = settings(name, name + ".yml");
        return new Application(
                name,
                settings.at("/server/port").asInt(),
                settings.at("/management/server/port").asInt());
    }

    /** The file of a module's resources. */
    static JsonNode settings(String module, String file) {
        return Manifests.in(Path.of("..", module, "src", "main", "resources", file))
                .objects()
                .getFirst();
    }

    @Override
    public String toString() {
        return name;
    }
}
