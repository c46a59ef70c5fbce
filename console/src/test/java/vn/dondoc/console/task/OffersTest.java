package vn.dondoc.console.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.console.api.Me;
import vn.dondoc.console.api.Task.State;

class OffersTest {
    private static final Set<String> ALL = Set.of("tasks:write", "reports:write", "reports:review");

    private static Me of(String unit, Set<String> permissions) {
        return new Me("id", "Tên", unit, "Đơn vị", Set.of(), permissions, false);
    }

    @ParameterizedTest
    @CsvSource({
        "ASSIGNED, T02, true, true, false",
        "ACKNOWLEDGED, T02, false, true, false",
        "IN_PROGRESS, T02, false, true, false",
        "REPORTED, T02, false, false, false",
        "COMPLETED, T02, false, false, false",
        "RETURNED, T02, false, false, false",
        "SUSPENDED, T02, false, false, false",
        "WITHDRAWN, T02, false, false, false",
        "ASSIGNED, T02.01, false, false, false",
        "ASSIGNED, T00, false, false, false",
        "REPORTED, T00, false, false, true",
        "COMPLETED, T00, false, false, false",
    })
    void goByStateAndUnit(State state, String unit, boolean acknowledge, boolean report, boolean decide) {
        assertThat(Offers.of(ATask.in(state), of(unit, ALL))).isEqualTo(new Offers(acknowledge, report, decide));
    }

    @Test
    void goByRights() {
        assertThat(Offers.of(ATask.in(State.ASSIGNED), of("T02", Set.of("tasks:read"))))
                .isEqualTo(new Offers(false, false, false));
        assertThat(Offers.of(ATask.in(State.REPORTED), of("T00", Set.of("reports:write"))))
                .isEqualTo(new Offers(false, false, false));
        assertThat(Offers.of(ATask.in(State.ASSIGNED), null)).isEqualTo(new Offers(false, false, false));
    }
}
