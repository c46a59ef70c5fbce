package vn.dondoc.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dondoc.launcher.identity.DemoPerson;
import vn.dondoc.launcher.testing.Browser;

/** What people do by the pages, each in a browser of their own. The pictures are under target/scenarios/console. */
class ConsoleIT {
    private static final Path FOLDER = Path.of("target", "scenarios", "console");
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
    void goesFromALetterToAnAcceptedReport() throws IOException {
        try (Browser lan = signedIn(DemoPerson.LAN);
                Browser hoa = signedIn(DemoPerson.HOA);
                Browser minh = signedIn(DemoPerson.MINH)) {
            lan.open(platform.door() + "/van-ban/nhan");
            lan.type("textarea[name='noi-dung']", LETTER);
            lan.click("main form button[type=submit]");
            lan.awaitText(".chip.unknown", "Sở Khoa học");
            lan.picture(FOLDER.resolve("1-draft.png"));
            lan.write("[name='/items/2/leads']", "Sở Khoa học và Công nghệ");
            lan.click(".bar button[value='ban-hanh']");
            lan.awaitText(".sum", "102 nhiệm vụ · 102 đơn vị · hạn gần nhất T6 18/12/2026");
            lan.picture(FOLDER.resolve("2-issue.png"));
            lan.click("main .bar button");
            lan.awaitText(".toast", "Đã ban hành 102 nhiệm vụ cho 102 đơn vị.");
            lan.awaitText(".rows", "Sở Tài chính");

            hoa.open(platform.door() + "/nhiem-vu?xem=moi");
            hoa.click(".rows a");
            hoa.awaitText(".detail", "còn 10 ngày làm việc · T2 21/12");
            hoa.click("form[action$='/tiep-nhan'] button");
            hoa.awaitText(".toast", "Đã tiếp nhận nhiệm vụ.");
            report(hoa, "Đã bố trí 12 tỷ đồng.");

            decide(minh);
            minh.click(".detail details.why summary");
            minh.type("textarea[name='ly-do']", "Thiếu số liệu cấp xã.");
            minh.picture(FOLDER.resolve("3-review.png"));
            minh.click("form[action$='/tra-lai'] button");
            minh.awaitText(".toast", "Đã trả lại báo cáo.");

            await().atMost(Duration.ofSeconds(30)).until(() -> {
                hoa.open(platform.door() + "/nhiem-vu");
                hoa.click(".rows a");
                return hoa.awaitText(".detail", "Diễn biến").contains("Thiếu số liệu cấp xã.");
            });
            report(hoa, "Đã bố trí 12 tỷ đồng, trong đó cấp xã 7 tỷ.");

            decide(minh);
            assertThat(minh.text(".beside"))
                    .contains("Lần trước (lần 1)", "Đã bố trí 12 tỷ đồng, trong đó cấp xã 7 tỷ.");
            minh.click("form[action$='/duyet'] button");
            minh.awaitText(".toast", "Đã duyệt báo cáo.");
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                hoa.open(platform.door() + "/nhiem-vu?xem=tat-ca");
                return hoa.awaitText(".rows", "318/UBND-TH").contains("hoàn thành đúng hạn");
            });
            hoa.picture(FOLDER.resolve("4-done.png"));
        }
    }

    /** What somebody has written is shown as it was written, and never run. */
    @Test
    void showsWhatWasWrittenAsWords() throws IOException {
        String script = "<script>document.title='x'</script><img src=x onerror=\"document.title='x'\">";
        try (Browser lan = signedIn(DemoPerson.LAN)) {
            lan.open(platform.door() + "/van-ban/nhan");
            lan.type(
                    "textarea[name='noi-dung']",
                    LETTER.replace("318/", "319/").replace("bố trí kinh phí", "bố trí " + script));
            lan.click("main form button[type=submit]");

            assertThat(lan.awaitText(".original", "319/UBND-TH")).contains(script);
            assertThat(lan.text("title")).doesNotContain("x");
        }
    }

    @Test
    void showsNobodyAnotherUnitsTask() throws IOException {
        try (Browser son = signedIn(DemoPerson.SON)) {
            son.open(platform.door() + "/nhiem-vu/14c11f49-4b68-5a74-8aad-ca3704946ba5");

            son.awaitText("h1", "Không tìm thấy.");
        }
    }

    /** Also at the provider: the next sign-in asks who it is. */
    @Test
    void signsOutForGood() throws IOException {
        try (Browser lan = signedIn(DemoPerson.LAN)) {
            lan.click("form[action='/dang-xuat'] button");
            lan.awaitText("body", DemoPerson.MINH.fullName());
            lan.open(platform.door() + "/viec");

            lan.awaitText("body", DemoPerson.MINH.fullName());
            assertThat(lan.address()).hasPath("/identity/demo/login");
        }
    }

    private static Browser signedIn(DemoPerson person) throws IOException {
        Browser browser = new Browser(FOLDER.resolve(person.username()));
        browser.open(platform.door() + "/");
        browser.click("form.person:has(input[value='" + person.username() + "']) button");
        browser.awaitText(".me", person.fullName());
        return browser;
    }

    private static void report(Browser officer, String words) {
        officer.click(".detail .bar a.button");
        officer.write("textarea", words);
        officer.click("button[value='gui']");
        officer.awaitText(".toast", "Đã gửi báo cáo, đang chờ duyệt.");
    }

    /** Opens the report that waits, as soon as it does. */
    private static void decide(Browser leader) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            leader.open(platform.door() + "/duyet");
            return leader.text(".rows").contains("Sở Tài chính");
        });
        leader.click(".rows a");
        leader.awaitText(".detail", "Lần này");
    }
}
