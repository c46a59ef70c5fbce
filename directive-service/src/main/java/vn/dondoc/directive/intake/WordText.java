package vn.dondoc.directive.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import vn.dondoc.chassis.refusal.Refusal;

/**
 * The text of a .docx: a blank line after each paragraph, the numbers that Word counts written out, and of a table of
 * one or two columns, which is how letterheads and signatures are set, each cell's lines in turn; wider tables row by
 * row. A bar stands between cells, as in the tables of mark-up languages.
 */
final class WordText {
    static {
        // A letter of blanks is no attack: how much memory there is decides how far a part may unpack.
        ZipSecureFile.setMinInflateRatio(0);
    }

    private final ListNumbers numbers;
    private final StringBuilder text = new StringBuilder();

    private WordText(XWPFDocument document) {
        numbers = new ListNumbers(document.getNumbering());
    }

    /** @throws Refusal 413, 415 if it is another kind of zip, 422 if it is damaged */
    static String of(byte[] docx) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            WordText reader = new WordText(document);
            reader.take(document.getBodyElements(), "\n\n");
            return reader.text.toString();
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw IntakeRefusals.damaged();
        }
    }

    private void take(List<IBodyElement> elements, String end) {
        for (IBodyElement element : elements) {
            switch (element) {
                case XWPFParagraph paragraph -> line(paragraph, end);
                case XWPFTable table -> take(table);
                case XWPFSDT field -> text.append(field.getContent().getText()).append(end);
                default -> {}
            }
            if (text.length() > Intake.MAX_TEXT) {
                throw IntakeRefusals.textTooLong();
            }
        }
    }

    private void line(XWPFParagraph paragraph, String end) {
        text.append(numbers.of(paragraph))
                .append(paragraph.getText().stripTrailing())
                .append(end);
    }

    private void take(XWPFTable table) {
        boolean layout =
                table.getRows().stream().allMatch(row -> row.getTableCells().size() <= 2);
        for (XWPFTableRow row : table.getRows()) {
            if (layout) {
                for (XWPFTableCell cell : row.getTableCells()) {
                    text.append("|\n");
                    take(cell.getBodyElements(), "\n");
                }
            } else {
                text.append(String.join(
                                " | ",
                                row.getTableCells().stream()
                                        .map(WordText::oneLine)
                                        .toList()))
                        .append('\n');
            }
        }
        text.append("|\n");
    }

    private static String oneLine(XWPFTableCell cell) {
        return cell.getText().replaceAll("\\s+", " ").strip();
    }
}
