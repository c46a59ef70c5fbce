package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitImportTest extends Province {

    @Test
    void theSameTableAgainChangesNothing() {
        String before = dump.text();

        Answer again = importUnits(UNITS);

        assertThat(again.json().at("/unchanged").asInt()).isEqualTo(11);
        assertThat(again.json().at("/created").asInt()).isZero();
        assertThat(again.json().at("/changed").asInt()).isZero();
        assertThat(dump.text()).isEqualTo(before);
    }

    @Test
    void takesParentsThatComeAfterTheirChildren() {
        Answer imported = importUnits(HEAD + """
                T05.01,Phòng Một,,ROOM,T05,,2020-01-01,
                T05,"Sở ""Năm"", mới",,DEPARTMENT,T00,,2020-01-01,
                """);

        assertThat(imported.json().at("/created").asInt()).isEqualTo(2);
        assertThat(get("/units/T05").text("/name")).isEqualTo("Sở \"Năm\", mới");
    }

    @Test
    void changesWhatIsDifferentAndTellsOfThatAlone() {
        int told = outbox.events("unit.changed").size();

        Answer imported = importUnits(UNITS.replace("Sở Nội vụ", "Sở Nội vụ và Lao động"));

        assertThat(imported.json().at("/changed").asInt()).isEqualTo(1);
        assertThat(outbox.events("unit.changed")).hasSize(told + 1).last().satisfies(event -> {
            assertThat(event.key()).isEqualTo("T03");
            assertThat(event.body()).contains("\"version\":2");
        });
    }

    @Test
    void takesTheRowsThatCanStandAndNamesTheLinesOfTheOthers() {
        Answer imported = importUnits("\uFEFF" + HEAD.replace("\n", "\r\n") + """
                T06,Sở Sáu,,DEPARTMENT,T00,,2020-01-01,
                T06,Sở Sáu nữa,,DEPARTMENT,T00,,2020-01-01,
                T07,Sở Bảy,,BUREAU,T00,,2020-01-01,
                T08,Sở Tám,,DEPARTMENT,T88,,2020-01-01,
                T08.01,Phòng dưới Sở Tám,,ROOM,T08,,2020-01-01,
                P02,Tỉnh thứ hai,,PROVINCE,,,2020-01-01,
                R1,Phòng vòng một,,ROOM,R2,,2020-01-01,
                R2,Phòng vòng hai,,ROOM,R1,,2020-01-01,
                t9,Sở Chín,,DEPARTMENT,T00,,2020-01-01,

                T10,Sở Mười,,DEPARTMENT,T00,,hôm nay,
                """);

        assertThat(imported.json().at("/created").asInt()).isEqualTo(1);
        assertThat(imported.json()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/line").asInt() + " "
                                + error.at("/code").asString())
                        .toList())
                .containsExactly(
                        "3 DUPLICATE_CODE",
                        "4 UNREADABLE",
                        "5 UNKNOWN_PARENT",
                        "6 UNKNOWN_PARENT",
                        "7 SECOND_ROOT",
                        "8 PARENT_IN_CIRCLE",
                        "9 UNKNOWN_PARENT",
                        "10 UNREADABLE",
                        "12 UNREADABLE");
    }

    @Test
    void refusesATableThatIsNone() {
        assertThat(importUnits("code,name,colour\nT06,Sở Sáu,xanh\n").faults("errors"))
                .containsExactly("UNKNOWN_COLUMN /1/colour", "MISSING_COLUMN /1/kind", "MISSING_COLUMN /1/validFrom");
        assertThat(importUnits("").status()).isEqualTo(400);
        assertThat(importUnits(HEAD + "T06,Sở Sáu,,DEPARTMENT,T00,,2020-01-01,\n".repeat(20_001))
                        .faults("errors"))
                .containsExactly("TOO_MANY_ROWS /20002");
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        String before = dump.text();
        List<String> rows = Arrays.asList(UNITS.substring(HEAD.length()).split("\n"));
        Collections.reverse(rows);

        importUnits(HEAD + String.join("\n", rows));

        assertThat(dump.text()).isEqualTo(before);
    }
}
