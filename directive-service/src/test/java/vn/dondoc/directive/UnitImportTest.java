package vn.dondoc.directive;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.directive.reorganisation.Reorganisations;

@Import(MortalStore.class)
@TestPropertySource(properties = "dondoc.reorganisations.every=1h")
class UnitImportTest extends Province {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String RENAMED = UNITS.replace("Sở Nội vụ", "Sở Nội vụ và Lao động");

    @Autowired
    private Reorganisations reorganisations;

    @Autowired
    private MortalStore store;

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
    void aPreviewSaysWhatWouldBeCreatedChangedAndRefusedAndChangesNothing() {
        String before = dump.text();

        Answer preview = send("?preview=true", "text/csv", (RENAMED + """
                T05,Sở Năm,,DEPARTMENT,T00,,2020-01-01,
                T06,Sở Sáu,,DEPARTMENT,T66,,2020-01-01,
                """).getBytes(UTF_8));

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.json().at("/creations").toString())
                .isEqualTo("[{\"line\":13,\"code\":\"T05\",\"name\":\"Sở Năm\"}]");
        assertThat(preview.json().at("/changes").toString())
                .isEqualTo("[{\"line\":5,\"code\":\"T03\",\"differences\":[{\"column\":\"name\","
                        + "\"before\":\"Sở Nội vụ\",\"after\":\"Sở Nội vụ và Lao động\"}]}]");
        assertThat(preview.json().at("/unchanged").asInt()).isEqualTo(10);
        assertThat(preview.codes("/errors", "code")).containsExactly("UNKNOWN_PARENT");
        assertThat(dump.text()).isEqualTo(before);
    }

    @Test
    void changesWhatIsThereOnlyForWhoHasSeenIt() {
        int told = outbox.events("unit.changed").size();

        Answer unseen = importUnits(RENAMED);
        assertThat(unseen.status()).isEqualTo(409);
        assertThat(unseen.text("/type")).endsWith("import-unconfirmed");
        assertThat(unseen.faults("warnings")).containsExactly("CHANGES_UNIT /5/name");
        assertThat(unseen.text("/warnings/0/message")).isEqualTo("T03: “Sở Nội vụ” sẽ thành “Sở Nội vụ và Lao động”.");
        assertThat(get("/units/T03").text("/name")).isEqualTo("Sở Nội vụ");

        String plan = send("?preview=true", "text/csv", RENAMED.getBytes(UTF_8)).text("/plan");
        Answer imported = send("?confirm=" + plan, "text/csv", RENAMED.getBytes(UTF_8));

        assertThat(imported.json().at("/changed").asInt()).isEqualTo(1);
        assertThat(outbox.events("unit.changed")).hasSize(told + 1).last().satisfies(event -> {
            assertThat(event.key()).isEqualTo("T03");
            assertThat(event.body()).contains("\"version\":2");
        });
    }

    @Test
    void aPlanThatWasSeenHoldsForThatTableAndThatDirectoryAlone() {
        String plan = send("?preview=true", "text/csv", RENAMED.getBytes(UTF_8)).text("/plan");

        assertThat(send(
                                "?confirm=" + plan,
                                "text/csv",
                                RENAMED.replace("STC", "SoTC").getBytes(UTF_8))
                        .status())
                .isEqualTo(409);
        put("/units/T03", "\"1\"", """
                {"name": "Sở Nội vụ tỉnh", "kind": "DEPARTMENT", "parent": "T00", "validFrom": "2020-01-01"}""");
        assertThat(send("?confirm=" + plan, "text/csv", RENAMED.getBytes(UTF_8)).status())
                .isEqualTo(409);
        assertThat(get("/units/T03").text("/name")).isEqualTo("Sở Nội vụ tỉnh");
    }

    @Test
    void takesNothingWhereOneRowCannotStandAndNamesTheLines() {
        String before = dump.text();

        Answer refused = importUnits("\uFEFF" + HEAD.replace("\n", "\r\n") + """
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
                T11,Sở Mười một,,DEPARTMENT,T00,,2020-01-01,,thừa
                """);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults("errors"))
                .containsExactly(
                        "DUPLICATE_CODE /3/code",
                        "UNREADABLE /4/kind",
                        "UNKNOWN_PARENT /5/parent",
                        "UNKNOWN_PARENT /6/parent",
                        "SECOND_ROOT /7/kind",
                        "PARENT_IN_CIRCLE /8/parent",
                        "UNKNOWN_PARENT /9/parent",
                        "UNREADABLE /10/code",
                        "UNREADABLE /12/validFrom",
                        "SURPLUS_CELL /13");
        assertThat(dump.text()).isEqualTo(before);
    }

    @Test
    void anOpenQuoteSwallowsNoRow() {
        String before = dump.text();

        assertThat(importUnits(HEAD + """
                T06,"Sở Sáu,,DEPARTMENT,T00,,2020-01-01,
                T07,Sở Bảy,,DEPARTMENT,T00,,2020-01-01,
                """).faults("errors")).containsExactly("MISPLACED_QUOTE /2");
        assertThat(importUnits(HEAD + """
                T06,"Sở Sáu,,DEPARTMENT,T00,,2020-01-01,
                T07,Sở Bảy",,DEPARTMENT,T00,,2020-01-01,
                """).faults("errors")).containsExactly("LINE_BREAK /2/name");
        assertThat(dump.text()).isEqualTo(before);
    }

    @Test
    void readsWhatWindowsWritesOrSaysWhyNot() {
        String row = HEAD + "T06,Sở Giáo dục và Đào tạo,Sở GD&ĐT,DEPARTMENT,T00,,2020-01-01,\n";
        String marks = Normalizer.normalize(row, Normalizer.Form.NFD);
        String as1258 = marks.replaceAll("([AEOaeo])\u0302", "$1^")
                .replace("a^", "â")
                .replace("A^", "Â")
                .replace("e^", "ê")
                .replace("o^", "ô")
                .replace("u\u031B", "ư")
                .replace("o\u031B", "ơ")
                .replace("a\u0306", "ă");

        for (byte[] table : List.of(
                row.getBytes(UTF_8),
                ("\uFEFF" + row).getBytes(UTF_8),
                row.getBytes(UTF_16),
                marks.getBytes(UTF_8),
                as1258.getBytes(Charset.forName("windows-1258")),
                row.replace(',', ';').getBytes(UTF_8),
                ("sep=;\r\n" + row.replace(',', ';').replace("\n", "\r\n")).getBytes(UTF_8),
                row.replace(',', '\t').getBytes(UTF_16))) {
            foundProvince();
            assertThat(send("", "text/csv", table).json().at("/created").asInt())
                    .isEqualTo(1);
            assertThat(get("/units/T06").text("/name")).isEqualTo("Sở Giáo dục và Đào tạo");
            assertThat(get("/units/T06").text("/shortName")).isEqualTo("Sở GD&ĐT");
        }
    }

    @Test
    void doesNotGuessLettersThatAreLost() {
        String tcvn3 = HEAD + "T06,Së Tµi chÝnh,,DEPARTMENT,T00,,2020-01-01,\n";
        String vni = HEAD + "T06,Sôû Taøi chính,,DEPARTMENT,T00,,2020-01-01,\n";

        for (String old : List.of(tcvn3, vni)) {
            Answer bytes = send("", "text/csv", old.getBytes(Charset.forName("windows-1252")));
            assertThat(bytes.status()).isEqualTo(415);
            assertThat(bytes.text("/title")).contains("TCVN3", "VNI");
            assertThat(importUnits(old).faults("errors")).containsExactly("LOST_LETTERS /2/name");
        }
        assertThat(importUnits(HEAD + "T06,Pho\uFFFDng,,DEPARTMENT,T00,,2020-01-01,\n")
                        .faults("errors"))
                .containsExactly("LOST_LETTERS /2/name");
        assertThat(send("", "text/csv", new byte[] {'c', 'o', 0, 1}).status()).isEqualTo(415);
    }

    @Test
    void readsAWorkbookWithItsDays() {
        assertThat(send("", XLSX, workbook(1)).json().at("/created").asInt()).isEqualTo(1);

        Answer unit = get("/units/T06");
        assertThat(unit.text("/name")).isEqualTo("Sở \"Sáu\", mới");
        assertThat(unit.text("/validFrom")).isEqualTo("2020-01-01");
        assertThat(unit.text("/validTo")).isEqualTo("2030-12-31");
        assertThat(send("", "text/csv", workbook(1)).json().at("/unchanged").asInt())
                .as("by what it is, whatever it is called")
                .isEqualTo(1);
        assertThat(send("", XLSX, workbook(2)).text("/type")).endsWith("several-sheets");
        assertThat(send("", XLSX, new byte[] {'P', 'K', 3, 4, 0, 0}).status()).isEqualTo(415);
    }

    private static byte[] workbook(int sheets) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            for (int i = 0; i < sheets; i++) {
                var sheet = workbook.createSheet();
                List<String> head = List.of("code", "name", "kind", "parent", "validFrom", "validTo");
                Row first = sheet.createRow(0);
                head.forEach(column -> first.createCell(head.indexOf(column)).setCellValue(column));
                Row row = sheet.createRow(2);
                List<String> cells = List.of("T06", "Sở \"Sáu\", mới", "DEPARTMENT", "T00", "2020-01-01");
                for (int column = 0; column < cells.size(); column++) {
                    row.createCell(column).setCellValue(cells.get(column));
                }
                row.createCell(5).setCellValue(LocalDate.of(2030, 12, 31));
                row.getCell(5).setCellStyle(day);
            }
            workbook.createSheet("Trống");
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aProcessThatDiesOnTheWayHasTakenAllOrNothing() {
        String rows = RENAMED + """
                T05,Sở Năm,,DEPARTMENT,T00,,2020-01-01,
                T05.01,Phòng Năm,,ROOM,T05,,2020-01-01,
                """;
        String plan = send("?preview=true", "text/csv", rows.getBytes(UTF_8)).text("/plan");
        boolean died = true;
        for (int writes = 0; died; writes++) {
            foundProvince();
            died = store.diesAfter(writes, () -> send("?confirm=" + plan, "text/csv", rows.getBytes(UTF_8)));

            reorganisations.carryOutWhatIsDue();

            boolean all = get("/units/T05").status() == 200;
            assertThat(get("/units/T05.01").status()).isEqualTo(all ? 200 : 404);
            assertThat(get("/units/T03").text("/name").equals("Sở Nội vụ và Lao động"))
                    .isEqualTo(all);
            assertThat(all || died).as("after %d writes", writes).isTrue();
        }
    }

    @Test
    void whoChangesAUnitAtTheSameMomentLosesNothingOfEither() {
        String rows = HEAD + "T05,Sở Năm,,DEPARTMENT,T00,,2020-01-01,\n";
        boolean stoodStill = true;
        for (int writes = 0; stoodStill; writes++) {
            foundProvince();
            stoodStill = store.standsStillAfter(writes, () -> importUnits(rows), () -> put("/units/T03", "\"1\"", """
                            {"name": "Sở Nội vụ tỉnh", "kind": "DEPARTMENT", "parent": "T00", "validFrom": "2020-01-01"}"""));

            assertThat(get("/units/T05").status()).isEqualTo(200);
            assertThat(get("/units/T03").text("/name")).isEqualTo(stoodStill ? "Sở Nội vụ tỉnh" : "Sở Nội vụ");
            assertThat(mongo.getCollection("unitTurns").find(new Document("step", new Document("$exists", true))))
                    .isEmpty();
        }
    }

    @Test
    void refusesATableThatIsNone() {
        assertThat(importUnits("code,name,colour\nT06,Sở Sáu,xanh\n").faults("errors"))
                .containsExactly("UNKNOWN_COLUMN /1/colour", "MISSING_COLUMN /1/kind", "MISSING_COLUMN /1/validFrom");
        assertThat(importUnits("code,name,name,kind,validFrom\n").faults("errors"))
                .containsExactly("DUPLICATE_COLUMN /1/name");
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

    private Answer send(String query, String type, byte[] table) {
        return call(MockMvcRequestBuilders.post("/api/v1/units/import" + query)
                .contentType(type)
                .content(table)
                .with(Tokens.bearer(MACHINE)));
    }
}
