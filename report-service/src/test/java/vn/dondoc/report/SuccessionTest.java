package vn.dondoc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.messaging.testing.Feed;

/** T02 has become T21, with its task and a report that waits for its decision. */
@ReportServiceTest
class SuccessionTest {
    private static final String HEIR = Tokens.person("officer", "T21");

    @Autowired
    private Scene scene;

    @Autowired
    private Feed feed;

    @Autowired
    private SettableClock clock;

    private String task = "";
    private String waiting = "";

    @BeforeEach
    void begin() {
        scene.begin();
        task = scene.task("T02");
        waiting = scene.submit(Scene.OFFICER, task, 40).id();
        feed.send("unit.events.v1", unit("T21", "2023-12-15", ""));
        feed.send("unit.events.v1", unit("T02", "2021-01-01", ",\"validTo\":\"2023-12-14\",\"successors\":[\"T21\"]"));
        clock.set("2023-12-15T08:00:00");
        feed.send("task.events.v1", Scene.transferred(task, "T21", 4));
    }

    @Test
    void theSuccessorReadsWhatTheOldUnitReported() {
        assertThat(scene.read(HEIR, waiting).status()).isEqualTo(200);
        assertThat(scene.read(HEIR, waiting).<String>at("$.unit")).isEqualTo("T02");
        assertThat(scene.list(HEIR, "task=" + task).<List<String>>at("$.items[*].id"))
                .containsExactly(waiting);
        assertThat(scene.read(Tokens.person("officer", "T05.01"), waiting).status())
                .isEqualTo(404);
    }

    @Test
    void butDoesNotDecideOnWhatIsItsOwnByNow() {
        assertThat(scene.accept(Tokens.person("leader", "T21"), waiting).status())
                .isEqualTo(403);
        assertThat(scene.accept(Scene.LEADER, waiting).status()).isEqualTo(200);
    }

    @Test
    void andReportsOnTheSameTask() {
        scene.sendBack(Scene.LEADER, waiting);

        Scene.Answer next = scene.submit(HEIR, task, 60);

        assertThat(next.status()).isEqualTo(201);
        assertThat(next.<Integer>at("$.round")).isEqualTo(2);
        assertThat(next.<String>at("$.unit")).isEqualTo("T21");
        assertThat(scene.submit(Scene.OFFICER, task, 60).status()).isEqualTo(403);
    }

    private static Feed.In unit(String code, String from, String more) {
        return Feed.In.of(
                "unit.changed",
                "{\"code\":\"%s\",\"version\":2,\"name\":\"%s\",\"kind\":\"DEPARTMENT\",\"parent\":\"T00\",\"validFrom\":\"%s\"%s}"
                        .formatted(code, code, from, more));
    }
}
