package vn.dondoc.launcher.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.dondoc.directive.intake.Paper;
import vn.dondoc.launcher.identity.DemoPerson;
import vn.dondoc.launcher.testing.Browser;

/** What people do by the pages, each in a browser of their own. The pictures are under target/scenarios/console. */
class ConsoleIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser(Path.of("target", "scenarios", "console"));

    private static final OffsetDateTime AFTER_THE_FIRST = OffsetDateTime.parse("2026-12-22T09:00:00+07:00");

    private static RunningPlatform platform;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.on("console", "--clock", "2026-12-07T09:00:00+07:00");
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    /**
     * The clerk corrects what was not understood, the leader returns the first report and accepts the second; of those who
     * have not reported when the day comes, the clerk sees who is late, and they are told.
     */
    @Test
    void goesFromALetterToAnAcceptedReportAndToOneThatIsLate() throws Exception {
        Person lan = signedIn(DemoPerson.LAN);
        Person hoa = signedIn(DemoPerson.HOA);
        Person minh = signedIn(DemoPerson.MINH);

        lan.drop("318-UBND-TH.docx", Paper.docx(Letters.OF_TET));
        lan.sees("“Sở Khoa học” là đơn vị nào?");
        BROWSER.picture(lan.page(), "1-draft");
        lan.correct(3, "leads", "Sở Khoa học và Công nghệ");
        lan.correct(3, "deadlines", "trước ngày 26/12/2026");
        lan.toIssue();
        assertThat(lan.page().locator(".sum")).hasText("102 nhiệm vụ · 102 đơn vị · hạn gần nhất T6 18/12/2026");
        BROWSER.picture(lan.page(), "2-issue");
        lan.issue();
        lan.sees("Đã ban hành 102 nhiệm vụ cho 102 đơn vị.");
        lan.sees("Sở Tài chính");

        hoa.openFirst("/nhiem-vu?xem=moi", "318/UBND-TH");
        hoa.sees("còn 10 ngày làm việc · T2 21/12");
        String task = hoa.path();
        hoa.acknowledge();
        hoa.report("Đã bố trí 12 tỷ đồng.");

        minh.toDecide("Sở Tài chính");
        BROWSER.picture(minh.page(), "3-review");
        minh.giveBack("Thiếu số liệu cấp xã.");

        hoa.openUntil("/viec", "bị trả lại, cần báo cáo lại");
        hoa.openUntil(task, "Thiếu số liệu cấp xã.");
        hoa.report("Đã bố trí 12 tỷ đồng, trong đó cấp xã 7 tỷ.");

        minh.toDecide("Sở Tài chính");
        minh.sees("Lần trước (lần 1)");
        minh.sees("Đã bố trí 12 tỷ đồng, trong đó cấp xã 7 tỷ.");
        minh.accept();
        hoa.openUntil("/nhiem-vu?xem=tat-ca", "hoàn thành 7/12, đúng hạn");
        BROWSER.picture(hoa.page(), "4-done");

        try (Desk desk = new Desk(platform.door())) {
            desk.moveTo(AFTER_THE_FIRST, platform.signIn().machine("clock"));
        }
        lan.openFirst("/nhiem-vu?xem=qua-han", "UBND");
        assertThat(lan.page().locator(".detail .badge").first()).containsText("quá hạn");
        BROWSER.picture(lan.page(), "5-overdue");
        lan.openUntil("/inbox?to=x0", "Quá hạn");
        lan.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Quá hạn"))
                .first()
                .click();
        assertThat(lan.page().locator("details[open] pre").first()).containsText("318/UBND-TH");
        BROWSER.picture(lan.page(), "6-mail");
    }

    /** What somebody has written is shown as it was written, and never run. */
    @Test
    void showsWhatWasWrittenAsWords() {
        String script = "<script>document.title='x'</script><img src=x onerror=\"document.title='x'\">";
        Person lan = signedIn(DemoPerson.LAN);
        lan.paste(Letters.OF_TET.replace("318/", "319/").replace("bố trí kinh phí", "bố trí " + script));

        assertThat(lan.page().locator(".original")).containsText("319/UBND-TH");
        assertThat(lan.page().locator(".original")).containsText(script);
        assertThat(lan.page()).not().hasTitle("x");
    }

    @Test
    void showsNobodyAnotherUnitsTask() {
        Person son = signedIn(DemoPerson.SON);
        son.open("/nhiem-vu/14c11f49-4b68-5a74-8aad-ca3704946ba5");

        assertThat(son.page().locator("h1")).hasText("Không tìm thấy.");
    }

    /** Also at the provider: the next sign-in asks who it is. */
    @Test
    void signsOutForGood() {
        Person lan = signedIn(DemoPerson.LAN);
        lan.signOut();
        assertThat(lan.page().locator("body")).containsText(DemoPerson.MINH.fullName());
        lan.open("/viec");

        assertThat(lan.page().locator("body")).containsText(DemoPerson.MINH.fullName());
        assertThat(URI.create(lan.page().url())).hasPath("/identity/demo/login");
    }

    private static Person signedIn(DemoPerson who) {
        return Person.signedIn(BROWSER, who, platform.door());
    }
}
