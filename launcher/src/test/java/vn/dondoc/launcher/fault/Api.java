package vn.dondoc.launcher.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.launcher.Ports;
import vn.dondoc.launcher.identity.DemoPerson;
import vn.dondoc.launcher.testing.SignIn;
import vn.dondoc.launcher.testing.Systems;

/** The platform's API as the systems call it through the gateway. */
final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();
    private final String door;
    private final String token;
    private final List<String> writes = new CopyOnWriteArrayList<>();

    Api(Ports ports) throws IOException {
        this(ports, SignIn::systems);
    }

    private Api(Ports ports, Tokens tokens) throws IOException {
        door = ports.door();
        try {
            token = tokens.of(new SignIn(door, door));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Tokens {
        String of(SignIn signIn) throws IOException, InterruptedException, GeneralSecurityException;
    }

    /** The same as this person calls it. */
    static Api as(DemoPerson person, Ports ports) throws IOException {
        return new Api(ports, signIn -> signIn.person(person));
    }

    /** What was sent to be written since this was last asked, each with the status of the answer. */
    List<String> takeWrites() {
        List<String> taken = List.copyOf(writes);
        writes.clear();
        return taken;
    }

    /** What such a call is signed with. */
    String token(String method, String path) {
        return Systems.token(token, method, path);
    }

    /** The answer, whatever it is. */
    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : door + path))
                .header("Authorization", "Bearer " + Systems.token(token, method, path))
                .header("Content-Type", body.startsWith("code,") ? "text/csv" : "application/json")
                .timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (!method.equals("GET") && path.startsWith("/api/")) {
                writes.add(method + " " + path + " " + answer.statusCode());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    JsonNode get(String path) {
        return require(send("GET", path, ""));
    }

    JsonNode post(String path, String body) {
        return require(send("POST", path, body));
    }

    JsonNode put(String path, String body) {
        return require(send("PUT", path, body));
    }

    /** The body of a 2xx; any other answer fails the test. */
    JsonNode require(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer + " " + answer.body());
        }
        return read(answer);
    }

    JsonNode read(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }
}
