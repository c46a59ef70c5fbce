package vn.dondoc.launcher.story;

import com.microsoft.playwright.Page;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.launcher.identity.DemoPerson;
import vn.dondoc.launcher.testing.Browser;

/** A platform with the people at it, each signed in once, and what they have done so that each page has something to show. */
final class Stage {
    /** When the platform's day begins. */
    static final String BEGINNING = "2026-12-07T09:00:00+07:00";

    private static final OffsetDateTime TWO_WEEKS_LATER = OffsetDateTime.parse("2026-12-21T09:00:00+07:00");

    private final Browser browser;
    private final RunningPlatform platform;
    private final Map<DemoPerson, Person> people = new HashMap<>();
    private final Map<String, String> things = new HashMap<>();

    Stage(Browser browser, RunningPlatform platform) {
        this.browser = browser;
        this.platform = platform;
    }

    /** The page of somebody, signed in; of nobody, a new one. */
    Page page(@Nullable DemoPerson who) {
        return who == null ? browser.person("nobody") : at(who).page();
    }

    private Person at(DemoPerson who) {
        return people.computeIfAbsent(who, one -> Person.signedIn(browser, one, platform.door()));
    }

    /** The address of what somebody sees. */
    String address(Sight sight) {
        return address(sight.path(things));
    }

    private String address(String path) {
        return platform.door() + path;
    }

    /** The address of what was done before. */
    String thing(String name) {
        return address(things.getOrDefault(name, "/"));
    }

    /**
     * A letter is issued, another waits as it was read, a third is ready; one report is made twice, one is begun. Then it is two
     * weeks later.
     */
    void play() throws Exception {
        Person lan = inVietnamese(DemoPerson.LAN);
        lan.paste(Letters.OF_TET);
        things.put("document", lan.path());
        correct(lan);
        lan.issue();
        lan.paste(Letters.OF_TET.replace("318/", "319/"));
        things.put("draft", lan.path());
        lan.paste(Letters.OF_TET.replace("318/", "320/"));
        things.put("ready", lan.path());
        correct(lan);
        begin();
        decide();
        try (Desk desk = new Desk(platform.door())) {
            desk.moveTo(TWO_WEEKS_LATER, platform.signIn().machine("clock"));
        }
        lan.openFirst("/nhiem-vu?xem=qua-han", "318/UBND-TH");
        things.put("late", lan.path());
        lan.openUntil("/inbox?channel=EMAIL", "Quá hạn");
    }

    private void begin() {
        Person hoa = inVietnamese(DemoPerson.HOA);
        hoa.openFirst("/nhiem-vu?xem=moi", "318/UBND-TH");
        things.put("task", hoa.path());
        hoa.acknowledge();
        hoa.toReport();
        hoa.page().getByLabel("Kết quả thực hiện").fill("Đã bố trí 12 tỷ đồng, trong đó cấp xã 7 tỷ.");
        hoa.press("Lưu nháp");
    }

    private void decide() {
        Person son = inVietnamese(DemoPerson.SON);
        Person minh = inVietnamese(DemoPerson.MINH);
        son.openFirst("/nhiem-vu?xem=moi", "318/UBND-TH");
        String task = son.path();
        things.put("reported", task);
        son.acknowledge();
        son.report("Đã lập danh sách 42 hộ khó khăn.");
        minh.toDecide("Bến Lạc");
        minh.giveBack("Danh sách chưa có địa chỉ từng hộ.");
        son.openUntil(task, "Danh sách chưa có địa chỉ từng hộ.");
        son.report("Đã lập danh sách 43 hộ khó khăn, có địa chỉ từng hộ.");
        minh.toDecide("Bến Lạc");
        things.put("report", minh.path());
    }

    /** Whoever has looked at pages in English, on a telephone, is back at the office. */
    private Person inVietnamese(DemoPerson who) {
        Person person = at(who);
        person.open("/viec?ngon-ngu=vi");
        person.page().setViewportSize(1366, 768);
        return person;
    }

    private static void correct(Person clerk) {
        clerk.correct(3, "leads", "Sở Khoa học và Công nghệ");
        clerk.correct(3, "deadlines", "trước ngày 26/12/2026");
        clerk.toIssue();
    }
}
