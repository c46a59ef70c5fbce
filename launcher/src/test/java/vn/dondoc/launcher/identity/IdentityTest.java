package vn.dondoc.launcher.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.launcher.DeskAlone;
import vn.dondoc.launcher.Part;
import vn.dondoc.launcher.testing.SignIn;

class IdentityTest {

    @TempDir
    static Path folder;

    private static DeskAlone desk;

    @BeforeAll
    static void start() throws Exception {
        desk = new DeskAlone(folder);
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void givesASystemATokenWithWhatTheServicesRead() throws Exception {
        JWTClaimsSet claims = claims(signIn().machine("calendars:write", "clock"));
        assertThat(claims.getIssuer()).isEqualTo(desk.ports().door() + "/identity/demo");
        assertThat(claims.getAudience()).containsExactly("dondoc");
        assertThat(claims.getStringClaim("azp")).isEqualTo("dondoc-operator");
        assertThat(claims.getStringListClaim("roles")).containsExactly("integrator");
        assertThat(claims.getStringListClaim("scope")).containsExactlyInAnyOrder("calendars:write", "clock");
        assertThat(claims.getClaim("unit")).isNull();
    }

    @ParameterizedTest
    @EnumSource(DemoSystem.class)
    void givesNoSystemMoreThanItsWorkNeeds(DemoSystem system) throws Exception {
        assertThat(claims(signIn().token(system)).getStringListClaim("scope"))
                .containsExactlyInAnyOrderElementsOf(system.scopes())
                .doesNotContainAnyElementsOf(
                        switch (system) {
                            case DOCUMENTS -> List.of("reports:write", "units:write", "contacts:write", "clock");
                            case DIRECTORY -> List.of("directives:write", "reports:write", "reports:review", "clock");
                            case REPORTS -> List.of("reports:review", "directives:write", "units:write", "clock");
                            case DASHBOARDS -> List.of("contacts:read", "tasks:write", "calendars:write", "clock");
                            case OPERATOR -> List.of("directives:read", "reports:read", "contacts:read");
                        });
        assertThatThrownBy(() -> signIn().token(system, "everything")).hasMessageContaining("access_token");
    }

    @Test
    void keepsItsKeyToItself() throws Exception {
        Path key = folder.resolve("identity").resolve("key.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");

        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-rw-rw-"));
        SigningKey.in(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @EnumSource(DemoPerson.class)
    void signsInEveryDemoPersonByTheWholeFlow(DemoPerson person) throws Exception {
        JWTClaimsSet claims = claims(signIn().person(person));
        assertThat(claims.getIssuer()).isEqualTo(desk.ports().door() + "/identity/demo");
        assertThat(claims.getAudience()).containsExactly("dondoc");
        assertThat(claims.getSubject()).isEqualTo(person.id());
        assertThat(claims.getStringListClaim("roles")).containsExactly(person.role());
        assertThat(claims.getStringClaim("unit")).isEqualTo(person.unit());
        assertThat(claims.getStringClaim("name")).isEqualTo(person.fullName());
    }

    @Test
    void movesTheClockForTheOperatorOnlyAndOnlyForward() throws Exception {
        String forward = "{\"now\":\"2099-01-01T08:00:00+07:00\"}";
        assertThat(put(forward, null).statusCode()).isEqualTo(401);
        assertThat(put(forward, signIn().machine("tasks:read")).statusCode()).isEqualTo(403);
        assertThat(put(forward, signIn().machine("clock")).body()).contains("2099-01-01T08:00");
        HttpResponse<String> refused = put("{\"now\":\"2098-01-01T08:00:00+07:00\"}", signIn().machine("clock"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"now\":null}",
                "{\"now\":5}",
                "{\"now\":\"\"}",
                "{\"now\":\"2099-01-01\"}",
                "{\"now\":\"2099-01-01T08:00:00\"}",
                "{\"now\":\"+999999999-12-31T23:59:59Z\"}",
                "{\"now\":\"2200-01-01T00:00:00Z\"}",
                "{",
                "[]",
                ""
            })
    void movesTheClockToNoTimeThatIsNone(String body) throws Exception {
        HttpResponse<String> refused = put(body, signIn().machine("clock"));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("\"pointer\":", "2023-12-14T08:00:00+07:00");
    }

    @Test
    void givesASystemATokenForAnHour() throws Exception {
        JWTClaimsSet claims = claims(signIn().machine("clock"));
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void showsTheInboxToWhoeverReachesIt() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(URI.create(desk.ports().url(Part.DESK) + "/inbox"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Hộp thư thử", "Chưa có gì");
        }
    }

    @Test
    void offersEachDemoPersonFirstAndTheFormAfterThem() throws Exception {
        String page = login("");
        assertThat(page)
                .contains("lang=\"vi\"", "DỮ LIỆU MẪU", "Chọn một người để bắt đầu", "Giao việc, theo dõi và duyệt");
        for (DemoPerson person : DemoPerson.values()) {
            assertThat(page.substring(0, page.indexOf("<details")))
                    .contains(person.fullName(), "value=\"" + person.username() + "\"");
        }
        assertThat(page.substring(page.indexOf("<details"))).contains("autocomplete=\"current-password\"");
        assertThat(page.substring(0, page.indexOf("<h1")))
                .contains("> Đôn Đốc</p>", "từ văn bản chỉ đạo đến báo cáo", "aria-current=\"true\">Tiếng Việt</span>")
                .contains("href=\"?ngon-ngu=en\"")
                .doesNotContain("href=\"?ngon-ngu=vi\"");
        assertThat(page).doesNotContain("sign-in.", "T02", "<details open");
    }

    @Test
    void speaksEnglishToWhoeverChoosesIt() throws Exception {
        assertThat(login("?ngon-ngu=en"))
                .contains("lang=\"en\"", "SAMPLE DATA", "Choose a person to begin", "officer, Department of Finance")
                .contains("aria-current=\"true\">English</span>", "href=\"?ngon-ngu=vi\"")
                .doesNotContain("sign-in.", "Đăng nhập");
    }

    @Test
    void showsTheFormFirstToWhoeverMistyped() throws Exception {
        String page = login("?error");
        assertThat(page.substring(0, page.indexOf("<h1")))
                .contains("<details open", "Tên đăng nhập hoặc mật khẩu không đúng.", "autofocus");
        assertThat(page).containsOnlyOnce("<details");
    }

    private static String login(String query) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI page = URI.create(desk.ports().url(Part.DESK) + IdentityConfiguration.LOGIN + query);
            return client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static SignIn signIn() {
        return new SignIn(desk.ports().door(), desk.ports().url(Part.DESK));
    }

    private static JWTClaimsSet claims(String token) throws Exception {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }

    private static HttpResponse<String> put(String body, @Nullable String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(desk.ports().url(Part.DESK) + "/launcher/clock"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
