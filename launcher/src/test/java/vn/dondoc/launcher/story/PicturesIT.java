package vn.dondoc.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.dondoc.launcher.Part;
import vn.dondoc.launcher.identity.DemoPerson;
import vn.dondoc.launcher.testing.Browser;

/** Makes pictures of every page, to look at: {@code docs/pictures/take} runs this and says where they are. */
@Tag("thorough")
class PicturesIT {
    private static final Path FOLDER = Path.of("target", "scenarios", "pictures");

    @RegisterExtension
    static final Browser BROWSER = new Browser(FOLDER);

    private final Map<DemoPerson, Person> people = new HashMap<>();
    private final Map<String, String> things = new HashMap<>();

    @Test
    void showsEveryPage() throws Exception {
        Album album = new Album(FOLDER);
        try (RunningPlatform platform = RunningPlatform.on("pictures/run", "--clock", "2026-12-07T09:00:00+07:00")) {
            String door = platform.door();
            take(album, Sight.EMPTY, door);
            act(door);
            try (Desk desk = new Desk(door)) {
                desk.moveTo(
                        OffsetDateTime.parse("2026-12-21T09:00:00+07:00"),
                        platform.signIn().machine("clock"));
            }
            Person lan = inVietnamese(DemoPerson.LAN, door);
            lan.openFirst("/nhiem-vu?xem=qua-han", "318/UBND-TH");
            things.put("late", lan.path());
            lan.openUntil("/inbox?channel=EMAIL", "Quá hạn");
            take(album, Sight.FULL, door);
            album.takeSmall("draft", at(DemoPerson.LAN, door).page(), door + things.get("draft"));
            album.takeSmall("tasks", at(DemoPerson.LAN, door).page(), door + things.get("late") + "?xem=qua-han");
            album.takeSmall("review", at(DemoPerson.MINH, door).page(), door + things.get("report"));
            if (platform.isOurs()) {
                platform.stop();
                platform.start(
                        "--only",
                        Arrays.stream(Part.values())
                                .filter(part -> part != Part.REPORT)
                                .map(Part::id)
                                .collect(Collectors.joining(",")));
                take(album, Sight.AWAY, door);
            }
        }
        assertThat(album.faults()).isEmpty();
    }

    private void take(Album album, List<Sight> sights, String door) throws IOException {
        for (Sight sight : sights) {
            Page page = sight.who() == null
                    ? BROWSER.person("nobody")
                    : at(sight.who(), door).page();
            album.take(sight.name(), page, door + sight.path(things));
        }
    }

    private Person at(DemoPerson who, String door) {
        return people.computeIfAbsent(who, one -> Person.signedIn(BROWSER, one, door));
    }

    /** A letter is issued, another waits as it was read, a third is ready; one report is made twice, one is begun. */
    private void act(String door) {
        Person lan = inVietnamese(DemoPerson.LAN, door);
        lan.paste(Letters.OF_TET);
        things.put("document", lan.path());
        correct(lan);
        lan.issue();
        lan.paste(Letters.OF_TET.replace("318/", "319/"));
        things.put("draft", lan.path());
        lan.paste(Letters.OF_TET.replace("318/", "320/"));
        things.put("ready", lan.path());
        correct(lan);

        Person hoa = inVietnamese(DemoPerson.HOA, door);
        hoa.openFirst("/nhiem-vu?xem=moi", "318/UBND-TH");
        things.put("task", hoa.path());
        hoa.acknowledge();
        hoa.toReport();
        hoa.page().getByLabel("Kết quả thực hiện").fill("Đã bố trí 12 tỷ đồng, trong đó cấp xã 7 tỷ.");
        hoa.press("Lưu nháp");

        Person son = inVietnamese(DemoPerson.SON, door);
        Person minh = inVietnamese(DemoPerson.MINH, door);
        son.openFirst("/nhiem-vu?xem=moi", "318/UBND-TH");
        things.put("reported", son.path());
        son.acknowledge();
        son.report("Đã lập danh sách 42 hộ khó khăn.");
        minh.toDecide("Bến Lạc");
        minh.giveBack("Danh sách chưa có địa chỉ từng hộ.");
        son.openUntil(things.get("reported"), "Danh sách chưa có địa chỉ từng hộ.");
        son.report("Đã lập danh sách 43 hộ khó khăn, có địa chỉ từng hộ.");
        minh.toDecide("Bến Lạc");
        things.put("report", minh.path());
    }

    private Person inVietnamese(DemoPerson who, String door) {
        Person person = at(who, door);
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
