package vn.dondoc.launcher.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.dondoc.launcher.identity.DemoPerson;
import vn.dondoc.launcher.testing.Browser;

/** What people do by the pages, each in a browser of their own. The pictures are under target/scenarios/console. */
class ConsoleIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser(Path.of("target", "scenarios", "console"));

    private static final String LETTER = """
            ỦY BAN NHÂN DÂN
            TỈNH AN LẠC
            Số: 318/UBND-TH
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            An Lạc, ngày 07 tháng 12 năm 2026
            V/v bảo đảm an toàn dịp Tết Nguyên đán 2027

            Kính gửi:
            - Các sở, ban, ngành;
            - UBND các xã, phường.

            Để nhân dân đón Tết an toàn, Ủy ban nhân dân tỉnh yêu cầu:

            1. Sở Tài chính chủ trì, phối hợp với Sở Nội vụ bố trí kinh phí, báo cáo UBND tỉnh trước ngày 22/12/2026.

            2. UBND các xã, phường lập danh sách hộ khó khăn gửi Sở Nội vụ chậm nhất ngày 18/12/2026.

            3. Sở Khoa học kiểm tra các cơ sở bán hàng, báo cáo trong tháng 12/2026.

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
        platform = RunningPlatform.on("console", "--clock", "2026-12-07T09:00:00+07:00");
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    /** The clerk corrects what was not understood, the leader returns the first report and accepts the second. */
    @Test
    void goesFromALetterToAnAcceptedReport() {
        Page lan = BROWSER.signedIn(DemoPerson.LAN, platform.door());
        Page hoa = BROWSER.signedIn(DemoPerson.HOA, platform.door());
        Page minh = BROWSER.signedIn(DemoPerson.MINH, platform.door());

        lan.navigate(platform.door() + "/van-ban/nhan");
        lan.locator("textarea[name='noi-dung']").fill(LETTER);
        lan.locator("main form button[type=submit]").click();
        assertThat(lan.locator(".chip.unknown")).containsText("Sở Khoa học");
        BROWSER.picture(lan, "1-draft");
        lan.locator("[name='/items/2/leads']").fill("Sở Khoa học và Công nghệ");
        lan.locator(".bar button[value='ban-hanh']").click();
        assertThat(lan.locator(".sum")).hasText("102 nhiệm vụ · 102 đơn vị · hạn gần nhất T6 18/12/2026");
        BROWSER.picture(lan, "2-issue");
        lan.locator("main .bar button").click();
        assertThat(lan.locator(".toast")).containsText("Đã ban hành 102 nhiệm vụ cho 102 đơn vị.");
        assertThat(lan.locator(".rows")).containsText("Sở Tài chính");

        hoa.navigate(platform.door() + "/nhiem-vu?xem=moi");
        hoa.locator(".rows a").first().click();
        assertThat(hoa.locator(".detail")).containsText("còn 10 ngày làm việc · T2 21/12");
        String task = hoa.url();
        hoa.locator("form[action$='/tiep-nhan'] button").click();
        assertThat(hoa.locator(".toast")).containsText("Đã tiếp nhận nhiệm vụ.");
        report(hoa, "Đã bố trí 12 tỷ đồng.");

        decide(minh);
        minh.locator(".detail details.why summary").click();
        minh.locator("textarea[name='ly-do']").fill("Thiếu số liệu cấp xã.");
        BROWSER.picture(minh, "3-review");
        minh.locator("form[action$='/tra-lai'] button").click();
        assertThat(minh.locator(".toast")).containsText("Đã trả lại báo cáo.");

        arrived(hoa, task, "Thiếu số liệu cấp xã.");
        report(hoa, "Đã bố trí 12 tỷ đồng, trong đó cấp xã 7 tỷ.");

        decide(minh);
        assertThat(minh.locator(".beside")).containsText("Lần trước (lần 1)");
        assertThat(minh.locator(".beside")).containsText("Đã bố trí 12 tỷ đồng, trong đó cấp xã 7 tỷ.");
        minh.locator("form[action$='/duyet'] button").click();
        assertThat(minh.locator(".toast")).containsText("Đã duyệt báo cáo.");
        arrived(hoa, platform.door() + "/nhiem-vu?xem=tat-ca", "hoàn thành đúng hạn");
        BROWSER.picture(hoa, "4-done");
    }

    /** What somebody has written is shown as it was written, and never run. */
    @Test
    void showsWhatWasWrittenAsWords() {
        String script = "<script>document.title='x'</script><img src=x onerror=\"document.title='x'\">";
        Page lan = BROWSER.signedIn(DemoPerson.LAN, platform.door());
        lan.navigate(platform.door() + "/van-ban/nhan");
        lan.locator("textarea[name='noi-dung']")
                .fill(LETTER.replace("318/", "319/").replace("bố trí kinh phí", "bố trí " + script));
        lan.locator("main form button[type=submit]").click();

        assertThat(lan.locator(".original")).containsText("319/UBND-TH");
        assertThat(lan.locator(".original")).containsText(script);
        assertThat(lan).not().hasTitle("x");
    }

    @Test
    void showsNobodyAnotherUnitsTask() {
        Page son = BROWSER.signedIn(DemoPerson.SON, platform.door());
        son.navigate(platform.door() + "/nhiem-vu/14c11f49-4b68-5a74-8aad-ca3704946ba5");

        assertThat(son.locator("h1")).hasText("Không tìm thấy.");
    }

    /** Also at the provider: the next sign-in asks who it is. */
    @Test
    void signsOutForGood() {
        Page lan = BROWSER.signedIn(DemoPerson.LAN, platform.door());
        lan.locator(".me > summary").click();
        lan.locator("form[action='/dang-xuat'] button").click();
        assertThat(lan.locator("body")).containsText(DemoPerson.MINH.fullName());
        lan.navigate(platform.door() + "/viec");

        assertThat(lan.locator("body")).containsText(DemoPerson.MINH.fullName());
        assertThat(URI.create(lan.url())).hasPath("/identity/demo/login");
    }

    private static void report(Page officer, String words) {
        officer.locator(".detail .bar a.button").click();
        officer.locator("textarea[name='/words']").fill(words);
        officer.locator(".bar button[value='gui']").click();
        assertThat(officer.locator(".toast")).containsText("Đã gửi báo cáo, đang chờ duyệt.");
    }

    /** Opens the report that waits, as soon as it does. */
    private static void decide(Page leader) {
        arrived(leader, platform.door() + "/duyet", "Sở Tài chính");
        leader.locator(".rows a", new Page.LocatorOptions().setHasText("Sở Tài chính"))
                .click();
        assertThat(leader.locator(".detail")).containsText("Lần này");
    }

    /** Opens a page, again until it says what is on its way there. */
    private static void arrived(Page page, String address, String words) {
        await(words).pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
            page.navigate(address);
            return page.locator("main").innerText().contains(words);
        });
    }
}
