package vn.dondoc.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import vn.dondoc.gateway.Api;
import vn.dondoc.gateway.OpenApiMerge;
import vn.dondoc.launcher.Part;

/** The API as integrators find it: described as it is, refusing as it says, taking its own examples, as in their guide. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenApiIT {

    private static final Path COMMITTED =
            Path.of("..", "gateway", "src", "main", "resources", "gateway", "openapi.json");
    private static final List<Part> SERVICES = List.of(Part.DIRECTIVE, Part.TASK, Part.REPORT, Part.NOTIFICATION);

    private RunningPlatform platform;

    @BeforeAll
    void start() {
        platform = RunningPlatform.on("openapi", "--clock", "2026-11-02T08:00:00+07:00");
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    @Test
    @Order(1)
    void describesTheServicesAsTheyAre() throws Exception {
        assumeTrue(platform.isOurs(), "Skipped: the services behind a gateway elsewhere cannot be asked.");
        String token = platform.signIn().systems();
        List<JsonNode> documents =
                SERVICES.stream().map(service -> description(service, token)).toList();
        String now = OpenApiMerge.text(OpenApiMerge.merge(documents));
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(COMMITTED, now);
        }
        assertThat(now)
                .as("%s; after a change on purpose, -Dopenapi.update=true writes it anew", COMMITTED)
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    @Order(2)
    void doesWhatTheGuideSays() throws Exception {
        Guide guide = new Guide(Path.of("..", "docs", "integrators.md"), platform.broker());
        assertThat(guide.run(Path.of("target", "scenarios", "guide"), platform.door()))
                .isEqualTo(guide.promises());
    }

    @Test
    @Order(3)
    void refusesAsItSays() throws Exception {
        try (Probes probes = new Probes(
                platform.door(), platform.signIn().systems(), platform.signIn().machine("progress:read"))) {
            Api.committed().operations().forEach(probes::provoke);
            assertThat(probes.surprises()).isEmpty();
        }
    }

    @Test
    @Order(4)
    void takesItsOwnExamples() throws Exception {
        assumeTrue(platform.isOurs(), "Skipped: the examples split a department, which nobody wants elsewhere.");
        try (PostedExamples examples =
                new PostedExamples(platform.door(), platform.signIn().systems())) {
            examples.post();
            assertThat(examples.surprises()).isEmpty();
            assertThat(examples.posted()).containsExactlyInAnyOrderElementsOf(examples.all());
        }
    }

    private JsonNode description(Part service, String token) {
        try (Http http = new Http(platform.behindTheDoor(service))) {
            Http.Answer answer = http.get("/v3/api-docs", token);
            assertThat(answer.status()).as(service.name()).isEqualTo(200);
            return answer.body();
        }
    }
}
