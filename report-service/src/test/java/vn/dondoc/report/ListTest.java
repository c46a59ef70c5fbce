package vn.dondoc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.chassis.testing.Tokens;

@ReportServiceTest
class ListTest {
    @Autowired
    private Scene scene;

    @Autowired
    private SettableClock clock;

    private final List<String> newestFirst = new ArrayList<>();

    @BeforeEach
    void begin() {
        scene.begin();
    }

    /** The reports stand in the list of the newest first; every second comes at the same moment as the one before. */
    private String submitted(String unit) {
        String id = scene.submit(Scene.MACHINE, scene.task(unit), 40).id();
        newestFirst.addFirst(id);
        clock.set(clock.instant().plus(Duration.ofSeconds(newestFirst.size() % 2)));
        return id;
    }

    private List<String> ids(String token, String query) {
        return scene.list(token, query).at("$.items[*].id");
    }

    @Test
    void eachSeesItsOwnTreeAndWhatItTakesPartIn() {
        String ofTheDepartment = submitted("T02");
        String ofItsRoom = submitted("T02.01");
        String ofAnother = submitted("T05");

        assertThat(ids(Scene.LEADER, "")).containsOnly(ofTheDepartment, ofItsRoom, ofAnother);
        assertThat(ids(Scene.MACHINE, "")).containsOnly(ofTheDepartment, ofItsRoom, ofAnother);
        assertThat(ids(Scene.OFFICER, "")).containsOnly(ofTheDepartment, ofItsRoom);
        assertThat(ids(Tokens.person("officer", "T02.01"), "")).containsOnly(ofItsRoom);
        assertThat(ids(Tokens.person("officer", "T05"), "")).containsOnly(ofTheDepartment, ofItsRoom, ofAnother);
        assertThat(ids(Scene.OFFICER, "unit=T05")).isEmpty();
        assertThat(scene.read(Scene.OFFICER, ofAnother).status()).isEqualTo(404);
        assertThat(scene.read(Tokens.person("officer", "T05"), ofItsRoom).status())
                .isEqualTo(200);
        assertThat(ids(Tokens.machine("nobody", "reports:read"), "")).isEmpty();
    }

    @Test
    void filtersByTaskStateAndUnit() {
        String accepted = submitted("T02");
        scene.accept(Scene.LEADER, accepted);
        String waiting = submitted("T02.01");
        String task = scene.read(Scene.LEADER, waiting).at("$.taskId");

        assertThat(ids(Scene.LEADER, "state=ACCEPTED")).containsExactly(accepted);
        assertThat(ids(Scene.LEADER, "state=SUBMITTED")).containsExactly(waiting);
        assertThat(ids(Scene.LEADER, "unit=T02")).containsExactly(accepted);
        assertThat(ids(Scene.LEADER, "task=" + task)).containsExactly(waiting);
        assertThat(ids(Scene.LEADER, "task=" + task + "&state=ACCEPTED")).isEmpty();
        assertThat(scene.list(Scene.LEADER, "state=NONSENSE").status()).isEqualTo(400);
    }

    @Test
    void listsOnWhatTheCallerMayDecide() {
        String progress = submitted("T02");
        String complete = scene.submit(Scene.OFFICER, scene.task("T02"), 100).id();
        String returned = scene.submit(Scene.OFFICER, scene.task("T02"), 40).id();
        scene.sendBack(Scene.LEADER, returned);
        String ofTheDepartment = scene.submit(Tokens.person("officer", "T02.01"), scene.task("T02", "T02.01"), 40)
                .id();
        String byTheLeader = scene.submit(Scene.LEADER, scene.task("T00"), 40).id();
        String head = Tokens.person("leader", "T02");

        assertThat(ids(Scene.LEADER, "waiting=true")).containsOnly(progress, complete);
        assertThat(ids(Scene.LEADER, "waiting=true&unit=T02&limit=1")).hasSize(1);
        assertThat(ids(head, "waiting=true")).containsOnly(ofTheDepartment);
        assertThat(ids(head, "waiting=false")).containsOnly(progress, complete, returned);
        assertThat(ids(Scene.COCKPIT, "waiting=true")).containsOnly(progress, complete, ofTheDepartment, byTheLeader);
        assertThat(ids(Scene.LEADER, "waiting=false")).containsOnly(returned, ofTheDepartment, byTheLeader);
        for (String other : List.of(Scene.OFFICER, Tokens.person("clerk", "T00"))) {
            assertThat(ids(other, "waiting=true")).isEmpty();
            assertThat(ids(other, "waiting=false")).containsAll(List.of(progress, complete, returned));
        }
        for (String id : List.of(progress, complete)) {
            assertThat(scene.sendBack(Scene.LEADER, id).status()).isEqualTo(200);
        }
        for (String id : List.of(ofTheDepartment, byTheLeader)) {
            assertThat(scene.sendBack(Scene.LEADER, id).status()).isEqualTo(403);
        }
    }

    @Test
    void thePagesHoldEachReportOnceTheNewestFirst() {
        for (int i = 0; i < 7; i++) {
            submitted("T02");
        }

        List<String> paged = new ArrayList<>();
        List<String> times = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Scene.Answer page = scene.list(Scene.LEADER, "limit=2&cursor=" + cursor);
            paged.addAll(page.<List<String>>at("$.items[*].id"));
            times.addAll(page.<List<String>>at("$.items[*].submittedAt"));
            cursor = page.body().contains("\"next\"") ? page.at("$.next") : null;
        }

        assertThat(paged).containsExactlyInAnyOrderElementsOf(newestFirst);
        assertThat(times).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void aCursorThatIsNotOursIsRefused() {
        String forged = Base64.getUrlEncoder().encodeToString("hôm nay\u001fid".getBytes(StandardCharsets.UTF_8));

        for (String cursor : List.of("x", forged)) {
            Scene.Answer answer = scene.list(Scene.LEADER, "cursor=" + cursor);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.<String>at("$.type")).endsWith(":bad-cursor");
        }
    }

    @Test
    void aCursorOfAnotherDoesNotWidenWhatOneSees() {
        submitted("T05");
        submitted("T05");
        submitted("T05");
        String cursor = scene.list(Scene.LEADER, "limit=1").at("$.next");

        assertThat(ids(Scene.OFFICER, "cursor=" + cursor)).isEmpty();
    }
}
