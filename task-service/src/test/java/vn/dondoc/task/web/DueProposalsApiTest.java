package vn.dondoc.task.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.chassis.testing.Tokens.bearer;
import static vn.dondoc.chassis.testing.Tokens.person;

import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.task.Scene;
import vn.dondoc.task.TaskServiceTest;
import vn.dondoc.task.redating.CountedDates;

/** From Tuesday 1 March 2044, ten working days end with the 15th, and with the 16th if the 10th is a holiday. */
@TaskServiceTest
class DueProposalsApiTest {
    private static final String DUE = "2044-03-15T16:59:59Z";
    private static final String CLERK = person("clerk", "T00");

    @Autowired
    private MockMvc http;

    @Autowired
    private Scene scene;

    @Autowired
    private CountedDates dates;

    @Autowired
    private SettableClock clock;

    @Autowired
    private MongoTemplate mongo;

    private String task = "";

    @BeforeEach
    void aHolidayIsEnteredLater() throws Exception {
        scene.forget();
        scene.units();
        clock.set("2044-03-01T09:00:00");
        mongo.getCollection("calendars").deleteOne(new Document("_id", "2044"));
        String id = Scene.newDirective();
        scene.issued(
                Scene.counted(id, LocalDate.of(2044, 3, 1), 10, WorkingCalendar.weekendsOnly(), List.of("T02", "T03")));
        scene.issued(DUE, "T02");
        task = Scene.taskId(id, "1", "T02");
        clock.set("2044-03-02T09:00:00");
        http.perform(put("/api/v1/calendars/2044")
                        .with(bearer(person("admin", "T00")))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"off\": [\"2044-03-10\"], \"workSaturdays\": []}"))
                .andExpect(status().isCreated());
        dates.check();
    }

    @Test
    void aTaskSaysWhatItsDateWouldBeAndKeepsIt() throws Exception {
        read("/" + task, CLERK, "vi")
                .andExpect(jsonPath("$.due").value(DUE))
                .andExpect(jsonPath("$.proposedDue.due").value("2044-03-16T16:59:59Z"))
                .andExpect(jsonPath("$.proposedDue.since").value("2044-03-02T02:00:00Z"))
                .andExpect(jsonPath("$.proposedDue.text")
                        .value("Theo lịch làm việc hiện nay, thời hạn tính ra là 16/3/2044; thời hạn đã giao vẫn là"
                                + " 15/3/2044 cho đến khi có người quyết định."));
        read("/" + task, person("officer", "T02"), "en")
                .andExpect(jsonPath("$.proposedDue.text")
                        .value("By the working calendar of today the deadline would be 16 March 2044; it stays"
                                + " 15 March 2044 until a person decides."));
    }

    @Test
    void whoIssuedItAndWhoIsAskedFindTheirsInTheList() throws Exception {
        read("?dueProposed=true", CLERK, "vi").andExpect(jsonPath("$.items[*].unit", containsInAnyOrder("T02", "T03")));
        read("?dueProposed=true", person("officer", "T03"), "vi")
                .andExpect(jsonPath("$.items[*].unit", contains("T03")))
                .andExpect(jsonPath("$.items[0].proposedDue.due").value("2044-03-16T16:59:59Z"));
        read("?dueProposed=true", person("officer", "T05"), "vi").andExpect(jsonPath("$.items", hasSize(2)));
        read("?dueProposed=true", person("officer", "T02.01"), "vi").andExpect(jsonPath("$.items", hasSize(0)));
        read("?dueProposed=false", CLERK, "vi")
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].proposedDue").doesNotExist());
        http.perform(get("/api/v1/tasks?dueProposed=perhaps").with(bearer(CLERK)))
                .andExpect(status().isBadRequest());
    }

    /** Ended by a replica of the version before, which leaves alone what it does not know. */
    @Test
    void nobodyIsBotheredWithATaskThatHasEnded() throws Exception {
        mongo.getCollection("tasks")
                .updateOne(new Document("_id", task), new Document("$set", new Document("state", "WITHDRAWN")));

        read("?dueProposed=true", CLERK, "vi").andExpect(jsonPath("$.items[*].unit", contains("T03")));
        read("/" + task, CLERK, "vi").andExpect(jsonPath("$.proposedDue").doesNotExist());
    }

    private ResultActions read(String path, String token, String language) throws Exception {
        return http.perform(get("/api/v1/tasks" + path).with(bearer(token)).header("Accept-Language", language))
                .andExpect(status().isOk());
    }
}
