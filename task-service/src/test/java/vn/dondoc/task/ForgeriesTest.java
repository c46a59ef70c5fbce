package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.messaging.testing.Feed.In;
import vn.dondoc.messaging.testing.StoreDump;
import vn.dondoc.messaging.testing.Unmoved;

/** What somebody made up, or sends once more, changes nothing, and is seen in a meter. */
@TaskServiceTest
class ForgeriesTest {
    private static final String REPORTS = "report.events.v1";
    private static final String EARLY = "2023-12-19T08:00:00Z";

    @Autowired
    private Scene scene;

    @Autowired
    private Feed feed;

    @Autowired
    private StoreDump dump;

    @Autowired
    private Unmoved unmoved;

    @Autowired
    private SettableClock clock;

    private ObjectNode issue = JsonMapper.shared().createObjectNode();
    private String task = "";

    @BeforeEach
    void aTaskOfT02() {
        clock.set("2023-12-14T09:00:00");
        scene.forget();
        scene.units();
        String directive = Scene.newDirective();
        issue = Scene.directive(directive, Scene.DUE, List.of(List.of("T02")));
        scene.issued(issue);
        task = Scene.taskId(directive, "1", "T02");
    }

    @Test
    void anEventThatNamesAnotherSource() {
        In news = Scene.news(Scene.directive(Scene.newDirective(), Scene.DUE, List.of(List.of("T03"))));

        unmoved.refuses(() -> feed.sendAs("report-service", "directive.events.v1", List.of(news)));
    }

    @ParameterizedTest
    @CsvSource({"unit,T03", "directiveId,018c6f3a-2b60-7c1e-9d53-0a1f6c2e4b11"})
    void aReportInWhichAWordWasChanged(String member, String other) {
        ObjectNode report = (ObjectNode)
                JsonMapper.shared().readTree(Scene.submitted(task, 1, EARLY).body());
        report.put("directiveId", issue.get("directiveId").asString()).put("unit", "T02");
        String changed = report.deepCopy().put(member, other).toString();
        String before = dump.text();

        unmoved.refuses(() -> feed.send(REPORTS, In.of("report.submitted", changed)));

        feed.send(REPORTS, In.of("report.submitted", report.toString()));
        assertThat(dump.text()).isNotEqualTo(before);
    }

    @Test
    void anAmendmentByAnotherIssuer() {
        In amended = Scene.amended(issue.deepCopy().put("issuer", "T03"), 3, "2023-12-15T01:00:00Z");

        unmoved.refuses(() -> scene.directives(amended));
    }

    @Test
    void oldNewsOnceMore() {
        scene.reports(Scene.submitted(task, 1, EARLY), Scene.returned(task, 1, EARLY, "2023-12-20T01:00:00Z"));

        unmoved.knows(2, () -> {
            scene.issued(issue);
            scene.reports(Scene.submitted(task, 1, EARLY));
        });
    }
}
