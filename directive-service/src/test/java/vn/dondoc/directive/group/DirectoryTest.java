package vn.dondoc.directive.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.directive.group.Directory.Listed;
import vn.dondoc.directive.unit.UnitDetails;
import vn.dondoc.directive.unit.UnitKind;
import vn.dondoc.reading.names.Match;
import vn.dondoc.reading.names.UnitNames;

/** T02 ended with June 2024; T21, which has its name, and T22 took over. */
class DirectoryTest {
    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 6, 30);
    private static final LocalDate NEXT = LAST.plusDays(1);

    private final Directory directory = new Directory(
            List.of(
                    listed("T00", UnitKind.PROVINCE, null, FROM, null, List.of(), "UBND tỉnh"),
                    listed("T02", UnitKind.DEPARTMENT, "T00", FROM, LAST, List.of("T21", "T22"), "Sở Tài chính", "STC"),
                    listed("T21", UnitKind.DEPARTMENT, "T00", NEXT, null, List.of(), "Sở Tài chính"),
                    listed("T22", UnitKind.DEPARTMENT, "T00", NEXT, null, List.of(), "Sở Đầu tư")),
            Map.of(
                    "G1",
                    new GroupDetails(
                            "Các sở", List.of("các ngành"), List.of(), new MemberRule(UnitKind.DEPARTMENT, "T00"))));

    @Test
    void aNameIsWhoseItWasOnTheDay() {
        assertThat(directory.names(LAST).find("Sở Tài chính")).isEqualTo(Match.unit("T02"));
        assertThat(directory.names(NEXT).find("Sở Tài chính")).isEqualTo(Match.unit("T21"));
    }

    @Test
    void aNameThatNobodyBearsAnyMoreStandsForTheHeirs() {
        assertThat(directory.names(LAST).find("STC")).isEqualTo(Match.unit("T02"));
        assertThat(directory.names(NEXT).find("STC")).isEqualTo(Match.ended("T02", List.of("T21", "T22")));
    }

    @Test
    void aNameThatNobodyBoreYetStandsForWhoeverBearsItSince() {
        assertThat(directory.names(LAST).find("Sở Đầu tư")).isEqualTo(Match.unit("T22"));
    }

    @Test
    void aGroupHasWhoeverWasAMemberOnTheDay() {
        assertThat(directory.names(LAST).find("các sở")).isEqualTo(Match.group("G1", 1));
        assertThat(directory.names(NEXT).find("các ngành")).isEqualTo(Match.group("G1", 2));
    }

    @Test
    void isTheSameUntilAUnitBeginsOrHasEnded() {
        assertThat(directory.since(FROM.minusDays(1))).isEqualTo(LocalDate.MIN);
        assertThat(directory.since(LAST)).isEqualTo(FROM);
        assertThat(directory.since(NEXT)).isEqualTo(NEXT);
        assertThat(directory.since(NEXT.plusYears(1))).isEqualTo(NEXT);
    }

    @Test
    void holdsTheNamesOfFourDaysTheLastAskedForLongest() {
        UnitNames first = directory.names(FROM);
        UnitNames second = directory.names(FROM.plusDays(1));
        directory.names(FROM.plusDays(2));
        directory.names(FROM.plusDays(3));
        assertThat(directory.names(FROM)).isSameAs(first);

        directory.names(FROM.plusDays(4));

        assertThat(directory.names(FROM)).isSameAs(first);
        assertThat(directory.names(FROM.plusDays(1))).isNotSameAs(second);
    }

    private static Listed listed(
            String code,
            UnitKind kind,
            @Nullable String parent,
            LocalDate from,
            @Nullable LocalDate to,
            List<String> heirs,
            String... names) {
        return new Listed(
                code, new UnitDetails(names[0], null, kind, parent, null, from, to, List.of(), heirs), List.of(names));
    }
}
