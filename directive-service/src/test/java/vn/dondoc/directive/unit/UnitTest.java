package vn.dondoc.directive.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnitTest {
    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    private static final UnitDetails FINANCE = details("Sở Tài chính", "T00");
    private static final UnitDetails RENAMED = details("Sở Tài chính và Kế hoạch", "T00");

    @Test
    void tellsOfItselfWhenItIsRegistered() {
        Unit unit = Unit.register("T02", FINANCE);

        assertThat(unit.raised())
                .containsExactly(new Unit.UnitChanged(
                        "T02",
                        1,
                        "Sở Tài chính",
                        "STC",
                        UnitKind.DEPARTMENT,
                        "T00",
                        null,
                        FROM,
                        null,
                        List.of("Ngành tài chính"),
                        List.of(),
                        List.of(),
                        null,
                        List.of()));
        assertThat(unit.names()).containsExactly("t02", "so tai chinh", "stc", "nganh tai chinh");
    }

    @Test
    void tellsOfARealChangeOnly() {
        Unit unit = new Unit("T02", FINANCE);

        assertThat(unit.become(FINANCE, DAY)).isFalse();
        assertThat(unit.raised()).isEmpty();
        assertThat(unit.become(RENAMED, DAY)).isTrue();
        assertThat(unit.raised()).hasSize(1);
        assertThat(unit.names()).contains("so tai chinh va ke hoach", "so tai chinh");
    }

    @Test
    void keepsTheNamesThatItBore() {
        Unit unit = new Unit("T02", FINANCE);

        unit.become(RENAMED, DAY);
        unit.become(FINANCE, DAY.plusYears(1));
        unit.become(RENAMED, DAY.plusYears(2));

        assertThat(unit.formerNames())
                .containsExactly(
                        new FormerName(
                                "Sở Tài chính và Kế hoạch", DAY.plusYears(1).minusDays(1)),
                        new FormerName("Sở Tài chính", DAY.plusYears(2).minusDays(1)));
    }

    @Test
    void aNameThatWasCorrectedBeforeItsFirstDayWasNoName() {
        Unit unit = new Unit("T02", FINANCE);

        unit.become(RENAMED, FROM);

        assertThat(unit.formerNames()).isEmpty();
        assertThat(unit.names()).doesNotContain("so tai chinh");
    }

    @Test
    void keepsTheShortNameThatItBore() {
        Unit unit = new Unit("T02", FINANCE);

        unit.become(FINANCE.named("Sở Tài chính", "STCKH"), DAY);

        assertThat(unit.formerNames()).containsExactly(new FormerName("STC", DAY.minusDays(1)));
        assertThat(unit.names()).contains("stckh", "stc");
    }

    @Test
    void tellsNothingWhereTheDirectoryHadItsEndBefore() {
        Unit unit = new Unit("T02", FINANCE.ended(DAY.minusDays(1), List.of("T21")));

        assertThat(unit.end(DAY, List.of("T21"), new Unit.Ending("r1", "An", "Sắp xếp")))
                .isFalse();
        assertThat(unit.raised()).isEmpty();
        assertThat(unit.isEndedBy("r1")).isTrue();
    }

    @Test
    void endsOnceAndForGood() {
        Unit unit = new Unit("T02", FINANCE);

        assertThat(unit.end(DAY, List.of("T21"), new Unit.Ending("r1", "An", "Sắp xếp")))
                .isTrue();
        assertThat(unit.end(DAY.plusDays(9), List.of("T22"), new Unit.Ending("r2", "Bình", "Khác")))
                .isFalse();
        assertThat(unit.raised()).singleElement().satisfies(event -> {
            Unit.UnitChanged changed = (Unit.UnitChanged) event;
            assertThat(changed.validTo()).isEqualTo(DAY.minusDays(1));
            assertThat(changed.successors()).containsExactly("T21");
            assertThat(changed.reorganisation()).isEqualTo(new Unit.Ending("r1", "An", "Sắp xếp"));
        });
    }

    @Test
    void lastsUntilItsLastDayAndNoLongerOnceItWasEnded() {
        Unit unit = new Unit("T02", FINANCE);
        assertThat(unit.lasts(DAY.plusYears(10))).isTrue();
        assertThat(unit.isEndedBy("r1")).isFalse();

        unit.become(FINANCE.ended(DAY, List.of()), DAY.plusDays(1));
        assertThat(unit.lasts(DAY)).isTrue();
        assertThat(unit.lasts(DAY.plusDays(1))).isFalse();

        Unit ended = new Unit("T02", FINANCE);
        ended.end(DAY, List.of("T21"), new Unit.Ending("r1", "An", "Sắp xếp"));
        assertThat(ended.lasts(FROM)).isFalse();
        assertThat(ended.isEndedBy("r1")).isTrue();
        assertThat(ended.isEndedBy("r2")).isFalse();
    }

    @Test
    void mayBeEndedAnewOnceItWasOpenedAgain() {
        Unit unit = new Unit("T02", FINANCE);
        unit.end(DAY, List.of("T21"), new Unit.Ending("r1", "An", "Sắp xếp"));

        unit.become(FINANCE, DAY);

        assertThat(unit.isEndedBy("r1")).isFalse();
        assertThat(unit.lasts(DAY)).isTrue();
        assertThat(unit.end(DAY, List.of("T22"), new Unit.Ending("r2", "An", "Sắp xếp")))
                .isTrue();
    }

    @Test
    void isCalledByTheNamesThatItHasNotGivenUp() {
        Unit unit = new Unit("T02", FINANCE);
        unit.become(RENAMED, DAY);

        assertThat(unit.isCalled("so tai chinh va ke hoach", DAY)).isTrue();
        assertThat(unit.isCalled("nganh tai chinh", DAY)).isTrue();
        assertThat(unit.isCalled("t02", DAY)).isTrue();
        assertThat(unit.isCalled("so tai chinh", DAY.minusDays(1))).isTrue();
        assertThat(unit.isCalled("so tai chinh", DAY)).isFalse();
    }

    @Test
    void keepsTheLastFiftyNamesThatItBore() {
        Unit unit = new Unit("T02", details("Tên 0", "T00"));
        for (int i = 1; i <= 52; i++) {
            unit.become(details("Tên " + i, "T00"), DAY.plusDays(i));
        }

        assertThat(unit.formerNames())
                .hasSize(50)
                .startsWith(new FormerName("Tên 2", DAY.plusDays(2)))
                .endsWith(new FormerName("Tên 51", DAY.plusDays(51)));
    }

    @Test
    void whatIsBelowAUnitThatEndedIsBelowItsHeir() {
        UnitDetails room =
                new UnitDetails("Phòng", null, UnitKind.ROOM, "T02", "T02", FROM, null, List.of(), List.of());

        assertThat(room.below("T21", "T02").parent()).isEqualTo("T21");
        assertThat(room.below("T21", "T02").desk()).isEqualTo("T21");
        assertThat(room.below("T21", "T03")).isEqualTo(room);
    }

    @Test
    void isValidFromItsFirstToItsLastDay() {
        UnitDetails ended = FINANCE.ended(DAY, List.of("T21"));

        assertThat(ended.isValidOn(FROM.minusDays(1))).isFalse();
        assertThat(ended.isValidOn(FROM)).isTrue();
        assertThat(ended.isValidOn(DAY)).isTrue();
        assertThat(ended.isValidOn(DAY.plusDays(1))).isFalse();
        assertThat(ended.isOver(DAY)).isFalse();
        assertThat(ended.isOver(DAY.plusDays(1))).isTrue();
        assertThat(FINANCE.isOver(DAY)).isFalse();
        assertThat(ended.successors()).containsExactly("T21");
    }

    @Test
    void itsHeirsAreThoseAtTheEndOfTheLineThatAreThereOnTheDay() {
        Map<String, UnitDetails> known = Map.of(
                "T21",
                FINANCE.ended(DAY, List.of("T31", "T24")),
                "T22",
                FINANCE,
                "T23",
                new UnitDetails("Sau", null, UnitKind.ROOM, "T00", null, DAY.plusYears(9), null, List.of(), List.of()),
                "T24",
                FINANCE,
                "T31",
                FINANCE.ended(DAY, List.of("T21")),
                "T32",
                FINANCE.ended(DAY, List.of()));
        UnitDetails ended = FINANCE.ended(DAY, List.of("T21", "T22", "T23", "T32", "T99"));

        assertThat(ended.heirsOn(DAY.plusDays(1), code -> Optional.ofNullable(known.get(code))))
                .containsExactly("T24", "T22");
        assertThat(ended.heirsOn(DAY, code -> Optional.ofNullable(known.get(code))))
                .isEmpty();
    }

    @Test
    void itsHeirsAreLookedForAmongTwoHundredUnitsAndNoMore() {
        assertThat(heirOfALine(199)).containsExactly("S199");
        assertThat(heirOfALine(200)).isEmpty();
    }

    /** Each hands on to the next; the last is there on the day. */
    private static List<String> heirOfALine(int last) {
        return FINANCE.ended(DAY, List.of("S0")).heirsOn(DAY.plusDays(1), code -> {
            int number = Integer.parseInt(code.substring(1));
            return Optional.of(number == last ? FINANCE : FINANCE.ended(DAY, List.of("S" + (number + 1))));
        });
    }

    private static UnitDetails details(String name, String parent) {
        return new UnitDetails(
                name, "STC", UnitKind.DEPARTMENT, parent, null, FROM, null, List.of("Ngành tài chính"), List.of());
    }
}
