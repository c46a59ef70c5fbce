package vn.dondoc.task.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.chassis.testing.Tokens.bearer;
import static vn.dondoc.chassis.testing.Tokens.person;

import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.task.Scene;
import vn.dondoc.task.TaskServiceTest;

/** With the watch and the folder at work by themselves. */
@TaskServiceTest
@TestPropertySource(properties = {"dondoc.watch.every=50ms", "dondoc.figures.every=50ms"})
class ProgressApiTest {
    @Autowired
    private MockMvc http;

    @Autowired
    private Scene scene;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void startOver() {
        scene.forget();
        scene.units();
        clock.set("2023-12-14T09:00:00");
    }

    @Test
    void followsEachStepOfADirective() throws Exception {
        String directive = scene.issued(Scene.DUE, "T02", "T03", "T05", "T06");
        scene.hearsItself(directive);
        expect(directive, 4, 0, 0, 4, 0);

        scene.reports(
                Scene.accepted(task(directive, "T02"), 1, "2023-12-20T01:00:00Z", "2023-12-21T01:00:00Z"),
                Scene.submitted(task(directive, "T03"), 1, "2023-12-20T01:00:00Z"));
        scene.hearsItself(directive);
        expect(directive, 4, 1, 0, 3, 0);

        clock.set("2024-01-02T09:00:00");
        Awaitility.await().until(() -> scene.count(directive, "deadline.missed") == 2);
        scene.reports(Scene.accepted(task(directive, "T05"), 1, "2024-01-02T01:00:00Z", "2024-01-02T02:00:00Z"));
        scene.hearsItself(directive);
        expect(directive, 4, 1, 1, 1, 1);
        ask(directive, person("leader", "T00"))
                .andExpect(jsonPath("$.onTimeRate").value(1.0 / 3));
    }

    @Test
    void countsWhatHasNoDateApart() throws Exception {
        String directive = scene.issued(null, "T02", "T03");
        scene.reports(Scene.accepted(task(directive, "T02"), 1, "2023-12-20T01:00:00Z", "2023-12-21T01:00:00Z"));
        scene.hearsItself(directive);

        expect(directive, 2, 0, 0, 0, 0);
        ask(directive, person("leader", "T00"))
                .andExpect(jsonPath("$.undated").value(1))
                .andExpect(jsonPath("$.undatedDone").value(1))
                .andExpect(jsonPath("$.onTimeRate").doesNotExist());
    }

    @Test
    void ofWhatIsIssuedBelowIsForLeaders() throws Exception {
        String directive = Scene.newDirective();
        scene.issued(Scene.directive(directive, Scene.DUE, List.of(List.of("T02.01")))
                .put("issuer", "T02"));

        ask(directive, person("leader", "T00")).andExpect(status().isOk());
        ask(directive, person("clerk", "T00")).andExpect(status().isNotFound());
        ask(directive, person("clerk", "T02")).andExpect(status().isOk());
    }

    @Test
    void isShownToThoseWhoSeeTheIssuer() throws Exception {
        String directive = scene.issued(Scene.DUE, "T02");

        ask(directive, person("leader", "T00")).andExpect(status().isOk());
        ask(directive, person("leader", "T02")).andExpect(status().isNotFound());
        ask(directive, person("officer", "T00")).andExpect(status().isOk());
        ask(directive, person("admin", "T00")).andExpect(status().isForbidden());
        ask("unknown", person("leader", "T00")).andExpect(status().isNotFound());
    }

    private void expect(String directive, int total, int doneInTime, int doneLate, int openInTime, int openOverdue) {
        Awaitility.await()
                .untilAsserted(() -> ask(directive, person("leader", "T00"))
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.directiveId").value(directive))
                        .andExpect(jsonPath("$.total").value(total))
                        .andExpect(jsonPath("$.doneInTime").value(doneInTime))
                        .andExpect(jsonPath("$.doneLate").value(doneLate))
                        .andExpect(jsonPath("$.openInTime").value(openInTime))
                        .andExpect(jsonPath("$.openOverdue").value(openOverdue)));
    }

    private ResultActions ask(String directive, String token) throws Exception {
        return http.perform(get("/api/v1/directives/" + directive + "/progress").with(bearer(token)));
    }

    private static String task(String directive, String unit) {
        return Scene.taskId(directive, "1", unit);
    }
}
