package vn.dondoc.directive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.dondoc.chassis.testing.Tokens;

/** Tables of units that are as large as they may be, and larger. */
class LargeTablesTest extends Province {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @TempDir
    private Path folder;

    /** As large as a body may be, and nothing but the marks between cells and rows. */
    @Test
    void refusesATableOfMoreCellsOrRowsThanAnyHasBeforeItIsTakenIn() {
        String marks = ",".repeat(1_900_000);
        String names = IntStream.range(0, 200_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));

        assertThat(importUnits(marks + "\n").faults("errors")).containsExactly("TOO_MANY_CELLS /1");
        assertThat(importUnits(names + "\n").faults("errors")).containsExactly("TOO_MANY_CELLS /1");
        assertThat(importUnits(HEAD + "T06" + marks).faults("errors")).containsExactly("TOO_MANY_CELLS /2");
        assertThat(importUnits(HEAD + "a\n".repeat(900_000)).faults("errors")).containsExactly("TOO_MANY_ROWS /20002");
        assertThat(importUnits("\n".repeat(1_900_000)).status()).isEqualTo(422);
    }

    @Test
    void takesATableOfAsManyRowsAsItMayHave() {
        String rows = HEAD
                + IntStream.range(0, 20_000)
                        .mapToObj(i -> "Z%05d,Tổ %d,,ROOM,T02,,2020-01-01,\n".formatted(i, i))
                        .collect(Collectors.joining());

        for (Answer seen : List.of(preview(CSV, rows.getBytes(UTF_8)), preview(XLSX, xlsx(rows)))) {
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.json().at("/created").asInt()).isEqualTo(20_000);
        }
    }

    /** Small as a file, and hundreds of megabytes when it is unpacked. */
    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"})
    void refusesAWorkbookThatUnpacksToMoreThanThereIsRoomFor(String part) throws IOException {
        Answer bomb = preview(XLSX, swollen(xlsx(UNITS), part));

        assertThat(bomb.status()).as(bomb.json().toString()).isIn(413, 422);
        assertThat(bomb.text("/detail") + bomb.text("/title")).isNotBlank();
        assertThat(preview(XLSX, xlsx(UNITS)).status()).isEqualTo(200);
    }

    /** With three hundred megabytes of text in that part. */
    private byte[] swollen(byte[] xlsx, String part) throws IOException {
        byte[] much = "<x>aaaaaaaaaaaaaaaa</x>".repeat(50_000).getBytes(UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path file = Files.write(folder.resolve("workbook.xlsx"), xlsx);
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                String xml = new String(in.getInputStream(entry).readAllBytes(), UTF_8);
                int end = xml.lastIndexOf("</");
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(xml.substring(0, end).getBytes(UTF_8));
                for (int i = 0; i < 260 && entry.getName().equals(part); i++) {
                    zip.write(much);
                }
                zip.write(xml.substring(end).getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] xlsx(String csv) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet();
            for (String line : csv.lines().toList()) {
                Row row = sheet.createRow(sheet.getLastRowNum() + 1);
                for (String cell : line.split(",", -1)) {
                    row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer preview(String type, byte[] table) {
        return call(MockMvcRequestBuilders.post("/api/v1/units/import?preview=true")
                .contentType(type)
                .content(table)
                .with(Tokens.bearer(MACHINE)));
    }
}
