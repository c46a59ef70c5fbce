package vn.dondoc.launcher.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.RequestMethod;
import vn.dondoc.launcher.identity.DemoPerson;
import vn.dondoc.launcher.testing.Browser;
import vn.dondoc.launcher.testing.Traffic;

/** What a browser makes of pages on which somebody has written a script, and what it loads for each. */
class ConsolePagesIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser(Path.of("target", "scenarios", "console-pages"));

    private static final int MOST_BYTES = 200_000;

    private static RunningPlatform platform;
    private static Http http;
    private static Planted planted;

    private final Map<DemoPerson, Page> people = new HashMap<>();
    private final List<String> said = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        platform = RunningPlatform.on("console-pages/run", "--clock", "2026-12-07T09:00:00+07:00");
        http = new Http(platform.door());
        planted = new Planted(platform, http);
    }

    @AfterAll
    static void stop() {
        http.close();
        platform.close();
    }

    /** Somebody's page; what the browser complains of there, and what a page asks, is kept. */
    private Page at(DemoPerson who) {
        return people.computeIfAbsent(who, one -> {
            Page page = BROWSER.signedIn(one, platform.door());
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    said.add(page.url() + ": " + message.text());
                }
            });
            page.onDialog(dialog -> {
                // Only the browser itself asks whether what was typed may be lost.
                if (!dialog.type().equals("beforeunload")) {
                    said.add(page.url() + " asks: " + dialog.message());
                }
                dialog.accept();
            });
            return page;
        });
    }

    private Page open(DemoPerson who, String path) {
        Page page = at(who);
        page.navigate(platform.door() + path);
        return page;
    }

    @Test
    void showsAScriptAsWords() {
        for (String path : ConsolePaths.of(RequestMethod.GET)) {
            if (ConsolePaths.isPage(path)) {
                Page page = open(ConsolePaths.reader(path), planted.at(path));
                assertThat(page.locator("script:not([src])")).hasCount(0);
            }
        }
        Page lan = open(DemoPerson.LAN, planted.at("/van-ban/{id}"));
        assertThat(lan.locator("[name='/subject']")).hasValue(Planted.script("subject"));
        lan.locator("[name='/items/0/leads']").fill(planted.unit);
        assertThat(lan.locator("[role='option']").first()).hasText(Planted.script("unit") + " " + planted.unit);
        lan = open(DemoPerson.LAN, "/van-ban?tim=hong");
        assertThat(lan.locator("main")).containsText(Planted.script("subject"));

        Page hoa = open(DemoPerson.HOA, "/nhiem-vu?xem=tat-ca");
        hoa.locator(".rows a").first().click();
        assertThat(hoa.locator("#detail")).containsText(Planted.script("text"));
        BROWSER.picture(hoa, "task");
        Page minh = open(DemoPerson.MINH, "/duyet");
        minh.locator(".rows a").first().click();
        assertThat(minh.locator("#detail")).containsText(Planted.script("words"));
        BROWSER.picture(minh, "review");
        assertThat(said).isEmpty();
    }

    /** Also from a port of the same machine, where the session's cookie is sent along. */
    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example/", "http://localhost:49152/"})
    void isShownInNobodysFrame(String elsewhere) {
        Page page = at(DemoPerson.LAN);
        String trap = "<iframe src='%s/viec' width='800' height='600'></iframe>".formatted(platform.door());
        page.route(elsewhere, route -> html(route, trap));

        page.waitForRequest(platform.door() + "/viec", () -> page.navigate(elsewhere));

        Frame inside = page.mainFrame().childFrames().getFirst();
        page.waitForCondition(() -> inside.url().startsWith("chrome-error:"));
        assertThat(inside.content()).doesNotContain("Đôn Đốc");
    }

    /** From a page that sends a form by itself, to whatever can be changed. */
    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example/", "http://localhost:49152/"})
    void takesNoFormOfAnotherSite(String elsewhere) {
        String before = planted.state();
        for (String path : ConsolePaths.of(RequestMethod.POST)) {
            Page page = at(ConsolePaths.reader(path));
            String trap = """
                    <form method='post' action='%s'><input name='phien-ban' value='0'><input name='lam' value='gui'></form>
                    <script>document.forms[0].submit()</script>""".formatted(platform.door() + planted.at(path));
            page.route(elsewhere, route -> html(route, trap));

            var answer = page.waitForResponse(
                    response -> response.request().method().equals("POST"), () -> page.navigate(elsewhere));

            assertThat(answer.status()).as(path).isEqualTo(403);
            page.unroute(elsewhere);
        }
        assertThat(planted.state()).isEqualTo(before);
    }

    private static void html(Route route, String body) {
        route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(body));
    }

    @Test
    void showsNothingToWhoGoesBackAfterTheSignOut() {
        Page page = open(DemoPerson.LAN, planted.at("/van-ban/{id}"));
        page.navigate(platform.door() + "/van-ban");
        assertThat(page.locator("main")).containsText("hong(");
        new Person(page, platform.door()).signOut();
        assertThat(page.locator("form.person").first()).isVisible();

        for (int back = 0; back < 2; back++) {
            page.goBack();
            assertThat(page.locator("form.person").first()).isVisible();
            assertThat(page.locator("body")).not().containsText("hong(");
        }
    }

    @Test
    void loadsLittleAndFromHereOnly() {
        String task = planted.at("/nhiem-vu/{id}");
        String draft = planted.at("/van-ban/{id}");
        Map<String, String> things = Map.of(
                "draft", draft,
                "ready", draft,
                "document", "/van-ban/" + planted.directive,
                "late", task,
                "task", task,
                "reported", task,
                "report", planted.at("/duyet/{id}"));
        Stream.concat(Sight.EMPTY.stream(), Sight.FULL.stream()).forEach(sight -> {
            Page page = sight.who() == null ? BROWSER.person("nobody") : at(sight.who());
            Traffic traffic = Traffic.of(page, platform.door() + sight.path(things));
            System.out.printf(
                    "%7d bytes, %2d requests: %s%n",
                    traffic.bytes(), traffic.addresses().size(), sight.name());
            assertThat(traffic.bytes()).as(sight.name()).isPositive().isLessThan(MOST_BYTES);
            assertThat(traffic.addresses())
                    .as(sight.name())
                    .allMatch(address -> address.startsWith(platform.door() + "/"));
        });
    }
}
