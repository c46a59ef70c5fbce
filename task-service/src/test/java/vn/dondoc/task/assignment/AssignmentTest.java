package vn.dondoc.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.task.order.Orders;
import vn.dondoc.units.Reach;
import vn.dondoc.units.succession.Lineage;
import vn.dondoc.units.succession.Succession;

/** What is asked, and of whom. */
class AssignmentTest {

    @ParameterizedTest
    @CsvSource({
        "ASSIGNED, OPEN",
        "ACKNOWLEDGED, OPEN",
        "IN_PROGRESS, OPEN",
        "REPORTED, WAITING",
        "RETURNED, WAITING",
        "SUSPENDED, RESTING",
        "COMPLETED, OVER",
        "WITHDRAWN, OVER",
        "SUPERSEDED, OVER"
    })
    void meansToOthersByItsState(TaskState state, TaskState.Phase phase) {
        assertThat(state.phase()).isEqualTo(phase);
    }

    private static final Assignment ORDER = Story.assignment("T02", Story.DUE);

    @Test
    void theUnitThatAnswersIsNoneOfThoseThatHelp() {
        Assignment order = ORDER.amendedBy(ORDER.coordinatedBy(List.of("T05", "T07", "T05")));
        assertThat(order.coordinators()).containsExactly("T05", "T07");
        assertThat(order.units()).containsExactly("T02", "T05", "T07");

        Assignment ofOthers = Story.assignment("T05", Story.DUE);
        assertThat(ofOthers.amendedBy(ORDER).coordinators()).isEmpty();
    }

    @Test
    void isSeenByWhoeverHasAPartInItAndByTheOfficeThatIssuedIt() {
        assertThat(ORDER.isVisible(reach("T02", "T02"))).isTrue();
        assertThat(ORDER.isVisible(reach("T05", "T05"))).isTrue();
        assertThat(ORDER.isVisible(reach("T09", "T00"))).isTrue();
        assertThat(ORDER.isVisible(reach("T00", "T09"))).isFalse();
        assertThat(ORDER.isVisible(reach("T03", "T03"))).isFalse();
    }

    private static Reach reach(String sees, String actsFor) {
        return new Reach(Optional.of(Set.of(sees)), Optional.of(Set.of(actsFor)));
    }

    @Test
    void helpComesFromTheHeirsOfThoseWhoHelped() {
        Lineage lineage = new Lineage(
                Map.of("T05", new Succession("T05", List.of("T51", "T02"), null, null, null, null)),
                Map.of(),
                Map.of());

        assertThat(ORDER.helpedBy(lineage).coordinators()).containsExactly("T51");
    }

    @Test
    void somethingIsExpectedInEveryStateButTheThreeThatAreOver() {
        assertThat(TaskState.notOver())
                .containsExactlyInAnyOrder(
                        TaskState.ASSIGNED,
                        TaskState.ACKNOWLEDGED,
                        TaskState.IN_PROGRESS,
                        TaskState.REPORTED,
                        TaskState.RETURNED,
                        TaskState.SUSPENDED);
    }

    @Test
    void ordersWithAReasonAreAnAmendment() {
        assertThat(new Orders("d", 3, "lùi hạn", List.of()).areAnAmendment()).isTrue();
        assertThat(new Orders("d", 2, null, List.of()).areAnAmendment()).isFalse();
    }
}
