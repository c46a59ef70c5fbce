package vn.dondoc.launcher.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.dondoc.launcher.identity.DemoPerson;
import vn.dondoc.launcher.testing.Browser;

/** What of the pages of tasks only a browser shows: nothing that is typed is lost, and nobody else sees it. */
class TaskPagesIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser(Path.of("target", "scenarios", "task-pages"));

    private static final String WORDS = "[name='/words']";
    private static final String KEPT = "[data-kept]";
    private static final String SEND = ".bar button[value='gui']";
    private static final String LETTER = """
            ỦY BAN NHÂN DÂN
            TỈNH AN LẠC
            Số: 618/UBND-TH
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            An Lạc, ngày 07 tháng 12 năm 2026
            V/v chuẩn bị Tết Nguyên đán 2027

            Kính gửi: Sở Tài chính.

            Ủy ban nhân dân tỉnh yêu cầu:

            1. Sở Tài chính bố trí kinh phí, báo cáo UBND tỉnh trước ngày 22/12/2026.

            2. Sở Tài chính kiểm tra việc chi trả, báo cáo UBND tỉnh trước ngày 25/12/2026.

            3. Sở Tài chính khẩn trương rà soát các khoản nợ.

            Nơi nhận:
            - Như trên;
            - Lưu: VT, TH.
            TM. ỦY BAN NHÂN DÂN
            CHỦ TỊCH


            Nguyễn Văn Bình
            """;

    private static RunningPlatform platform;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.on("task-pages", "--clock", "2026-12-07T09:00:00+07:00");
        Person lan = Person.signedIn(BROWSER, DemoPerson.LAN, platform.door());
        lan.paste(LETTER);
        lan.toIssue();
        lan.issue();
        lan.sees("Sở Tài chính");
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void keepsWhatIsTypedOverASignOutForItsWriterAlone() {
        Page hoa = reporting("bố trí kinh phí");
        hoa.locator(WORDS).fill("Đã bố trí 12 tỷ đồng.");
        hoa.locator("[name='/figures/0/indicator']").fill("Kinh phí");
        hoa.locator("[name='/figures/0/actual']").fill("12,5");
        assertThat(hoa.locator(KEPT)).containsText("Đã lưu bản nháp");
        String form = hoa.url();
        new Person(hoa, platform.door()).signOut();

        Page mai = BROWSER.signedIn(DemoPerson.MAI, platform.door());
        mai.navigate(form);
        assertThat(mai.locator(WORDS)).hasValue("");

        Page again = BROWSER.signedIn(DemoPerson.HOA, platform.door());
        again.navigate(form);
        assertThat(again.locator(WORDS)).hasValue("Đã bố trí 12 tỷ đồng.");
        assertThat(again.locator("[name='/figures/0/actual']")).hasValue("12,5");
        BROWSER.picture(again, "kept");
    }

    /** The session ends while somebody writes; another window signs in; the first goes on as if nothing had been. */
    @Test
    void goesOnWhenSomebodySignsInAgain() {
        Page hoa = reporting("kiểm tra việc chi trả");
        hoa.context().clearCookies();
        hoa.locator(WORDS).fill("Đã kiểm tra 12 xã.");
        hoa.locator(SEND).click();
        assertThat(hoa.locator(KEPT)).containsText("Phiên làm việc đã hết");
        assertThat(hoa.locator(WORDS)).hasValue("Đã kiểm tra 12 xã.");
        BROWSER.picture(hoa, "lost-session");

        Page second = hoa.context().newPage();
        second.navigate(platform.door());
        second.locator("form:has(input[value='hoa']) button").click();
        assertThat(second.locator(".me")).isVisible();
        hoa.locator(SEND).click();

        assertThat(hoa.locator(".toast")).containsText("Đã gửi báo cáo");
        assertThat(hoa.locator(".detail")).containsText("Đã kiểm tra 12 xã.");
    }

    @Test
    void tellsTheSecondOfTwoWindowsAndLosesNothingOfEither() {
        Page first = reporting("khẩn trương rà soát");
        Page second = first.context().newPage();
        second.navigate(first.url());
        first.locator(WORDS).fill("Bản thứ nhất.");
        assertThat(first.locator(KEPT)).containsText("Đã lưu bản nháp");
        second.locator(WORDS).fill("Bản thứ hai.");
        assertThat(second.locator(KEPT)).containsText("vừa được lưu ở một cửa sổ khác");

        second.locator(SEND).click();
        assertThat(second.locator(".problem")).containsText("Bản thứ nhất.");
        assertThat(second.locator(WORDS)).hasValue("Bản thứ hai.");
        BROWSER.picture(second, "two-windows");
        second.locator(".bar button[value='luu']").click();
        assertThat(second.locator(".toast")).isVisible();

        first.locator(WORDS).fill("Bản thứ nhất, sửa.");
        assertThat(first.locator(KEPT)).containsText("vừa được lưu ở một cửa sổ khác");
        second.locator("details.why summary").click();
        second.locator("form[action$='/bo-nhap'] button").click();
        assertThat(second.locator(".toast")).containsText("Đã bỏ bản nháp");
        assertThat(second).hasURL(Pattern.compile("/nhiem-vu/[0-9a-f-]+$"));
    }

    private static Page reporting(String task) {
        Page hoa = BROWSER.signedIn(DemoPerson.HOA, platform.door());
        hoa.navigate(platform.door() + "/nhiem-vu?xem=tat-ca&tim=618");
        hoa.locator(".rows a")
                .filter(new Locator.FilterOptions().setHasText(task))
                .click();
        hoa.locator(".detail a[href$='/bao-cao']").click();
        assertThat(hoa.locator(WORDS)).isVisible();
        return hoa;
    }
}
