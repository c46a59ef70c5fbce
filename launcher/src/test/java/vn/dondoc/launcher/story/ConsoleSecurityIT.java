package vn.dondoc.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ContentDisposition;
import org.springframework.web.bind.annotation.RequestMethod;
import vn.dondoc.launcher.identity.DemoPerson;
import vn.dondoc.launcher.testing.Visitor;

/** What somebody gets who means harm: at the console, through the gateway, as a browser would ask. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleSecurityIT {
    private RunningPlatform platform;
    private Http http;
    private Planted planted;
    private Visitor lan;
    private Visitor hoa;
    private Visitor minh;
    private Visitor son;

    @BeforeAll
    void start() throws Exception {
        platform = RunningPlatform.on("console-security", "--clock", "2026-12-07T09:00:00+07:00");
        http = new Http(platform.door());
        planted = new Planted(platform, http);
        lan = signedIn(DemoPerson.LAN);
        hoa = signedIn(DemoPerson.HOA);
        minh = signedIn(DemoPerson.MINH);
        son = signedIn(DemoPerson.SON);
    }

    @AfterAll
    void stop() {
        for (Visitor visitor : List.of(lan, hoa, minh, son)) {
            visitor.close();
        }
        http.close();
        platform.close();
    }

    private Visitor signedIn(DemoPerson person) throws Exception {
        Visitor visitor = new Visitor(platform.door());
        HttpResponse<String> page = visitor.signIn(person, "/viec");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(person.fullName());
        return visitor;
    }

    private Visitor whose(String path) {
        return switch (ConsolePaths.reader(path)) {
            case MINH -> minh;
            case HOA -> hoa;
            default -> lan;
        };
    }

    @Test
    void showsWhatPeopleWroteAsWordsOnEachPage() throws Exception {
        String search = "?tim=" + URLEncoder.encode(Planted.script("search"), StandardCharsets.UTF_8);
        Map<String, Visitor> pages = new LinkedHashMap<>();
        for (String path : ConsolePaths.of(RequestMethod.GET)) {
            pages.put(planted.at(path), whose(path));
        }
        pages.put("/van-ban" + search, lan);
        pages.put("/nhiem-vu" + search, lan);
        pages.put("/van-ban?tim=hong", lan);
        pages.put("/van-ban/" + planted.directive, lan);
        pages.put("/nhiem-vu?xem=tat-ca", lan);
        pages.put("/nhiem-vu/" + planted.accepted, minh);
        pages.put("/don-vi/goi-y?tim=" + planted.unit, lan);
        TreeSet<String> shown = new TreeSet<>();
        for (var page : pages.entrySet()) {
            String body = page.getValue().get(page.getKey()).body();
            shown.addAll(words(page.getKey(), body));
        }
        for (HttpResponse<String> again : typedAgain()) {
            assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
            shown.addAll(words("typed at " + again.uri(), again.body()));
        }

        List<String> fields = new ArrayList<>(List.of(
                "above",
                "acceptance",
                "addressee",
                "coordinator",
                "deadline",
                "deliverable",
                "enclosure",
                "figure",
                "file",
                "indicator",
                "kept",
                "lead",
                "measure",
                "new-unit",
                "note",
                "number",
                "pasted",
                "percent",
                "plan",
                "reason",
                "report-to",
                "reported",
                "return",
                "search",
                "subject",
                "text",
                "typed",
                "unit",
                "words"));
        if (platform.isOurs()) {
            fields.add("person");
        }
        assertThat(shown).containsAll(fields);
    }

    /** What was typed and cannot be taken comes back, with a sentence that says why. */
    private List<HttpResponse<String>> typedAgain() throws Exception {
        String another = "-1";
        return List.of(
                lan.post(
                        "/van-ban/" + planted.draft, Map.of("phien-ban", another, "/subject", Planted.script("typed"))),
                lan.upload(
                        "/van-ban/nhan",
                        Map.of("khoa", UUID.randomUUID().toString(), "noi-dung", Planted.script("pasted")),
                        "tep",
                        Planted.script("file").replace("\"", "%22").replace("/", "") + ".exe",
                        new byte[] {'M', 'Z', 0, 3, 0, 0, 0, 4}),
                lan.post(
                        "/don-vi/moi",
                        Map.of("ten", Planted.script("new-unit"), "tren", Planted.script("above"), "ma", "x")),
                hoa.post(
                        planted.at("/nhiem-vu/{id}/bao-cao"),
                        Map.of(
                                "lam",
                                "them",
                                "/words",
                                Planted.script("reported"),
                                "/percent",
                                Planted.script("percent"),
                                "/figures/0/indicator",
                                Planted.script("figure"),
                                "/figures/0/plan",
                                Planted.script("plan"))),
                minh.post(
                        planted.at("/duyet/{id}/duyet"),
                        Map.of("phien-ban", another, "ghi-chu", Planted.script("acceptance"))),
                minh.post(
                        planted.at("/duyet/{id}/tra-lai"),
                        Map.of("phien-ban", another, "ly-do", Planted.script("return"))));
    }

    /** The fields that a page shows; none of them may be more than words there. */
    private static List<String> words(String page, String body) {
        assertThat(body).as(page).doesNotContain("<script>hong", "\"'>", "')</script>");
        List<String> fields = new ArrayList<>();
        var shown = java.util.regex.Pattern.compile("&lt;script&gt;hong\\(&#39;([a-z-]+)&#39;\\)")
                .matcher(body);
        while (shown.find()) {
            fields.add(shown.group(1));
        }
        return fields;
    }

    /** No other site may send it for somebody, by a form or in a frame; and nothing may be kept of it. */
    @Test
    void letsNobodyFrameAPageOrRunWhatStandsInIt() throws Exception {
        List<String> paths = new ArrayList<>(ConsolePaths.of(RequestMethod.GET));
        paths.addAll(
                List.of("/van-ban/" + UUID.randomUUID(), "/viec/khong-co", "/login/oauth2/code/dondoc?state=a&code=b"));
        for (String path : paths) {
            HttpResponse<String> page = whose(path).get(planted.at(path));
            String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
            assertThat(policy)
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.headers().firstValue("X-Frame-Options")).as(path).hasValue("DENY");
            assertThat(page.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .hasValue("nosniff");
            assertThat(page.headers().firstValue("Cache-Control").orElse(""))
                    .as(path)
                    .contains("no-store");
            assertThat(page.body()).as(path).doesNotContain(" style=", " onclick=", " onerror=");
            // Of the gateway's own page the policy names the one text that it may have there.
            if (!policy.contains("style-src 'sha256-")) {
                assertThat(page.body()).as(path).doesNotContain("<style");
            }
        }
    }

    @Test
    void takesNoFormWithoutTheTokenOfItsSession() throws Exception {
        String before = planted.state();
        List<String> forms = new ArrayList<>(ConsolePaths.of(RequestMethod.POST));
        assertThat(forms).hasSizeGreaterThan(7);
        forms.add("/dang-xuat");
        for (String path : forms) {
            Visitor person = whose(path);
            Map<String, String> fields = Map.of(
                    "phien-ban",
                    "0",
                    "khoa",
                    UUID.randomUUID().toString(),
                    "noi-dung",
                    "Số: 1/UBND",
                    "ly-do",
                    "Sai.",
                    "/words",
                    "Xong.",
                    "/complete",
                    "true");
            for (String token : List.of("", "made-up", son.token())) {
                HttpResponse<String> refused = person.post(planted.at(path), fields, token);
                assertThat(refused.statusCode()).as(path).isEqualTo(403);
                assertThat(refused.body()).as(path).contains("Phiên làm việc đã kết thúc");
            }
        }
        assertThat(planted.state()).isEqualTo(before);
        for (Visitor person : List.of(lan, hoa, minh)) {
            assertThat(person.get("/viec").statusCode()).isEqualTo(200);
        }
    }

    /** By an address that somebody has sent them, or by a form of their own. */
    @Test
    void tellsNobodyOfAnotherUnit() throws Exception {
        String before = planted.state();
        int pages = 0;
        for (String path : ConsolePaths.of(RequestMethod.GET)) {
            if (ConsolePaths.isOfOne(path)) {
                HttpResponse<String> page = son.get(planted.at(path));
                assertThat(page.statusCode()).as(path).isIn(403, 404);
                assertThat(page.statusCode())
                        .as(path)
                        .isEqualTo(son.get(ofNothing(path)).statusCode());
                assertThat(page.body()).as(path).doesNotContain("hong(").doesNotContain("/UBND");
                pages++;
            }
        }
        assertThat(pages).isGreaterThan(6);
        Map<String, String> form = Map.of("phien-ban", "0", "ly-do", "Sai.", "/words", "Xong.", "lam", "gui");
        for (String path : ConsolePaths.of(RequestMethod.POST)) {
            if (ConsolePaths.isOfOne(path)) {
                HttpResponse<String> page = son.post(planted.at(path), form);
                assertThat(page.statusCode()).as(path).isIn(403, 404, 422);
                assertThat(page.statusCode())
                        .as(path)
                        .isEqualTo(son.post(ofNothing(path), form).statusCode());
                assertThat(page.body()).as(path).doesNotContain("hong(");
            }
        }
        assertThat(planted.state()).isEqualTo(before);
    }

    /** What is there must be answered as what is not: the address tells nothing. */
    private static String ofNothing(String path) {
        return path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "/viec, X-Forwarded-Host, evil.example",
        "/viec, X-Forwarded-Proto, javascript",
        "/viec, X-Forwarded-Port, 81",
        "/viec, X-Forwarded-Prefix, //evil.example",
        "/viec, Forwarded, host=evil.example",
        "/viec, X-Original-URL, //evil.example",
        "/, Referer, http://evil.example/",
        "/oauth2/authorization/dondoc?redirect_uri=http://evil.example/, Accept, text/html",
        "/viec?ngon-ngu=//evil.example, Accept, text/html",
        "/viec?continue=//evil.example, Accept, text/html",
        "/viec;@evil.example, Accept, text/html",
        "//evil.example/viec, Accept, text/html",
        "/%2F%2Fevil.example, Accept, text/html",
        "/%5Cevil.example, Accept, text/html"
    })
    void leadsNobodyElsewhere(String path, String header, String value) throws Exception {
        try (Visitor stranger = new Visitor(platform.door())) {
            for (Visitor visitor : List.of(stranger, lan)) {
                HttpResponse<String> answer = visitor.send(HttpRequest.newBuilder(URI.create(platform.door() + path))
                        .header(header, value)
                        .build());
                answer.headers().firstValue("Location").ifPresent(leads -> {
                    URI to = URI.create(platform.door()).resolve(leads);
                    assertThat(to.getAuthority())
                            .isEqualTo(URI.create(platform.door()).getAuthority());
                    assertThat(leads).doesNotContain("evil");
                });
                assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("evil"));
            }
        }
    }

    /** What was asked for is where one comes back to, with all of its address. */
    @Test
    void leadsBackFromTheSignInToWhereSomebodyWas() throws Exception {
        try (Visitor visitor = new Visitor(platform.door())) {
            HttpResponse<String> page = visitor.signIn(DemoPerson.LAN, "/van-ban?tim=//evil.example&xem=du-thao");
            assertThat(page.uri())
                    .hasHost(URI.create(platform.door()).getHost())
                    .hasPath("/van-ban");
            assertThat(page.uri().getQuery()).startsWith("tim=//evil.example&xem=du-thao");
        }
    }

    /** A script of a page hears that nobody is signed in, and is not where one comes back to. */
    @Test
    void answersAScriptWithoutASignInPage() throws Exception {
        try (Visitor visitor = new Visitor(platform.door())) {
            visitor.get("/viec");
            HttpResponse<String> answer =
                    visitor.send(HttpRequest.newBuilder(URI.create(platform.door() + "/don-vi/goi-y?tim=s"))
                            .header("Sec-Fetch-Mode", "cors")
                            .build());
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(visitor.signIn(DemoPerson.LAN, "/nhiem-vu").uri()).hasPath("/nhiem-vu");
        }
    }

    @Test
    void givesANewSessionToWhoSignsIn() throws Exception {
        try (Visitor victim = new Visitor(platform.door());
                Visitor thief = new Visitor(platform.door())) {
            thief.get("/viec");
            String fixed = thief.session();
            assertThat(fixed).isNotEmpty();
            victim.take(fixed);

            victim.signIn(DemoPerson.LAN, "/viec");

            assertThat(victim.session()).isNotEmpty().isNotEqualTo(fixed);
            assertThat(thief.get("/viec").statusCode()).isEqualTo(302);
            // Nor does the console take a session that somebody has made up.
            String own = UUID.randomUUID().toString();
            thief.take(own);
            thief.get("/viec");
            assertThat(thief.session()).isNotEqualTo(own);
        }
    }

    @Test
    void endsASessionForGood() throws Exception {
        try (Visitor person = new Visitor(platform.door());
                Visitor thief = new Visitor(platform.door())) {
            person.signIn(DemoPerson.DUNG, "/viec");
            String copied = person.session();
            thief.take(copied);
            assertThat(thief.get("/viec").body()).contains(DemoPerson.DUNG.fullName());

            HttpResponse<String> out = person.post("/dang-xuat", Map.of());
            assertThat(out.statusCode()).isEqualTo(302);
            assertThat(out.headers().firstValue("Location").orElseThrow()).contains("/connect/logout");
            person.send(HttpRequest.newBuilder(out.uri()
                            .resolve(out.headers().firstValue("Location").orElseThrow()))
                    .build());

            assertThat(thief.get("/viec").statusCode()).isEqualTo(302);
            thief.take(copied);
            assertThat(thief.open("/viec").uri()).hasPath("/identity/demo/login");
            // The provider, too, asks who it is.
            assertThat(person.open("/viec").uri()).hasPath("/identity/demo/login");
        }
    }

    /** Their access token has ended twice, as after ten minutes, and the provider knows the last ID token only. */
    @Test
    void endsBothSessionsAfterRenewals() throws Exception {
        assumeTrue(platform.isOurs(), "Skipped: nobody's tokens end early in a store elsewhere.");
        try (Visitor person = new Visitor(platform.door());
                MongoClient store = MongoClients.create(platform.store())) {
            person.signIn(DemoPerson.DUNG, "/viec");
            var tokens = store.getDatabase("console").getCollection("tokens");
            for (int renewal = 0; renewal < 2; renewal++) {
                tokens.updateMany(Filters.empty(), Updates.set("until", new Date()));
                assertThat(person.get("/viec").statusCode()).isEqualTo(200);
                assertThat(tokens.countDocuments(Filters.gt("until", new Date())))
                        .isPositive();
            }

            HttpResponse<String> out = person.post("/dang-xuat", Map.of());
            HttpResponse<String> last =
                    person.open(out.headers().firstValue("Location").orElseThrow());

            // By way of the console's own first page, to which the provider leads whoever it has let go.
            assertThat(last.uri()).hasPath("/identity/demo/login");
            assertThat(person.open("/viec").uri()).hasPath("/identity/demo/login");
        }
    }

    /** Over plain HTTP only in the launcher; {@code CookiesTest} sees to it that elsewhere they are for TLS only. */
    @Test
    void givesCookiesToBrowsersOnly() throws Exception {
        try (Visitor visitor = new Visitor(platform.door())) {
            List<String> cookies =
                    new ArrayList<>(visitor.get("/viec").headers().allValues("Set-Cookie"));
            cookies.addAll(lan.get("/viec?ngon-ngu=vi").headers().allValues("Set-Cookie"));
            assertThat(cookies)
                    .hasSize(2)
                    .allSatisfy(cookie -> assertThat(cookie)
                            .contains("; HttpOnly", "; SameSite=Lax", "; Path=/")
                            .doesNotContainIgnoringCase("domain="));
        }
    }

    /** What opens the API, or a session. */
    @Test
    void writesNoTokenWhereSomebodyCouldReadIt() throws Exception {
        for (String path : List.of("/viec", "/nhiem-vu", "/van-ban")) {
            HttpResponse<String> page = lan.get(path);
            assertThat(page.body()).doesNotContain("eyJ", lan.session());
            assertThat(page.headers().map().toString()).doesNotContain("eyJ");
        }
        assumeTrue(platform.isOurs(), "Skipped: a log and a store elsewhere are not looked into.");
        assertThat(Files.readString(platform.log())).doesNotContain("eyJ", lan.session(), hoa.session());
        try (MongoClient store = MongoClients.create(platform.store())) {
            for (String collection : List.of("sessions", "tokens")) {
                List<String> kept = store
                        .getDatabase("console")
                        .getCollection(collection, org.bson.RawBsonDocument.class)
                        .find()
                        .into(new ArrayList<>())
                        .stream()
                        .map(document -> new String(document.getByteBuffer().array(), StandardCharsets.ISO_8859_1))
                        .toList();
                assertThat(kept)
                        .isNotEmpty()
                        .noneMatch(bytes -> bytes.contains("eyJ")
                                || bytes.contains("SecurityContext")
                                || bytes.contains(DemoPerson.LAN.id()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd.txt",
                "C:\\\\Windows\\\\x.txt",
                "a%0d%0aSet-Cookie: x=y.txt",
                "a%22; filename=%22b.txt",
                "\u202etxt.exe.txt",
                "<img src=x onerror=hong()>.txt"
            })
    void givesAFileNoNameThatDoesHarm(String name) throws Exception {
        HttpResponse<String> taken = lan.upload(
                "/van-ban/nhan",
                Map.of("khoa", UUID.randomUUID().toString()),
                "tep",
                name,
                "ỦY BAN NHÂN DÂN\nSố: 7/UBND-TH\nV/v rà soát\n\n1. Sở Tài chính rà soát.\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(taken.statusCode()).isEqualTo(302);
        String page = taken.headers().firstValue("Location").orElseThrow();
        String draft = URI.create(platform.door()).resolve(page).getPath();
        assertThat(lan.get(draft).body()).doesNotContain("<img src=x", "\u202e");

        HttpResponse<String> file = lan.get(draft + "/ban-goc");
        assertThat(file.statusCode()).isEqualTo(200);
        ContentDisposition told = ContentDisposition.parse(
                file.headers().firstValue("Content-Disposition").orElseThrow());
        assertThat(told.isAttachment()).isTrue();
        assertThat(told.getFilename())
                .matches("[^/\\\\\\p{Cntrl}\\p{Cf}]+\\.txt")
                .doesNotContain("..");
        assertThat(file.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }
}
