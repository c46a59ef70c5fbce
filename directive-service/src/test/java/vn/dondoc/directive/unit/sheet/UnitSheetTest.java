package vn.dondoc.directive.unit.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.directive.unit.UnitForm;
import vn.dondoc.directive.unit.UnitKind;

class UnitSheetTest {
    private static final Texts TEXTS = Texts.ofAllModules();
    private static final String HEAD = "code,name,shortName,kind,parent,desk,validFrom,validTo,aliases,successors\n";

    @Test
    void readsEachRowByTheHeadAndNamesItsLine() {
        UnitSheet sheet = UnitSheet.read("kind,validFrom,code,name\n\nDEPARTMENT,2020-01-01,T02,Sở Tài chính\n");

        assertThat(sheet.refused()).isEmpty();
        assertThat(sheet.lines())
                .containsExactly(new UnitSheet.Line(
                        3,
                        new UnitForm(
                                "T02",
                                "Sở Tài chính",
                                null,
                                UnitKind.DEPARTMENT,
                                null,
                                null,
                                LocalDate.of(2020, 1, 1),
                                null,
                                null,
                                null)));
    }

    @Test
    void readsSeveralFromOneCell() {
        UnitSheet sheet = UnitSheet.read(
                HEAD
                        + "T02,Sở Tài chính,STC,DEPARTMENT,T00,T01,2020-01-01,2024-06-30,Ngành tài chính; ;Tài chính,T21;T22\n");

        assertThat(sheet.lines())
                .extracting(UnitSheet.Line::unit)
                .containsExactly(new UnitForm(
                        "T02",
                        "Sở Tài chính",
                        "STC",
                        UnitKind.DEPARTMENT,
                        "T00",
                        "T01",
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2024, 6, 30),
                        List.of("Ngành tài chính", "Tài chính"),
                        List.of("T21", "T22")));
    }

    @Test
    void refusesTheRowsThatCannotBeReadAndTakesTheOthers() {
        UnitSheet sheet = UnitSheet.read(HEAD + """
                ,Sở Một,,DEPARTMENT,T00,,2020-01-01
                T02,Sở Hai,,BUREAU,T00,,2020-01-01
                T03,Sở Ba,,DEPARTMENT,T00,,hôm nay
                T04,Sở Bốn,,DEPARTMENT,T00,,2020-01-01,ngày mai
                T05,Sở Năm,,DEPARTMENT,T00,,2020-01-01
                """);

        assertThat(sheet.refused())
                .extracting(row -> row.line() + " " + row.column() + " " + row.code())
                .containsExactly(
                        "2 code UNREADABLE", "3 kind UNREADABLE", "4 validFrom UNREADABLE", "5 validTo UNREADABLE");
        assertThat(TEXTS.inVietnamese(sheet.refused().getFirst().words())).contains("“code”");
        assertThat(sheet.lines()).extracting(line -> line.unit().code()).containsExactly("T05");
    }

    @Test
    void refusesATableWithAnotherHead() {
        assertThat(faults(""))
                .containsExactly(
                        "MISSING_COLUMN /1/code",
                        "MISSING_COLUMN /1/kind",
                        "MISSING_COLUMN /1/name",
                        "MISSING_COLUMN /1/validFrom");
        assertThat(faults("code,name,colour,kind,validFrom\n")).containsExactly("UNKNOWN_COLUMN /1/colour");
    }

    @Test
    void bearsTwentyThousandRowsAndNoMore() {
        String row = "T05,Sở Năm,,DEPARTMENT,T00,,2020-01-01\n";

        assertThat(UnitSheet.read(HEAD + row.repeat(20_000)).lines()).hasSize(20_000);
        assertThat(faults(HEAD + row.repeat(20_001))).containsExactly("TOO_MANY_ROWS /20002");
    }

    private static List<String> faults(String csv) {
        List<String> faults = new java.util.ArrayList<>();
        assertThatThrownBy(() -> UnitSheet.read(csv))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> Objects.requireNonNull(refusal.violations().get("errors"))
                                .forEach(fault -> faults.add(fault.code() + " " + fault.pointer())));
        return faults;
    }
}
