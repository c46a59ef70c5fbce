package vn.dondoc.launcher.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.launcher.identity.DemoClients;
import vn.dondoc.launcher.identity.DemoPerson;
import vn.dondoc.launcher.identity.DemoSystem;

/** Gets access tokens as programs and people do: by client secret, or by the sign-in page and an authorization code. */
public final class SignIn {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-rules-of-pkce";

    private final String issuer;
    private final String redirect;
    private final URI server;

    /**
     * @param door the address at which the platform is known, such as {@code http://localhost:8080}
     * @param server the address to call: the same, or the identity server's own port
     */
    public SignIn(String door, String server) {
        this.server = URI.create(server);
        issuer = server + "/identity/demo";
        redirect = door + "/docs/oauth2-redirect.html";
    }

    /** The tokens of all systems, of which {@link Systems} gives each call its own. */
    public String systems() throws IOException, InterruptedException {
        List<String> tokens = new ArrayList<>();
        for (DemoSystem system : DemoSystem.values()) {
            // All that it may there: another version may give others.
            tokens.add(token(system));
        }
        return Systems.word(tokens);
    }

    /** The same, without the scopes that are not wanted. */
    public String systems(Predicate<String> wanted) throws IOException, InterruptedException {
        List<String> tokens = new ArrayList<>();
        for (DemoSystem system : DemoSystem.values()) {
            tokens.add(token(system, system.scopes().stream().filter(wanted).toArray(String[]::new)));
        }
        return Systems.word(tokens);
    }

    /** The token of a system that has these scopes, with no others. */
    public String machine(String... scopes) throws IOException, InterruptedException {
        return token(Systems.that(scopes), scopes);
    }

    /** The token of a system, with all its scopes if none are named. */
    public String token(DemoSystem system, String... scopes) throws IOException, InterruptedException {
        return token(Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                system.id(),
                "client_secret",
                system.secret(),
                "scope",
                String.join(" ", scopes)));
    }

    /** A person's token, by the whole flow: authorization request, sign-in page, code, token. */
    public String person(DemoPerson person) throws IOException, InterruptedException, GeneralSecurityException {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String request = issuer + "/oauth2/authorize?"
                + form(Map.of(
                        "response_type", "code",
                        "client_id", DemoClients.DOCS,
                        "redirect_uri", redirect,
                        "scope", "openid profile",
                        "state", "s",
                        "code_challenge", challenge(),
                        "code_challenge_method", "S256"));
        browser.send(get(request), HttpResponse.BodyHandlers.discarding());
        String page = browser.send(get(issuer + "/login"), HttpResponse.BodyHandlers.ofString())
                .body();
        HttpRequest answer = post(
                issuer + "/login",
                Map.of("username", person.username(), "password", DemoPerson.PASSWORD, "_csrf", find(CSRF, page)));
        browser.send(answer, HttpResponse.BodyHandlers.discarding());
        String location = browser.send(get(request), HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return token(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                DemoClients.DOCS,
                "redirect_uri",
                redirect,
                "code",
                find(CODE, location),
                "code_verifier",
                VERIFIER));
    }

    private String token(Map<String, String> form) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String body = client.send(post(issuer + "/oauth2/token", form), HttpResponse.BodyHandlers.ofString())
                    .body();
            return new JsonMapper().readTree(body).required("access_token").asString();
        }
    }

    private HttpRequest get(String uri) {
        return HttpRequest.newBuilder(server.resolve(uri))
                .header("Accept", "text/html")
                .build();
    }

    private HttpRequest post(String uri, Map<String, String> form) {
        return HttpRequest.newBuilder(server.resolve(uri))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(form)))
                .build();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge() throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
