package vn.dondoc.launcher.province;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.launcher.identity.DemoSystem;
import vn.dondoc.launcher.identity.IdentityConfiguration;

/** The platform's API as the directory's system calls it. */
final class Api {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String door;
    private final String identity;
    private String token = "";

    Api(String door, String identity) {
        this.door = door;
        this.identity = identity;
    }

    HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return send(path, type, "POST", body);
    }

    HttpResponse<String> put(String path, String body) throws IOException, InterruptedException {
        return send(path, "application/json", "PUT", body);
    }

    private HttpResponse<String> send(String path, String type, String method, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(door + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private synchronized String token() throws IOException, InterruptedException {
        if (token.isEmpty()) {
            token = signIn();
        }
        return token;
    }

    private String signIn() throws IOException, InterruptedException {
        String form = "grant_type=client_credentials&client_id=" + DemoSystem.DIRECTORY.id() + "&client_secret="
                + DemoSystem.DIRECTORY.secret();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(identity + IdentityConfiguration.PATH + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return new JsonMapper().readTree(answer).required("access_token").asString();
    }
}
