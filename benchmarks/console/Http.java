import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The API with somebody's token. */
record Http(HttpClient client, String door, String token) {
    private static final int TOO_MANY = 429;

    /** As one of the demonstration's systems. */
    static Http system(String door, String work) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        String secret = Base64.getEncoder().encodeToString(("dondoc-" + work + ":" + work + "-demo").getBytes());
        HttpRequest asked = form(door + "/identity/demo/oauth2/token", Map.of("grant_type", "client_credentials"))
                .header("Authorization", "Basic " + secret)
                .build();
        return new Http(client, door, member("access_token", good(client.send(asked, BodyHandlers.ofString())).body()));
    }

    HttpRequest.Builder call(String path) {
        return HttpRequest.newBuilder(URI.create(door + path)).header("Authorization", "Bearer " + token);
    }

    String get(String path) throws IOException, InterruptedException {
        return good(client.send(call(path).build(), BodyHandlers.ofString())).body();
    }

    /** Nothing where there is nothing. */
    Optional<String> find(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(call(path).build(), BodyHandlers.ofString());
        return answer.statusCode() == 404 ? Optional.empty() : Optional.of(good(answer).body());
    }

    /** Comes again where it is told to. */
    String post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = call(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        for (int tries = 0; answer.statusCode() == TOO_MANY && tries < 60; tries++) {
            Thread.sleep(1_000);
            answer = client.send(request, BodyHandlers.ofString());
        }
        return good(answer).body();
    }

    static HttpRequest.Builder form(String address, Map<String, String> fields) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(query(fields)));
    }

    static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static <T> HttpResponse<T> good(HttpResponse<T> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer + " " + answer.body());
        }
        return answer;
    }

    /** The first text of this name, anywhere in a body. */
    static String member(String name, String json) {
        return found("\"" + name + "\":\"([^\"]+)\"", json);
    }

    static String found(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text);
        }
        return found.group(1);
    }
}
