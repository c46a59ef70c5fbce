package vn.dondoc.console.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.dondoc.console.api.Page;
import vn.dondoc.console.api.People;
import vn.dondoc.console.api.Report;
import vn.dondoc.console.api.Reports;
import vn.dondoc.console.api.Task;
import vn.dondoc.console.api.Tasks;
import vn.dondoc.console.api.Unit;
import vn.dondoc.console.api.Units;

/** What the pages of decisions look like: two rounds of one report wait to be read. */
@SpringBootTest(
        properties = {
            "spring.config.name=console",
            "spring.mongodb.uri=mongodb://localhost:1/console",
            "dondoc.sign-in.keys=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
        })
class ReviewPagesTest {
    private static final Report FIRST = report("r1", 1, Report.State.RETURNED, "Đã bố trí 12 tỷ.", 2);
    private static final Report SECOND = report("r2", 2, Report.State.SUBMITTED, "Đã bố trí 15 tỷ.", 3);

    @Autowired
    private WebApplicationContext console;

    @MockitoBean
    private Reports reports;

    @MockitoBean
    private Tasks tasks;

    @MockitoBean
    private Units units;

    @MockitoBean
    private People people;

    private static Report report(String id, int round, Report.State state, String words, int projects) {
        return new Report(
                id,
                round,
                state,
                "t1",
                "T02",
                round,
                Instant.parse("2026-12-07T02:00:00Z").plusSeconds(round),
                "p1",
                100,
                true,
                words,
                List.of(),
                List.of(new Report.Deliverable("dự án", projects)),
                null);
    }

    @BeforeEach
    void answer() {
        when(reports.list(null, true, null, ReviewController.A_PAGE)).thenReturn(new Page<>(List.of(SECOND), null));
        when(reports.list("t1", null, null, 20)).thenReturn(new Page<>(List.of(SECOND, FIRST), null));
        when(reports.get("r2")).thenReturn(SECOND);
        when(tasks.get("t1")).thenReturn(task());
        when(units.get("T02"))
                .thenReturn(new Unit("T02", "Sở Tài chính", null, "DEPARTMENT", null, LocalDate.EPOCH, null));
        when(people.named(any())).thenReturn(new People.Known(List.of(new People.Named("p1", "Lê Thị Hoa"))));
    }

    private static @Nullable Task task() {
        return null;
    }

    @Test
    void listsWhatWaitsToBeChosen() throws Exception {
        assertThat(page("/duyet"))
                .contains("Sở Tài chính", "Lê Thị Hoa", "value=\"r2.2\"", "Chọn báo cáo của Sở Tài chính");
    }

    @Test
    void marksWhatIsOtherThanLastTime() throws Exception {
        assertThat(page("/duyet/r2"))
                .contains("<del> 12</del>", "<ins> 15</ins>", "khác lần trước")
                .doesNotContain("??");
    }

    @Test
    void countsBeforeSeveralAreAccepted() throws Exception {
        assertThat(page("/duyet/nhieu?chon=r2.2&chon=gone.1"))
                .contains("Duyệt 1 báo cáo của 1 đơn vị?", "1 báo cáo đã chọn không còn chờ duyệt.", "value=\"r2.2\"");
    }

    private String page(String address) throws Exception {
        MockMvc browser = MockMvcBuilders.webAppContextSetup(console).build();
        return browser.perform(MockMvcRequestBuilders.get(address))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
