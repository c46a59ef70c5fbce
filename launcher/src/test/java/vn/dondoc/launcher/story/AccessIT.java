package vn.dondoc.launcher.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.dondoc.launcher.identity.DemoPerson;
import vn.dondoc.launcher.testing.Browser;

/** The pages for everybody: for who hears them, sees little or no colour, has no mouse, or a browser without scripts. */
class AccessIT {
    private static final Path FOLDER = Path.of("target", "scenarios", "access");
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    @RegisterExtension
    static final Browser BROWSER = new Browser(FOLDER);

    private static RunningPlatform platform;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.on("access/run", "--clock", Stage.BEGINNING);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    /** Or the next two could not fail. */
    @Test
    void findsWhatIsWrong() {
        Page page = BROWSER.person("nobody");
        page.setContent("<img src='x.png'><p class='badge'>12</p>");

        assertThat(faults(page)).anySatisfy(fault -> assertThat(fault).contains("image-alt"));
        assertThat((List<?>) page.evaluate(SILENT)).hasSize(1);
    }

    /** The page of all parts, and what everybody sees first. */
    @Test
    void hasNoSeriousFaultInAnyPart() {
        List<Sight> few = Sight.EMPTY.stream()
                .filter(sight ->
                        Set.of("sign-in", "empty-home-clerk", "intake", "parts").contains(sight.name()))
                .toList();

        assertThat(look(new Stage(BROWSER, platform), few)).isEmpty();
    }

    @Test
    @Tag("thorough")
    void hasNoSeriousFaultOnAnyPage() throws Exception {
        Stage stage = new Stage(BROWSER, platform);
        List<String> faults = new ArrayList<>(look(stage, Sight.EMPTY));
        stage.play();
        faults.addAll(look(stage, Sight.FULL));

        assertThat(faults).isEmpty();
    }

    /** What axe finds on each page, in both themes; enlarged twice, nothing lies beside the screen. */
    private static List<String> look(Stage stage, List<Sight> sights) {
        List<String> faults = new ArrayList<>();
        for (Sight sight : sights) {
            Page page = stage.page(sight.who());
            page.navigate(stage.address(sight));
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                // Between two themes a colour is neither.
                page.emulateMedia(
                        new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
                faults(page).forEach(fault -> faults.add(sight.name() + ", " + scheme + ": " + fault));
            }
            page.setViewportSize(1366 / 2, 768 / 2);
            if ((boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth")) {
                faults.add(sight.name() + " is wider than the screen at 200 %");
            }
            for (Object silent : (List<?>) page.evaluate(SILENT)) {
                faults.add(sight.name() + " says by colour alone: " + silent);
            }
            page.setViewportSize(1366, 768);
        }
        return faults;
    }

    private static List<String> faults(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " at "
                                + rule.getNodes().getFirst().getHtml())
                        .toList();
    }

    /** Badges without a word. */
    private static final String SILENT = """
            [...document.querySelectorAll(".badge, .state, .bad, .good, .warn")]
              .filter((one) => !/\\p{L}/u.test((one.closest("a, li, div, p") ?? one).innerText))
              .map((one) => one.outerHTML)""";

    /** A letter is taken in, issued, acknowledged, reported on and decided upon, with keys alone. */
    @Test
    void needsNoMouse() {
        Keyboard lan = new Keyboard(BROWSER.person("lan"));
        lan.page().navigate(platform.door() + "/");
        lan.signIn(DemoPerson.LAN);
        lan.press("?");
        assertThat(lan.page().locator("dialog[open]")).isVisible();
        lan.press("Escape");
        lan.press("/");
        assertThat(lan.page().locator("input[type=search]").first()).isFocused();
        lan.to("a[href='/van-ban/nhan']");
        lan.press("Enter");
        lan.page().waitForURL("**/van-ban/nhan");
        lan.to("textarea");
        lan.type(Letters.OF_TET.replace("318/", "418/"));
        lan.press("Control+Enter");
        assertThat(lan.page().locator(".original")).isVisible();
        lan.to("[name='/items/2/leads']");
        lan.press("Control+a");
        lan.type("Sở Khoa học và Công nghệ");
        lan.press("Control+Enter");
        assertThat(lan.page().locator(".sum")).isVisible();
        int doubts = lan.page().locator("main input[type=checkbox]:visible").count();
        for (int i = 0; i < doubts; i++) {
            lan.to("main input[type=checkbox]:not(:checked)");
            lan.press("Space");
        }
        lan.to("form[action$='/ban-hanh'] button");
        lan.press("Enter");
        assertThat(lan.page().locator(".toast")).containsText("Đã ban hành");

        Keyboard hoa = new Keyboard(BROWSER.person("hoa"));
        hoa.page().navigate(platform.door() + "/");
        hoa.signIn(DemoPerson.HOA);
        new Person(hoa.page(), platform.door()).openUntil("/nhiem-vu?xem=moi&tim=418", "418/UBND-TH");
        hoa.press("j");
        hoa.press("Enter");
        assertThat(hoa.page().locator(".detail")).isVisible();
        hoa.to("form[action$='/tiep-nhan'] button");
        hoa.press("Enter");
        assertThat(hoa.page().locator(".toast")).containsText("Đã tiếp nhận nhiệm vụ.");
        hoa.to(".detail a[href$='/bao-cao']");
        hoa.press("Enter");
        hoa.page().waitForURL("**/bao-cao");
        hoa.to("textarea[name='/words']");
        hoa.type("Đã bố trí 12 tỷ đồng.");
        hoa.press("Control+Enter");
        assertThat(hoa.page().locator(".toast")).containsText("Đã gửi báo cáo");

        Keyboard minh = new Keyboard(BROWSER.person("minh"));
        minh.page().navigate(platform.door() + "/");
        minh.signIn(DemoPerson.MINH);
        new Person(minh.page(), platform.door()).openUntil("/duyet", "Sở Tài chính");
        minh.press("j");
        minh.press("Enter");
        assertThat(minh.page().locator(".detail")).isVisible();
        minh.to("form[action$='/duyet'] button");
        minh.press("Enter");
        assertThat(minh.page().locator(".toast")).containsText("Đã duyệt báo cáo.");
    }

    /** The same in browsers that run no scripts. */
    @Test
    void needsNoScript() {
        Person lan = without(DemoPerson.LAN);
        lan.paste(Letters.OF_TET.replace("318/", "518/"));
        lan.correct(3, "leads", "Sở Khoa học và Công nghệ");
        lan.toIssue();
        lan.issue();

        Person hoa = without(DemoPerson.HOA);
        hoa.openFirst("/nhiem-vu?xem=moi", "518/UBND-TH");
        hoa.acknowledge();
        hoa.report("Đã bố trí 12 tỷ đồng.");

        Person minh = without(DemoPerson.MINH);
        minh.toDecide("Sở Tài chính");
        minh.giveBack("Thiếu số liệu cấp xã.");
    }

    private static Person without(DemoPerson who) {
        String door = platform.door();
        return new Person(BROWSER.signedIn(who, door, Browser.office().setJavaScriptEnabled(false)), door);
    }
}
