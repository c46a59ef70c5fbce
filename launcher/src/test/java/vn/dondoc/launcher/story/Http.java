package vn.dondoc.launcher.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.launcher.testing.Systems;

/** Plain calls, for what no well-behaved client would send. */
final class Http implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String door;
    private final Consumer<String> made;

    /** @param door what paths are added to */
    Http(String door) {
        this(door, _ -> {});
    }

    /** @param made told of each call that was answered: its method, its path without the query, and the status */
    Http(String door, Consumer<String> made) {
        this.door = door;
        this.made = made;
    }

    /**
     * What came back.
     *
     * @param type the content type, empty if there is none
     * @param body empty if it is not JSON
     */
    record Answer(int status, String type, HttpHeaders headers, JsonNode body) {

        /** The version of what is shown; empty if there is none. */
        String tag() {
            return headers.firstValue("ETag").orElse("");
        }

        /** The values of a member of all items of a page. */
        List<String> each(String member) {
            return body.required("items")
                    .valueStream()
                    .map(item -> item.required(member).asString())
                    .toList();
        }

        String text(String member) {
            return body.required(member).asString();
        }
    }

    Answer get(String path, @Nullable String token) {
        return send("GET", path, token, "application/json", "");
    }

    Answer post(String path, @Nullable String token, String body) {
        return send("POST", path, token, "application/json", body);
    }

    Answer send(String method, String path, @Nullable String token, String type, String body) {
        return send(method, path, token, type, body, Map.of());
    }

    Answer send(
            String method, String path, @Nullable String token, String type, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(door + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", type);
        }
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + Systems.token(token, method, path));
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            made.accept(method + " " + answer.uri().getRawPath() + " " + answer.statusCode());
            String is = answer.headers().firstValue("Content-Type").orElse("");
            return new Answer(
                    answer.statusCode(),
                    is,
                    answer.headers(),
                    is.contains("json") ? JSON.readTree(answer.body()) : JSON.missingNode());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(method + " " + door + path, e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
