package vn.dondoc.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private final Glossary names = new Glossary();

    @BeforeEach
    void learn() {
        names.learn(Stories.unit("T02", "Sở Tài chính"));
        names.learn(Stories.unit("X001", "UBND phường Bến Lạc"));
        names.learn(Stories.directive("d1", "812/UBND-TH"));
    }

    @Test
    void namesADirectiveByItsNumberAndUrgency() {
        assertThat(told(Stories.directive("d1", "812/UBND-TH")))
                .containsExactly("  08:05  ban hành       Công văn 812/UBND-TH: KHẨN, Rà soát");
    }

    @Test
    void tellsFewByNameAndManyByNumber() {
        assertThat(told(missed("T02"), missed("X001")))
                .containsExactly(
                        "  00:00  quá hạn        Công văn 812/UBND-TH, hạn 31/12/2023: Sở Tài chính, UBND phường Bến Lạc");
        assertThat(told(IntStream.range(0, 120).mapToObj(i -> missed("X" + i)).toArray(Happening[]::new)))
                .containsExactly("  00:00  quá hạn        Công văn 812/UBND-TH, hạn 31/12/2023: 120 nhiệm vụ");
    }

    @Test
    void saysANameOnceWithHowOften() {
        assertThat(told(missed("T02"), missed("T02")))
                .containsExactly("  00:00  quá hạn        Công văn 812/UBND-TH, hạn 31/12/2023: Sở Tài chính (2)");
    }

    @Test
    void tellsRoundsReasonsAndHoursApart() {
        assertThat(told(
                        report("report.submitted", "'round':1"),
                        report("report.returned", "'round':1,'reason':'thiếu số liệu'"),
                        report("report.submitted", "'round':2")))
                .containsExactly(
                        "  10:00  báo cáo        Công văn 812/UBND-TH: Sở Tài chính",
                        "  10:00  trả lại        Công văn 812/UBND-TH (thiếu số liệu): Sở Tài chính",
                        "  10:00  báo cáo        Công văn 812/UBND-TH, lần 2: Sở Tài chính");
        assertThat(told(task("2023-12-14T01:05:00Z", "task.assigned", "T02", "'due':'2023-12-15T07:00:00Z'")))
                .containsExactly(
                        "  08:05  giao           Công văn 812/UBND-TH, hạn 14:00 ngày 15/12/2023: Sở Tài chính");
    }

    @Test
    void countsMessagesByKindAndTellsThemLast() {
        assertThat(told(sent("EMAIL"), sent("SMS"), missed("T02"), sent("EMAIL")))
                .containsExactly(
                        "  00:00  quá hạn        Công văn 812/UBND-TH, hạn 31/12/2023: Sở Tài chính",
                        "  00:00  đã báo tin     2 e-mail quá hạn, 1 SMS quá hạn");
    }

    @Test
    void beginsEachDayWithItsName() {
        String text = Stories.printed(out -> {
            Timeline timeline = new Timeline(out, names);
            timeline.tell(List.of(missed("T02")));
            timeline.tell(List.of(missed("T02")));
        });

        assertThat(text).containsOnlyOnce("── thứ Hai, 1/1/2024 ──");
    }

    private List<String> told(Happening... happenings) {
        return Stories.printed(out -> new Timeline(out, names).tell(List.of(happenings)))
                .lines()
                .filter(line -> line.startsWith("  "))
                .toList();
    }

    private static Happening missed(String unit) {
        return task("2023-12-31T17:00:00Z", "deadline.missed", unit, "'due':'2023-12-31T16:59:59Z'");
    }

    private static Happening report(String type, String more) {
        return task("2023-12-15T03:00:00Z", type, "T02", more);
    }

    private static Happening task(String at, String type, String unit, String more) {
        return Stories.at(at, type, "{'directiveId':'d1','unit':'%s',%s}".formatted(unit, more));
    }

    private static Happening sent(String channel) {
        return Stories.at(
                "2023-12-31T17:00:01Z",
                "notification.sent",
                "{'unit':'T02','kind':'DeadlineMissed','channel':'%s'}".formatted(channel));
    }
}
