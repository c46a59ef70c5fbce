package vn.dondoc.launcher.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.dondoc.directive.intake.Paper;
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

    /** A candidate is taken, a unit is added to the directory, a Saturday is confirmed; nothing else is typed. */
    @Test
    void takesALetterInWithItsEnclosures() {
        Person lan = Person.signedIn(BROWSER, DemoPerson.LAN, platform.door());
        String letter = Letters.OF_TET
                .replace("318/", "418/")
                .replace("18/12/2026", "19/12/2026")
                .replace(
                        "tháng 12/2026./.",
                        "tháng 12/2026.\n\n    4. Ban Thi đua tỉnh theo dõi, báo cáo trước ngày 23/12/2026./.");
        byte[] annex = "Biểu mẫu báo cáo".getBytes(StandardCharsets.UTF_8);
        lan.dropWith(Map.of("318.docx", Paper.docx(letter), "Phụ lục 1.txt", annex, "Phụ lục 2.txt", annex));
        assertThat(lan.page().locator("#enclosures summary")).hasText("Tệp kèm theo (2)");
        lan.page().locator("[name='/subject']").fill("Bảo đảm an toàn dịp Tết");

        press(doubt(lan, "“Sở Khoa học”"), "Sở Khoa học và Công nghệ");
        assertThat(doubt(lan, "“Sở Khoa học”")).hasCount(0);
        press(doubt(lan, "Ban Thi đua"), "Thêm vào danh mục…");
        assertThat(lan.page().getByLabel("Tên").first()).hasValue("Ban Thi đua tỉnh");
        BROWSER.picture(lan.page(), "1-unit");
        lan.press("Thêm vào danh mục");
        lan.read();
        assertThat(doubt(lan, "Ban Thi đua")).hasCount(0);
        doubt(lan, "rơi vào ngày nghỉ cuối tuần").getByLabel("Đúng như vậy").check();
        assertThat(lan.page().locator("[data-count]")).containsText("Không có gì phải xem lại");
        BROWSER.picture(lan.page(), "2-draft");
        lan.toIssue();
        lan.sees("Đã xác nhận (1)");
        lan.issue();

        lan.sees("Đã ban hành 103 nhiệm vụ cho 103 đơn vị.");
        lan.sees("Bảo đảm an toàn dịp Tết");
        lan.sees("Phụ lục 2.txt");
    }

    /** What somebody types into a page that has become old is kept, beside what was saved meanwhile. */
    @Test
    void losesNothingBetweenTwoTabs() {
        Person lan = Person.signedIn(BROWSER, DemoPerson.LAN, platform.door());
        lan.paste(Letters.OF_TET.replace("318/", "324/"));
        Person other = new Person(lan.page().context().newPage(), platform.door());
        other.open(lan.path());
        lan.page().locator("[name='/subject']").fill("Lời của thẻ thứ nhất");
        lan.press("Lưu nháp");
        lan.sees("Đã lưu bản nháp.");

        other.page().locator("[name='/subject']").fill("Lời của thẻ thứ hai");
        other.press("Lưu nháp");
        other.sees("Dự thảo này vừa được sửa ở nơi khác");
        other.sees("Lời của thẻ thứ nhất");
        BROWSER.picture(other.page(), "3-two-tabs");
        assertThat(other.page().locator("[name='/subject']")).hasValue("Lời của thẻ thứ hai");
        other.press("Lưu nháp");
        other.sees("Đã lưu bản nháp.");

        lan.open(lan.path());
        assertThat(lan.page().locator("[name='/subject']")).hasValue("Lời của thẻ thứ hai");
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
        BROWSER.picture(lan.page(), "4-intake");
        lan.press("Công văn: an toàn phòng cháy, chữa cháy");
        lan.read();
        press(doubt(lan, "“Sở Khoa học”"), "Sở Khoa học và Công nghệ");
        assertThat(lan.page().locator("[data-count]")).containsText("Không có gì phải xem lại");
        lan.toIssue();
        lan.issue();

        assertThat(lan.page().locator(".rows a").first()).isVisible();
    }

    /** What was counted is what is issued, and once: whoever sends it again finds it there. */
    @Test
    void issuesWhatTheNumbersSaid() {
        Person lan = Person.signedIn(BROWSER, DemoPerson.LAN, platform.door());
        lan.paste(Letters.OF_TET.replace("318/", "326/"));
        String draft = lan.path();
        lan.correct(3, "leads", "Sở Khoa học và Công nghệ");
        lan.toIssue();
        Person other = new Person(lan.page().context().newPage(), platform.door());
        other.open(draft);
        other.correct(3, "leads", "Sở Nội vụ");
        other.press("Lưu nháp");
        other.sees("Đã lưu bản nháp.");

        lan.confirm();
        lan.sees("Dự thảo vừa được sửa ở nơi khác, chưa có gì được ban hành.");
        assertThat(lan.page().locator(".orders tbody tr").nth(2)).containsText("Sở Nội vụ");
        other.toIssue();
        lan.issue();
        other.confirm();
        other.sees("Nhiệm vụ của văn bản này");
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
