package vn.dondoc.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.gateway.OpenApiMerge;
import vn.dondoc.launcher.Part;

/** The committed API description is what the services say of themselves, put together. */
class OpenApiIT {

    private static final Path COMMITTED =
            Path.of("..", "gateway", "src", "main", "resources", "gateway", "openapi.json");
    private static final List<Part> SERVICES = List.of(Part.DIRECTIVE, Part.TASK, Part.REPORT, Part.NOTIFICATION);

    @Test
    void describesTheServicesAsTheyAre() throws Exception {
        try (RunningPlatform platform = RunningPlatform.on("openapi")) {
            assumeTrue(platform.isOurs(), "Skipped: the services behind a gateway elsewhere cannot be asked.");
            String token = platform.signIn().machine();
            List<JsonNode> documents = new ArrayList<>();
            for (Part service : SERVICES) {
                documents.add(read(platform.behindTheDoor(service) + "/v3/api-docs", token));
            }
            String now = OpenApiMerge.text(OpenApiMerge.merge(documents));
            if (Boolean.getBoolean("openapi.update")) {
                Files.writeString(COMMITTED, now);
            }
            assertThat(now)
                    .as("%s; after a change on purpose, -Dopenapi.update=true writes it anew", COMMITTED)
                    .isEqualTo(Files.readString(COMMITTED));
        }
    }

    private static JsonNode read(String url, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(url).isEqualTo(200);
            return new JsonMapper().readTree(answer.body());
        }
    }
}
