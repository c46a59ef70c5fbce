package vn.dondoc.directive.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import vn.dondoc.deadlines.DuePolicy;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.directive.group.Directory;
import vn.dondoc.reading.DocumentReading;
import vn.dondoc.reading.document.Remark;

/** What is read of a .docx is what its reader sees, once. */
class WordTextTest {
    private static final String SPACES = "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    @Test
    void readsATextBoxOnceWhereItIsFixed() {
        String read = text(paragraph(run("Trước"))
                + paragraph(box("Số: 45/UBND-VX") + run("Kính gửi: Sở Y tế"))
                + paragraph(run("Sở Y tế báo cáo") + box("trước ngày 20/5/2026") + run(" kết quả."))
                + paragraph(run("Sau")));

        assertThat(lines(read))
                .containsExactly(
                        "Trước",
                        "|",
                        "Số: 45/UBND-VX",
                        "|",
                        "Kính gửi: Sở Y tế",
                        "Sở Y tế báo cáo kết quả.",
                        "|",
                        "trước ngày 20/5/2026",
                        "|",
                        "Sau");
    }

    @Test
    void readsATextBoxThatOnlyOldVersionsOfWordDraw() {
        String old = "<w:r><w:pict><v:shape><v:textbox>" + content("Số: 45/UBND-VX")
                + "</v:textbox></v:shape></w:pict></w:r>";
        String unknown = "<w:r><mc:AlternateContent><mc:Choice Requires=\"x\"/><mc:Fallback><w:pict><v:textbox>"
                + content("Hà Nam, ngày 4 tháng 5 năm 2026")
                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";

        assertThat(lines(text(paragraph(old) + paragraph(unknown))))
                .containsExactly("|", "Số: 45/UBND-VX", "|", "|", "Hà Nam, ngày 4 tháng 5 năm 2026", "|");
    }

    @Test
    void findsTheNumberOfALetterInATextBox() {
        Readings readings = new Readings(
                new Directory(List.of(), Map.of()),
                DuePolicy.standard(),
                WorkingCalendar.weekendsOnly(),
                LocalDate.of(2026, 5, 15));

        DocumentReading reading = readings.of(taken(paragraph(run("ỦY BAN NHÂN DÂN TỈNH HÀ NAM"))
                + paragraph(box("Số: 45/UBND-VX"))
                + paragraph(run("Hà Nam, ngày 4 tháng 5 năm 2026"))
                + paragraph(run("Kính gửi: Sở Y tế"))
                + paragraph(hidden("Mật.") + run("Sở Y tế báo cáo kết quả trước ngày 20/5/2026."))));

        assertThat(reading.content().number()).isEqualTo("45/UBND-VX");
        assertThat(reading.content().issuedOn().date()).isEqualTo(LocalDate.of(2026, 5, 4));
        assertThat(reading.warnings()).contains(Remark.of("", "HIDDEN_TEXT"));
    }

    @Test
    void readsWhatWasMovedWhereItIsNow() {
        String from = "<w:moveFromRangeStart w:id=\"1\" w:name=\"m\"/><w:moveFrom w:id=\"2\">" + run("Sở Y tế ")
                + "</w:moveFrom><w:moveFromRangeEnd w:id=\"1\"/>";
        String to = "<w:moveTo w:id=\"3\">" + run("Sở Y tế ") + "</w:moveTo>";

        Intake.Taken taken = taken(paragraph(from + run("Các xã")) + paragraph(to + run("báo cáo")));

        assertThat(lines(taken.text())).containsExactly("Các xã", "Sở Y tế báo cáo");
        assertThat(taken.remarks()).isEmpty();
    }

    @Test
    void readsWhatWasInsertedAndNotWhatWasDeleted() {
        Intake.Taken taken = taken(paragraph(run("trước ngày ")
                + "<w:del w:id=\"1\"><w:r><w:delText>20</w:delText></w:r></w:del>"
                + "<w:ins w:id=\"2\">" + run("25") + "</w:ins>" + run("/5/2026")));

        assertThat(lines(taken.text())).containsExactly("trước ngày 25/5/2026");
        assertThat(taken.remarks()).isEmpty();
    }

    @Test
    void aParagraphWhoseEndWasDeletedGoesOnInTheNext() {
        String open = "<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>";

        assertThat(text(paragraph(run("Một"))
                        + paragraph(open + run("Sở Y tế "))
                        + paragraph(open + "<w:del w:id=\"2\"><w:r><w:delText>không </w:delText></w:r></w:del>")
                        + paragraph(run("báo cáo"))))
                .isEqualTo("Một\n\nSở Y tế báo cáo\n\n");
    }

    @Test
    void aParagraphWhoseEndIsHiddenEndsWithItsCell() {
        String open = "<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>";

        assertThat(lines(text("<w:tbl><w:tr><w:tc>" + paragraph(open + run("Sở Y tế")) + "</w:tc>"
                        + cell("Sở Nội vụ") + "</w:tr></w:tbl>" + paragraph(open + run("Kính gửi: "))
                        + paragraph(run("các sở") + box("Số: 45/UBND-VX")))))
                .containsExactly("|", "Sở Y tế", "|", "Sở Nội vụ", "|", "Kính gửi: các sở", "|", "Số: 45/UBND-VX", "|");
    }

    @Test
    void doesNotReadRowsAndCellsThatWereDeleted() {
        String table = "<w:tbl>" + row("", "Việc", "Đơn vị", "Hạn")
                + row("<w:trPr><w:del w:id=\"1\"/></w:trPr>", "Cũ", "Sở Y tế", "1/5/2026")
                + row("<w:trPr><w:ins w:id=\"2\"/></w:trPr>", "Mới", "Sở Nội vụ", "2/5/2026")
                + "<w:tr>" + cell("Ba") + cell("Sở Xây dựng") + cell("3/5/2026")
                + "<w:tc><w:tcPr><w:cellDel w:id=\"3\"/></w:tcPr>" + paragraph(run("4/5/2026")) + "</w:tc></w:tr>"
                + "</w:tbl>";

        assertThat(lines(text(table)))
                .containsExactly(
                        "Việc | Đơn vị | Hạn", "Mới | Sở Nội vụ | 2/5/2026", "Ba | Sở Xây dựng | 3/5/2026", "|");
    }

    @Test
    void saysThatThereIsHiddenTextAndDoesNotReadIt() {
        Intake.Taken taken = taken(paragraph(run("Sở Y tế ") + hidden("không ") + run("báo cáo"))
                + paragraph("<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>Hai</w:t></w:r>")
                + "<w:tbl>" + row("<w:trPr><w:hidden/></w:trPr>", "Ẩn") + row("", "Hiện") + "</w:tbl>");

        assertThat(lines(taken.text())).containsExactly("Sở Y tế báo cáo", "Hai", "|", "Hiện", "|");
        assertThat(taken.remarks()).containsExactly(Remark.of("", "HIDDEN_TEXT"));
    }

    @Test
    void saysThatThereIsTextStruckThroughAndDoesNotReadIt() {
        Intake.Taken taken = taken(paragraph(run("trước ngày ")
                + "<w:r><w:rPr><w:strike/></w:rPr><w:t>20</w:t></w:r>"
                + "<w:r><w:rPr><w:dstrike w:val=\"true\"/></w:rPr><w:t>21</w:t></w:r>"
                + "<w:r><w:rPr><w:strike w:val=\"false\"/></w:rPr><w:t>25</w:t></w:r>" + run("/5/2026")));

        assertThat(lines(taken.text())).containsExactly("trước ngày 25/5/2026");
        assertThat(taken.remarks()).containsExactly(Remark.of("", "STRUCK_TEXT"));
    }

    @Test
    void hidesAndStrikesByStyle() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            CTStyle hidden = style("An", STStyleType.CHARACTER);
            hidden.getRPr().addNewVanish();
            CTStyle below = style("AnThem", STStyleType.CHARACTER);
            below.addNewBasedOn().setVal("An");
            CTStyle struck = style("Gach", STStyleType.PARAGRAPH);
            struck.getRPr().addNewStrike();
            XWPFStyles styles = document.createStyles();
            List.of(hidden, below, struck).forEach(style -> styles.addStyle(new XWPFStyle(style)));
            XWPFParagraph first = document.createParagraph();
            first.createRun().setText("Sở Y tế ");
            first.createRun().setText("không ");
            first.getRuns().getLast().setStyle("AnThem");
            first.createRun().setText("báo cáo");
            XWPFParagraph second = document.createParagraph();
            second.setStyle("Gach");
            second.createRun().setText("Bãi bỏ");

            Intake.Taken taken = Intake.unpack(bytes(document));

            assertThat(lines(taken.text())).containsExactly("Sở Y tế báo cáo");
            assertThat(taken.remarks()).containsExactly(Remark.of("", "HIDDEN_TEXT"), Remark.of("", "STRUCK_TEXT"));
        }
    }

    @Test
    void readsAFootnoteAfterItsParagraph() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.createRun().setText("Sở Y tế báo cáo");
            var note = document.createFootnote();
            note.createParagraph().createRun().setText("Trước ngày 20/5/2026.");
            paragraph.createRun().getCTR().addNewFootnoteReference().setId(note.getId());
            paragraph.createRun().setText(" kết quả.");

            assertThat(lines(Intake.unpack(bytes(document)).text()).getFirst())
                    .startsWith("Sở Y tế báo cáo kết quả. [")
                    .contains("Trước ngày 20/5/2026.");
        }
    }

    @Test
    void whatWasLeftOutIsToldByTheProcessThatUnpacks() {
        byte[] file = docx(paragraph(run("Sở Y tế ") + hidden("không ") + run("báo cáo kết quả")));

        try (Unpackers unpackers = new Unpackers(1, Duration.ofSeconds(5), new SimpleMeterRegistry());
                Unpackers.Turn turn = unpackers.take(file, null)) {
            assertThat(turn.text().remarks()).containsExactly(Remark.of("", "HIDDEN_TEXT"));
        }
    }

    private static CTStyle style(String id, STStyleType.Enum type) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(type);
        style.addNewRPr();
        return style;
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    private static String paragraph(String inside) {
        return "<w:p>" + inside + "</w:p>";
    }

    private static String run(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    private static String hidden(String words) {
        return "<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    /** As Word writes it: the box for itself, and once more for its versions before 2010. */
    private static String box(String words) {
        return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>" + content(words)
                + "</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + content(words)
                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    }

    private static String content(String words) {
        return "<w:txbxContent>" + paragraph(run(words)) + "</w:txbxContent>";
    }

    private static String row(String properties, String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>" + properties);
        for (String words : cells) {
            row.append(cell(words));
        }
        return row + "</w:tr>";
    }

    private static String cell(String words) {
        return "<w:tc>" + paragraph(run(words)) + "</w:tc>";
    }

    private static byte[] docx(String body) {
        return Hostile.docx(Hostile.document(body).replaceFirst("<w:document ", "<w:document " + SPACES + " "));
    }

    private static Intake.Taken taken(String body) {
        return Intake.unpack(docx(body));
    }

    private static String text(String body) {
        return taken(body).text();
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
