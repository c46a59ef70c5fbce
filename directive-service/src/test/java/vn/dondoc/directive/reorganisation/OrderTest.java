package vn.dondoc.directive.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.directive.reorganisation.Reorganisation.State;
import vn.dondoc.directive.unit.Unit;
import vn.dondoc.directive.unit.UnitDetails;
import vn.dondoc.directive.unit.UnitKind;

class OrderTest {
    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    private static final Order MERGE = order("\"merge\": {\"from\": [\"T02\", \"T03\"], \"into\": \"T21\"}");
    private static final Order SPLIT = order(
            "\"split\": {\"from\": \"T02\", \"into\": [\"T03\", {\"code\": \"T21\", \"name\": \"Sở Mới\", \"kind\": \"DEPARTMENT\"}]}");
    private static final Order RENAME = order("\"rename\": {\"unit\": \"T02\", \"name\": \"Sở Tài chính mới\"}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"rename\": {\"unit\": \"T02\", \"name\": \"x\"} | true",
                "\"merge\": {\"from\": [\"T02\"], \"into\": \"T21\"} | true",
                "\"split\": {\"from\": \"T02\", \"into\": [\"T03\", \"T04\"]} | true",
                "\"merge\": null | false",
                "\"merge\": {\"from\": [\"T02\"], \"into\": \"T21\"}, \"rename\": {\"unit\": \"T02\", \"name\": \"x\"} | false",
            })
    void isOneOfThree(String members, boolean one) {
        assertThat(order(members).isOne()).isEqualTo(one);
    }

    @Test
    void endsWhatMergesOrIsSplitAndNothingThatOnlyGetsAName() {
        assertThat(MERGE.ended()).containsExactly("T02", "T03");
        assertThat(SPLIT.ended()).containsExactly("T02");
        assertThat(RENAME.ended()).isEmpty();
        assertThat(MERGE.successors()).containsExactly(Target.of("T21"));
        assertThat(SPLIT.successors()).extracting(Target::code).containsExactly("T03", "T21");
        assertThat(SPLIT.successors()).extracting(Target::isNew).containsExactly(false, true);
        assertThat(RENAME.successors()).isEmpty();
    }

    @Test
    void knowsThePlaceOfEachUnitThatItNames() {
        assertThat(MERGE.places())
                .isEqualTo(Map.of("T02", "/merge/from/0", "T03", "/merge/from/1", "T21", "/merge/into"));
        assertThat(SPLIT.places())
                .isEqualTo(Map.of("T02", "/split/from", "T03", "/split/into/0", "T21", "/split/into/1"));
        assertThat(RENAME.places()).isEqualTo(Map.of("T02", "/rename/unit"));
    }

    @Test
    void aNewUnitStandsWhereTheOneThatEndedStoodUnlessItSaysOtherwise() {
        UnitDetails ended = new UnitDetails(
                "Sở Tài chính",
                "STC",
                UnitKind.DEPARTMENT,
                "T00",
                null,
                DAY.minusYears(9),
                null,
                List.of("x"),
                List.of());

        assertThat(SPLIT.successors().getLast().details(DAY, ended))
                .isEqualTo(new UnitDetails(
                        "Sở Mới", null, UnitKind.DEPARTMENT, "T00", null, DAY, null, List.of(), List.of()));
        assertThat(new Target("T21", "Phòng", "P", UnitKind.ROOM, "T05", "T06", List.of("Phòng mới"))
                        .details(DAY, ended))
                .isEqualTo(new UnitDetails(
                        "Phòng", "P", UnitKind.ROOM, "T05", "T06", DAY, null, List.of("Phòng mới"), List.of()));
    }

    @Test
    void isGrantedOrRefusedOnceByWhatStandsAgainstIt() {
        Violation busy = Violation.of("/merge/into", "REORGANISED_BY_ANOTHER", "Sở Tài chính");
        Reorganisation granted = planned(MERGE);
        Reorganisation refused = planned(MERGE);
        assertThat(granted.isUnderWay()).isTrue();

        granted.decide(List.of(), List.of());
        granted.decide(List.of(busy), List.of());
        refused.decide(List.of(busy), List.of());
        refused.decide(List.of(), List.of());

        assertThat(granted.state()).isEqualTo(State.GRANTED);
        assertThat(granted.isUnderWay()).isTrue();
        assertThat(granted.refusal()).isEmpty();
        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.isUnderWay()).isFalse();
        assertThat(refused.refusal()).containsExactly(busy);
    }

    @Test
    void isEnteredAtOnceAndDoneOnItsDay() {
        Reorganisation early = planned(MERGE);
        early.decide(List.of(), List.of());

        early.carriedOut(DAY.minusDays(1));
        assertThat(early.state()).isEqualTo(State.ENTERED);
        assertThat(early.isUnderWay()).isFalse();
        assertThat(early.isDue(DAY.minusDays(1))).isFalse();
        early.carriedOut(DAY);
        assertThat(early.state()).isEqualTo(State.DONE);
        assertThat(early.isDue(DAY)).isTrue();
    }

    @Test
    void nothingIsCarriedOutThatNobodyGranted() {
        Reorganisation planned = planned(MERGE);
        planned.carriedOut(DAY);
        assertThat(planned.state()).isEqualTo(State.PLANNED);

        planned.decide(List.of(Violation.of("", "ONE_OF_THREE")), List.of());
        planned.carriedOut(DAY);
        assertThat(planned.state()).isEqualTo(State.REFUSED);
    }

    @Test
    void endsUnitsInTheNameOfWhoeverEnteredIt() {
        Reorganisation planned = planned(MERGE);

        assertThat(planned.ending()).isEqualTo(new Unit.Ending("r1", "Mai", "Sắp xếp tổ chức bộ máy"));
        assertThat(planned.order()).isEqualTo(MERGE);
        assertThat(planned.by()).isEqualTo("Mai");
        assertThat(planned.at()).isEqualTo(Instant.EPOCH);
        assertThat(planned.fingerprint()).isEqualTo("f");
    }

    private static Reorganisation planned(Order order) {
        return new Reorganisation("r1", order, "Mai", Instant.EPOCH, "f");
    }

    private static Order order(String members) {
        return JsonMapper.shared()
                .readValue(
                        "{\"on\": \"2024-07-01\", \"reason\": \"Sắp xếp tổ chức bộ máy\", " + members + "}",
                        Order.class);
    }
}
