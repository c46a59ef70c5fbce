package vn.dondoc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.contracts.Contract;
import vn.dondoc.messaging.testing.Outbox;

/** An installation whose clerks decide in their leaders' place. */
@ReportServiceTest
@TestPropertySource(properties = "dondoc.reports.clerks-decide=true")
class ClerksDecideTest {
    @Autowired
    private Scene scene;

    @Autowired
    private Outbox outbox;

    @BeforeEach
    void begin() {
        scene.begin();
    }

    @Test
    void aClerkOfTheIssuingOfficeDecidesAndThatIsRecorded() {
        String id = scene.submit(Scene.OFFICER, scene.task("T02"), 40).id();
        assertThat(scene.accept(Tokens.person("clerk", "T02"), id).status()).isEqualTo(403);

        Scene.Answer answer = scene.accept(Tokens.person("clerk", "T00"), id);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.<Boolean>at("$.decision.byClerk")).isTrue();
        assertThat(outbox.events("report.accepted")).singleElement().satisfies(event -> {
            assertThat(event.body()).contains("\"byClerk\":true");
            assertThat(Contract.of("ReportAccepted").faults(event.body())).isEmpty();
        });
    }

    @Test
    void whatWaitsForALeaderWaitsForAClerkToo() {
        String id = scene.submit(Scene.OFFICER, scene.task("T02"), 40).id();

        assertThat(scene.list(Tokens.person("clerk", "T00"), "waiting=true").<List<String>>at("$.items[*].id"))
                .containsExactly(id);
        assertThat(scene.list(Tokens.person("officer", "T00"), "waiting=true").<List<String>>at("$.items"))
                .isEmpty();
    }

    @Test
    void aLeadersDecisionIsALeaders() {
        String id = scene.submit(Scene.OFFICER, scene.task("T02"), 40).id();

        assertThat(scene.sendBack(Scene.LEADER, id).body()).doesNotContain("byClerk");
    }
}
