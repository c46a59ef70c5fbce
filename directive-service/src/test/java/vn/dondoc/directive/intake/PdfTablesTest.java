package vn.dondoc.directive.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.deadlines.DuePolicy;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.directive.group.Directory;
import vn.dondoc.reading.document.Item;

/** Tables of a .pdf, by the borders that are drawn around their cells. */
class PdfTablesTest {
    private static final float SIZE = 9;
    private static final float LINE = 12;
    private static final float[] EDGES = {40, 70, 250, 350, 450, 550};
    private static final String HEAD = """
            ỦY BAN NHÂN DÂN TỈNH AN HẢI
            Số: 21/KH-UBND
            An Hải, ngày 14 tháng 01 năm 2026
            KẾ HOẠCH
            Phòng, chống cháy rừng tỉnh An Hải năm 2026
            Thực hiện Chỉ thị số 3/CT-UBND ngày 05/01/2026, UBND tỉnh ban hành Kế hoạch như sau:
            I. NHIỆM VỤ CỤ THỂ""";
    private static final String REST = """
            II. TỔ CHỨC THỰC HIỆN
            1. Sở Tài chính bố trí kinh phí trước ngày 20/02/2026.
            2. Công an tỉnh kiểm tra việc thực hiện Kế hoạch./.""";

    /** Rows of cells, each of lines; a number stands in the middle of its row. */
    private static final List<List<String>> ROWS = List.of(
            List.of("STT", "Nội dung công việc", "Cơ quan\nchủ trì", "Cơ quan\nphối hợp", "Thời hạn"),
            List.of("A", "TUYÊN TRUYỀN"),
            List.of(
                    "\n1",
                    "Dựng biển báo cấm lửa\nở cửa rừng\nvà nơi đông khách",
                    "Sở Nông nghiệp\nvà Môi trường",
                    "Công an tỉnh",
                    "Trước\n28/02/2026"),
            List.of("2", "Ký cam kết với\nchủ rừng", "Sở Tài chính", "", "Tháng 3/2026"),
            List.of("\n3", "Trực ban\nmùa khô", "Công an tỉnh", "Sở Y tế", "Thường xuyên"));

    /** How a printer draws a border. */
    enum Border {
        STROKE,
        THIN_BOX,
        FRAME,
        NONE
    }

    private final Readings readings = new Readings(
            new Directory(List.of(), Map.of()),
            DuePolicy.standard(),
            WorkingCalendar.weekendsOnly(),
            LocalDate.of(2026, 1, 15));

    @ParameterizedTest
    @EnumSource(names = {"STROKE", "THIN_BOX", "FRAME"})
    void readsEveryCellWithinItsBorders(Border border) throws IOException {
        String text = Paper.text(pdf(border, 1), null);

        assertThat(text)
                .contains(
                        "| A | TUYÊN TRUYỀN |",
                        "| 1 | Dựng biển báo cấm lửa ở cửa rừng và nơi đông khách | Sở Nông nghiệp và Môi trường"
                                + " | Công an tỉnh | Trước 28/02/2026 |",
                        "| 2 | Ký cam kết với chủ rừng | Sở Tài chính |  | Tháng 3/2026 |");
        assertThat(items(text))
                .filteredOn(item -> String.valueOf(item.path()).startsWith("PL"))
                .extracting(Item::text)
                .containsExactly(
                        "Dựng biển báo cấm lửa ở cửa rừng và nơi đông khách",
                        "Ký cam kết với chủ rừng",
                        "Trực ban mùa khô");
        assertThat(items(text))
                .filteredOn(item -> "II.1".equals(item.path()))
                .singleElement()
                .satisfies(item -> assertThat(item.leads()).containsExactly("Sở Tài chính"));
    }

    @Test
    void goesOnWithATableOnTheNextPage() throws IOException {
        assertThat(items(Paper.text(pdf(Border.STROKE, 2), null)))
                .filteredOn(item -> String.valueOf(item.path()).startsWith("PL"))
                .extracting(Item::path)
                .containsExactly("PL.1", "PL.2", "PL.3");
    }

    /** Whose lines belong to which row cannot be seen, and that is said. */
    @Test
    void saysThatItCouldNotReadATableWithoutBorders() throws IOException {
        var reading = readings.of(Paper.text(pdf(Border.NONE, 1), null));

        assertThat(reading.warnings()).extracting(remark -> remark.code()).contains("TABLE_NOT_READ");
    }

    @Test
    void takesADrawingForNoTable() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDFont font = Paper.font(document);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                write(content, font, 40, 800, (HEAD + "\n" + REST).repeat(2));
                for (int i = 0; i < 60; i++) {
                    line(content, Border.STROKE, 40 + 8 * i, 800, 40 + 8 * i, 100);
                    line(content, Border.STROKE, 40, 800 - 10 * i, 550, 800 - 10 * i);
                }
            }
            document.save(out);
            assertThat(Paper.text(out.toByteArray(), null))
                    .contains("1. Sở Tài chính bố trí")
                    .doesNotContain("|");
        }
    }

    private List<Item> items(String text) {
        List<Item> all = new ArrayList<>();
        readings.of(text).content().placed().forEach(placed -> all.add(placed.item()));
        return all;
    }

    /** @param pages 2 if the last row stands on a page of its own, with what comes below */
    private static byte[] pdf(Border border, int pages) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDFont font = Paper.font(document);
            int first = pages == 1 ? ROWS.size() : ROWS.size() - 1;
            page(document, font, border, HEAD, ROWS.subList(0, first), pages == 1 ? REST : "");
            if (pages == 2) {
                page(document, font, border, "", ROWS.subList(first, ROWS.size()), REST);
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void page(
            PDDocument document, PDFont font, Border border, String head, List<List<String>> rows, String rest)
            throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            float top = write(content, font, EDGES[0], 800, head) - 4;
            for (List<String> row : rows) {
                float bottom = top
                        - 6
                        - LINE
                                * row.stream()
                                        .mapToLong(cell -> cell.lines().count())
                                        .max()
                                        .orElse(1);
                for (int i = 0; i < row.size(); i++) {
                    float right = i == row.size() - 1 ? EDGES[EDGES.length - 1] : EDGES[i + 1];
                    write(content, font, EDGES[i] + 3, top - LINE, row.get(i));
                    frame(content, border, EDGES[i], top, right, bottom);
                }
                top = bottom;
            }
            write(content, font, EDGES[0], top - 20, rest);
        }
    }

    private static void frame(
            PDPageContentStream content, Border border, float left, float top, float right, float bottom)
            throws IOException {
        if (border == Border.FRAME) {
            content.addRect(left, bottom, right - left, top - bottom);
            content.stroke();
            return;
        }
        line(content, border, left, top, right, top);
        line(content, border, left, bottom, right, bottom);
        line(content, border, left, top, left, bottom);
        line(content, border, right, top, right, bottom);
    }

    private static void line(PDPageContentStream content, Border border, float x, float y, float toX, float toY)
            throws IOException {
        if (border == Border.STROKE) {
            content.moveTo(x, y);
            content.lineTo(toX, toY);
            content.stroke();
        } else if (border == Border.THIN_BOX) {
            content.addRect(x, toY, Math.max(toX - x, 0.5f), Math.max(y - toY, 0.5f));
            content.fill();
        }
    }

    /** Gives where the next line would stand. */
    private static float write(PDPageContentStream content, PDFont font, float x, float y, String lines)
            throws IOException {
        float at = y;
        for (String line : lines.lines().toList()) {
            content.beginText();
            content.setFont(font, SIZE);
            content.newLineAtOffset(x, at);
            content.showText(line);
            content.endText();
            at -= LINE;
        }
        return at;
    }
}
