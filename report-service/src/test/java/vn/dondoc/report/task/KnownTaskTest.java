package vn.dondoc.report.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class KnownTaskTest {

    @ParameterizedTest
    @CsvSource({
        "ASSIGNED, false, false",
        "IN_PROGRESS, false, false",
        "A_LATER_ONE, false, false",
        "COMPLETED, true, false",
        "SUSPENDED, true, false",
        "WITHDRAWN, true, true",
        "SUPERSEDED, true, true",
    })
    void takesReportsUntilItIsClosed(String state, boolean closed, boolean over) {
        assertThat(task("d1", state).isClosed()).isEqualTo(closed);
        assertThat(task("d1", state).isVoid()).isEqualTo(over);
    }

    /** A state that is new here says by its phase what it means. */
    @ParameterizedTest
    @CsvSource({
        "A_LATER_ONE, OPEN, false, false",
        "A_LATER_ONE, WAITING, false, false",
        "A_LATER_ONE, RESTING, true, false",
        "A_LATER_ONE, OVER, true, true",
        "A_LATER_ONE, A_LATER_ONE, false, false",
        "COMPLETED, OVER, true, false",
        "WITHDRAWN, OVER, true, true",
        "SUPERSEDED, OVER, true, true",
        "WITHDRAWN, OPEN, false, false",
    })
    void takesReportsUntilItsPhaseIsOneInWhichNoneAreTaken(String state, String phase, boolean closed, boolean over) {
        KnownTask task = new KnownTask("t1", 1, "d1", "T00", "T02", List.of(), state, phase, null, List.of(), null);

        assertThat(task.isClosed()).isEqualTo(closed);
        assertThat(task.isVoid()).isEqualTo(over);
    }

    @Test
    void belongsToOneDirective() {
        assertThat(task("d1", "ASSIGNED").isOfTheSameDirectiveAs(task("d1", "COMPLETED")))
                .isTrue();
        assertThat(task("d1", "ASSIGNED").isOfTheSameDirectiveAs(task("d2", "ASSIGNED")))
                .isFalse();
    }

    @Test
    void hasWhatTheNewsNamesAndNobodyAndNothingWhereItNamesNone() {
        KnownTask named = JsonMapper.shared().readValue("""
                {"taskId": "t1", "version": 1, "directiveId": "d1", "issuer": "T00", "unit": "T02", "state": "ASSIGNED",
                 "coordinators": ["T05"], "deliverables": [{"text": "kế hoạch", "minimum": 1}]}""", KnownTask.class);
        KnownTask silent = JsonMapper.shared().readValue("""
                {"taskId": "t1", "version": 1, "directiveId": "d1", "issuer": "T00", "unit": "T02", "state": "ASSIGNED"}""", KnownTask.class);

        assertThat(named.coordinators()).containsExactly("T05");
        assertThat(named.deliverables()).containsExactly(new Deliverable("kế hoạch", 1));
        assertThat(silent.coordinators()).isEmpty();
        assertThat(silent.deliverables()).isEmpty();
    }

    private static KnownTask task(String directive, String state) {
        return new KnownTask("t1", 1, directive, "T00", "T02", List.of("T05"), state, null, null, List.of(), null);
    }
}
