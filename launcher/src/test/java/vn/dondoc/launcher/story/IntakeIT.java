package vn.dondoc.launcher.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.dondoc.launcher.identity.DemoPerson;
import vn.dondoc.launcher.testing.Browser;

/** A clerk takes documents in by the pages. The pictures are under target/scenarios/intake. */
class IntakeIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser(Path.of("target", "scenarios", "intake"));

    private static RunningPlatform platform;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.on("intake", "--clock", "2026-12-07T09:00:00+07:00");
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void keepsALetterOfAnotherIssuer() {
        Person lan = Person.signedIn(BROWSER, DemoPerson.LAN, platform.door());
        lan.paste(Letters.OF_TET.replace("318/", "325/").replace("TỈNH AN LẠC", "TỈNH XA LẠ"));

        lan.sees("không phải đơn vị của bạn");
        assertThat(lan.page().getByLabel("Nơi ban hành")).hasValue("Ủy ban nhân dân tỉnh An Lạc");
        lan.sees("bố trí kinh phí");
    }

    /** As on the first day: the one question is answered by a click. */
    @Test
    void goesFromASampleToTasks() {
        Person lan = Person.signedIn(BROWSER, DemoPerson.LAN, platform.door());
        lan.open("/van-ban/nhan");
        BROWSER.picture(lan.page(), "intake");
        lan.press("Công văn: an toàn phòng cháy, chữa cháy");
        lan.read();
        press(doubt(lan, "“Sở Khoa học”"), "Sở Khoa học và Công nghệ");
        assertThat(lan.page().locator("[data-count]")).containsText("Không có gì phải xem lại");
        lan.toIssue();
        lan.issue();

        assertThat(lan.page().locator(".rows a").first()).isVisible();
    }

    private static Locator doubt(Person who, String about) {
        return who.page().locator("#doubts > .doubts > .doubt").filter(new Locator.FilterOptions().setHasText(about));
    }

    private static void press(Locator where, String words) {
        where.locator("button")
                .filter(new Locator.FilterOptions().setHasText(words))
                .click();
    }
}
