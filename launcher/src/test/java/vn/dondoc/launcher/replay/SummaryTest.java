package vn.dondoc.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private final Glossary names = new Glossary();
    private final Summary summary = new Summary(names);

    @BeforeEach
    void tell() {
        names.learn(Stories.unit("T02", "Sở Tài chính"));
        names.learn(Stories.unit("X001", "UBND phường Bến Lạc"));
        move("T02", "a", 1, "OPEN_IN_TIME");
        move("T02", "a", 3, "DONE_LATE");
        move("T02", "a", 2, "OPEN_OVERDUE");
        move("X001", "b", 1, "OPEN_IN_TIME");
        move("X001", "b", 2, "OPEN_OVERDUE");
        move("X002", "c", 1, "DONE_IN_TIME");
        move("X003", "d", 1, "OPEN_UNDATED");
        happen("notification.sent", "{'unit':'X001','channel':'EMAIL'}");
        happen("notification.sent", "{'unit':'X001','channel':'SMS'}");
        happen("report.returned", "{'unit':'T02'}");
    }

    @Test
    void countsATaskOnceWhereItsHighestVersionPutsIt() {
        assertThat(summary.total("DONE_LATE")).isEqualTo(1);
        assertThat(summary.total("OPEN_OVERDUE")).isEqualTo(1);
        assertThat(summary.total("OPEN_IN_TIME")).isZero();
    }

    @Test
    void putsTheWorstFirstAndAllThatWentWellInOneLine() {
        assertThat(rows())
                .satisfiesExactly(
                        head -> assertThat(head).startsWith("Đơn vị"),
                        row -> assertThat(row).matches("UBND phường Bến Lạc +· +· +· +1 +· +· +1 +1"),
                        row -> assertThat(row).matches("Sở Tài chính +· +1 +· +· +· +1 +· +·"),
                        row -> assertThat(row).matches("2 đơn vị khác, .* +1 +· +· +· +1 +· +· +·"),
                        row -> assertThat(row).matches("Tổng cộng, 4 đơn vị +1 +1 +· +1 +1 +1 +1 +1"));
    }

    @Test
    void alignsEveryRow() {
        assertThat(rows())
                .extracting(String::length)
                .containsOnly(rows().getFirst().length());
    }

    private List<String> rows() {
        return Stories.printed(summary::print)
                .lines()
                .dropWhile(line -> !line.startsWith("Đơn vị"))
                .filter(line -> !line.startsWith("─"))
                .toList();
    }

    private void move(String unit, String task, int version, String to) {
        happen(
                "task.assigned",
                "{'unit':'%s','taskId':'%s','version':%d,'movement':{'to':'%s'}}".formatted(unit, task, version, to));
    }

    private void happen(String type, String body) {
        summary.enter(Stories.at("2023-12-14T01:05:00Z", type, body));
    }
}
