import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/**
 * Somebody who is signed in at the console, and with a token of their own for the API: so a page and its peer show the same.
 *
 * @param pages keeps the session
 */
record Person(HttpClient pages, Http api) {
    private static final String DOCS = "dondoc-docs";
    private static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters";

    static Person signedIn(String door, String name) throws IOException, InterruptedException {
        HttpClient pages = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpResponse<String> login = pages.send(page(door, "/viec"), BodyHandlers.ofString());
        Map<String, String> form = Map.of(
                "username", name, "password", "dondoc", "_csrf", Http.found("name=\"_csrf\" value=\"([^\"]+)\"", login.body()));
        HttpResponse<String> first = Http.good(
                pages.send(Http.form(login.uri().toString(), form).build(), BodyHandlers.ofString()));
        if (!first.uri().getPath().equals("/viec")) {
            throw new IllegalStateException(name + " is not signed in: " + first);
        }
        return new Person(pages, new Http(pages, door, token(pages, door)));
    }

    /** Whoever is signed in at the provider is given one unseen. */
    private static String token(HttpClient pages, String door) throws IOException, InterruptedException {
        String back = door + "/docs/oauth2-redirect.html";
        String asked = Http.query(Map.of(
                "response_type", "code",
                "client_id", DOCS,
                "redirect_uri", back,
                "scope", "openid profile",
                "code_challenge", challenge(),
                "code_challenge_method", "S256"));
        URI answer = pages.send(page(door, "/identity/demo/oauth2/authorize?" + asked), BodyHandlers.ofString())
                .uri();
        Map<String, String> form = Map.of(
                "grant_type", "authorization_code",
                "client_id", DOCS,
                "redirect_uri", back,
                "code", Http.found("code=([^&]+)", answer.getQuery()),
                "code_verifier", VERIFIER);
        HttpRequest exchange = Http.form(door + "/identity/demo/oauth2/token", form).build();
        return Http.member("access_token", Http.good(pages.send(exchange, BodyHandlers.ofString())).body());
    }

    private static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a browser asks for it. */
    static HttpRequest page(String door, String path) {
        return HttpRequest.newBuilder(URI.create(door + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "vi")
                .header("Accept-Encoding", "gzip")
                .build();
    }
}
