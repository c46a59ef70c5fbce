package vn.dondoc.launcher.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.launcher.DeskAlone;
import vn.dondoc.launcher.Part;

/** What somebody meets who leaves by the console's sign-out, at the provider. */
class SignOutTest {
    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-rules-of-pkce";

    @TempDir
    static Path folder;

    private static DeskAlone desk;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeAll
    static void start() throws Exception {
        desk = new DeskAlone(folder);
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void leadsBackWhoComesWithTheIdTokenOfTheLastRenewal() throws Exception {
        JsonNode renewed = renewed(signedIn());

        assertThat(leads(signOut(renewed.at("/id_token").asString())))
                .isEqualTo(desk.ports().door() + "/");
        assertThat(leads(get(authorization()))).contains(IdentityConfiguration.LOGIN);
    }

    /** The provider goes by the newest only; and whatever it is told, it is left. */
    @Test
    void endsTheSessionOfWhoComesWithOneThatWasReplaced() throws Exception {
        JsonNode first = signedIn();
        renewed(first);
        assertThat(leads(get(authorization()))).contains("code=");

        HttpResponse<String> answer = signOut(first.at("/id_token").asString());

        // What is in the address bar now is no token.
        assertThat(leads(answer)).isEqualTo(IdentityConfiguration.SIGNED_OUT);
        assertThat(get(leads(answer)).body())
                .contains("lang=\"vi\"", "Bạn đã đăng xuất", "Đăng nhập lại", "href=\"/\"");
        assertThat(leads(get(authorization()))).contains(IdentityConfiguration.LOGIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?id_token_hint=", "?id_token_hint=eyJ.x.y", "?client_id=dondoc-console"})
    void showsAPageOfItsOwnToWhoComesWithNothingThatItKnows(String query) throws Exception {
        HttpResponse<String> answer = get(IdentityConfiguration.PATH + "/connect/logout" + query);

        assertThat(leads(answer)).isEqualTo(IdentityConfiguration.SIGNED_OUT);
        assertThat(get(leads(answer) + "?ngon-ngu=en").body()).contains("lang=\"en\"", "You are signed out");
    }

    /** An address that somebody kept, and a form that was left open over a restart. */
    @Test
    void saysInThePersonsLanguageWhatCannotBeOpened() throws Exception {
        HttpResponse<String> address = get(IdentityConfiguration.PATH + "/oauth2/authorize?client_id=x");
        HttpResponse<String> form =
                post(IdentityConfiguration.LOGIN, Map.of("username", "lan", "_csrf", "of another start"));

        assertThat(address.statusCode()).isEqualTo(400);
        assertThat(form.statusCode()).isEqualTo(403);
        for (String page : new String[] {address.body(), form.body()}) {
            assertThat(page)
                    .contains("lang=\"vi\"", "Không mở được trang này", "href=\"/\"")
                    .doesNotContain("Whitelabel", "sign-in.");
        }
    }

    /** The tokens that the console gets for somebody. */
    private JsonNode signedIn() throws Exception {
        get(authorization());
        String csrf = found(
                "name=\"_csrf\" value=\"([^\"]+)\"",
                get(IdentityConfiguration.LOGIN).body());
        post(IdentityConfiguration.LOGIN, Map.of("username", "lan", "password", DemoPerson.PASSWORD, "_csrf", csrf));
        return tokens(Map.of(
                "grant_type",
                "authorization_code",
                "redirect_uri",
                console(),
                "code",
                found("[?&]code=([^&]+)", leads(get(authorization()))),
                "code_verifier",
                VERIFIER));
    }

    private JsonNode renewed(JsonNode tokens) throws Exception {
        return tokens(Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                tokens.at("/refresh_token").asString()));
    }

    private static String console() {
        return desk.ports().door() + "/login/oauth2/code/dondoc";
    }

    private static String authorization() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return IdentityConfiguration.PATH + "/oauth2/authorize?"
                + form(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        DemoClients.CONSOLE,
                        "redirect_uri",
                        console(),
                        "scope",
                        "openid profile",
                        "code_challenge",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(digest),
                        "code_challenge_method",
                        "S256"));
    }

    private HttpResponse<String> signOut(String token) throws Exception {
        return get(IdentityConfiguration.PATH + "/connect/logout?"
                + form(Map.of(
                        "id_token_hint",
                        token,
                        "post_logout_redirect_uri",
                        desk.ports().door() + "/")));
    }

    private JsonNode tokens(Map<String, String> form) throws Exception {
        return JsonMapper.shared()
                .readTree(
                        post(IdentityConfiguration.PATH + "/oauth2/token", form).body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(to(path));
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        String secret = DemoClients.CONSOLE + ":console-demo";
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(form(form))));
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(desk.ports().url(Part.DESK) + path))
                .header("Accept", "text/html, */*;q=0.8");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String leads(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text));
    }
}
