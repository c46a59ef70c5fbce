package vn.dondoc.directive.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitFormTest {
    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 6, 30);
    private static final UnitDetails OPEN = details(null, List.of("Ngành tài chính"), List.of());
    private static final UnitDetails SUCCEEDED = details(LAST, List.of("Ngành tài chính"), List.of("T21"));

    @Test
    void saysNothingOfANewUnitBeyondWhatItNames() {
        assertThat(form(null, null, null).details()).isEqualTo(details(null, List.of(), List.of()));
        assertThat(form(LAST, List.of("Ngành tài chính"), List.of("T21")).details())
                .isEqualTo(SUCCEEDED);
    }

    @Test
    void leavesWhatItDoesNotSpeakOf() {
        assertThat(form(null, null, null).details(OPEN)).isEqualTo(OPEN);
        assertThat(form(null, List.of(), null).details(OPEN)).isEqualTo(details(null, List.of(), List.of()));
    }

    @Test
    void cannotUndoAnEndOfWhichItDoesNotSpeak() {
        assertThat(form(null, null, null).details(SUCCEEDED)).isEqualTo(SUCCEEDED);
        assertThat(form(LAST.minusDays(1), null, null).details(SUCCEEDED).validTo())
                .isEqualTo(LAST.minusDays(1));
    }

    @Test
    void opensAUnitAgainWhereItSaysThatNobodySucceeds() {
        assertThat(form(null, null, List.of()).details(SUCCEEDED)).isEqualTo(OPEN);
    }

    @Test
    void opensAUnitAgainThatEndedWithoutSuccessors() {
        UnitDetails ended = details(LAST, List.of("Ngành tài chính"), List.of());

        assertThat(form(null, null, null).details(ended)).isEqualTo(OPEN);
    }

    private static UnitForm form(
            @Nullable LocalDate validTo, @Nullable List<String> aliases, @Nullable List<String> successors) {
        return new UnitForm(
                "T02", "Sở Tài chính", "STC", UnitKind.DEPARTMENT, "T00", null, FROM, validTo, aliases, successors);
    }

    private static UnitDetails details(@Nullable LocalDate validTo, List<String> aliases, List<String> successors) {
        return new UnitDetails(
                "Sở Tài chính", "STC", UnitKind.DEPARTMENT, "T00", null, FROM, validTo, aliases, successors);
    }
}
