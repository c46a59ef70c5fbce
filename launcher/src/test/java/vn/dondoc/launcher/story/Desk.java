package vn.dondoc.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.launcher.testing.Systems;

/** The launcher's own clock and inbox, through the door. */
final class Desk implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CLOCK = "/launcher/clock";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String door;

    Desk(String door) {
        this.door = door;
    }

    /** What a recipient has; the time of its arrival is business time. */
    record Message(
            String channel, String to, String subject, String text, Instant receivedAt, Map<String, String> headers) {
        String kind() {
            return headers.getOrDefault("X-Dondoc-Kind", "");
        }

        String task() {
            return headers.getOrDefault("X-Dondoc-Task", "");
        }
    }

    record Messages(List<Message> items) {}

    /** Business time. */
    Instant now(String token) throws Exception {
        return time(send(clock(token).GET().build()));
    }

    /** Moves business time forward. */
    void moveTo(OffsetDateTime now, String token) throws Exception {
        String body = JSON.writeValueAsString(Map.of("now", now.toString()));
        HttpRequest move = clock(token)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(time(send(move))).isAfterOrEqualTo(now.toInstant());
    }

    /** All mail and SMS, the oldest first. */
    List<Message> inbox() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(door + "/inbox/messages")).build();
        return JSON.readValue(send(request), Messages.class).items();
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder clock(String token) {
        return HttpRequest.newBuilder(URI.create(door + CLOCK))
                .header("Authorization", "Bearer " + Systems.token(token, "PUT", CLOCK));
    }

    private static Instant time(String answer) {
        return OffsetDateTime.parse(JSON.readTree(answer).required("now").asString())
                .toInstant();
    }

    private String send(HttpRequest request) throws Exception {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("%s %s", request, answer.body()).isEqualTo(200);
        return answer.body();
    }
}
