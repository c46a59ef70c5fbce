package vn.dondoc.directive.intake;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.dondoc.chassis.refusal.Refusal;

/**
 * The text layer of a .pdf as it stands on the page: lines from top to bottom, indents and wide gaps as spaces, so that
 * two columns of a letterhead can be told apart. The number of a page is no part of it. A table with borders is read row by
 * row, with bars around its cells, as those of a .docx are.
 */
final class PdfText extends PDFTextStripper {
    static final int MAX_PAGES = 500;

    /** A directive has more letters than this; a scan has at most those of its electronic stamp. */
    private static final int FEWEST_LETTERS = 200;

    /** From one line to the next, in sizes of the font: more than this is room for a line. */
    private static final float BLANK_LINE = 2;

    /** The width of a letter, in sizes of the font. */
    private static final float LETTER = 0.5f;

    /** How far above its line the letters of a line stand at least. */
    private static final float ABOVE_LINE = 1;

    private static final byte[] ENCRYPT = "/Encrypt".getBytes(StandardCharsets.US_ASCII);

    private final PdfRules rules = new PdfRules(this);
    private float margin;
    private float lineEnd;
    private float baseline;
    private boolean inLine;
    private int characters;

    private PdfText() {
        setSortByPosition(true);
        setLineSeparator("\n");
    }

    /** @throws Refusal 413, 415 if there is no text layer, 422 if it is damaged or encrypted */
    static String of(byte[] pdf) {
        if (isEncrypted(pdf)) {
            throw IntakeRefusals.encrypted();
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.isEncrypted()) {
                throw IntakeRefusals.encrypted();
            }
            if (document.getNumberOfPages() > MAX_PAGES) {
                throw IntakeRefusals.tooManyPages();
            }
            PdfText stripper = new PdfText();
            stripper.setEndPage(MAX_PAGES);
            String text = stripper.getText(document);
            if (text.chars().filter(Character::isLetter).count() < FEWEST_LETTERS) {
                throw IntakeRefusals.noTextLayer();
            }
            return text;
        } catch (InvalidPasswordException e) {
            throw IntakeRefusals.encrypted();
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw IntakeRefusals.damaged();
        }
    }

    /** Whether its trailer says so, which is never packed: to open the file first would take time and memory. */
    private static boolean isEncrypted(byte[] pdf) {
        for (int at = Bytes.indexOf(pdf, ENCRYPT, 0); at >= 0; at = Bytes.indexOf(pdf, ENCRYPT, at + 1)) {
            int next = at + ENCRYPT.length;
            while (next < pdf.length && pdf[next] <= ' ' && pdf[next] >= 0) {
                next++;
            }
            if (next < pdf.length && (pdf[next] == '<' || pdf[next] >= '0' && pdf[next] <= '9')) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (++characters > 2 * Intake.MAX_TEXT) {
            throw IntakeRefusals.textTooLong();
        }
        super.processTextPosition(position);
    }

    @Override
    protected void writePage() throws IOException {
        List<PdfTable> tables = PdfTable.of(rules.take());
        ArrayList<List<TextPosition>> all = charactersByArticle;
        Writer whole = output;
        StringWriter page = new StringWriter();
        output = page;
        try {
            ArrayList<List<TextPosition>> left = getCurrentPage().getRotation() == 0 ? withTables(tables, all) : all;
            charactersByArticle = left;
            writeLetters();
        } finally {
            output = whole;
            charactersByArticle = all;
        }
        output.write(PageNumber.without(page.toString(), getCurrentPageNo()));
    }

    /** Writes the tables with what stands above each of them; gives what is left. */
    private ArrayList<List<TextPosition>> withTables(List<PdfTable> tables, ArrayList<List<TextPosition>> all)
            throws IOException {
        ArrayList<List<TextPosition>> left = all;
        for (PdfTable table : tables) {
            left = write(left, letter -> letter.getYDirAdj() < table.top());
            output.write('\n');
            for (List<PdfTable.Cell> row : table.rows()) {
                Predicate<TextPosition> isInRow = letter -> row.stream().anyMatch(cell -> holds(cell, letter));
                writeRow(row, letters(left, isInRow));
                left = letters(left, isInRow.negate());
            }
        }
        return left;
    }

    private void writeRow(List<PdfTable.Cell> row, ArrayList<List<TextPosition>> letters) throws IOException {
        Writer line = output;
        line.write('|');
        for (PdfTable.Cell cell : row) {
            StringWriter words = new StringWriter();
            output = words;
            write(letters, letter -> holds(cell, letter));
            line.write(" "
                    + words.toString().replace('|', ' ').replaceAll("\\s+", " ").strip() + " |");
        }
        line.write('\n');
        output = line;
    }

    private static boolean holds(PdfTable.Cell cell, TextPosition letter) {
        return cell.holds(letter.getXDirAdj() + letter.getWidthDirAdj() / 2, letter.getYDirAdj() - ABOVE_LINE);
    }

    /** Writes the letters that are like that; gives the others. */
    private ArrayList<List<TextPosition>> write(ArrayList<List<TextPosition>> from, Predicate<TextPosition> like)
            throws IOException {
        charactersByArticle = letters(from, like);
        writeLetters();
        return letters(from, like.negate());
    }

    private static ArrayList<List<TextPosition>> letters(
            ArrayList<List<TextPosition>> from, Predicate<TextPosition> like) {
        ArrayList<List<TextPosition>> letters = new ArrayList<>();
        from.forEach(article ->
                letters.add(new ArrayList<>(article.stream().filter(like).toList())));
        return letters;
    }

    private void writeLetters() throws IOException {
        margin = (float) charactersByArticle.stream()
                .flatMap(List::stream)
                .filter(position -> !position.getUnicode().isBlank())
                .mapToDouble(TextPosition::getXDirAdj)
                .min()
                .orElse(0);
        inLine = false;
        baseline = Float.MAX_VALUE;
        super.writePage();
    }

    @Override
    protected void writeString(String word, List<TextPosition> letters) throws IOException {
        TextPosition first = letters.getFirst();
        float size = Math.max(first.getFontSizeInPt(), 1);
        if (!inLine && first.getYDirAdj() - baseline > BLANK_LINE * size) {
            super.writeLineSeparator();
        }
        float gap = first.getXDirAdj() - (inLine ? lineEnd : margin);
        int spaces = Math.clamp(Math.round(gap / (size * LETTER)), 0, 120);
        output.write(" ".repeat(spaces >= 2 ? spaces : 0));
        output.write(word);
        TextPosition last = letters.getLast();
        baseline = first.getYDirAdj();
        lineEnd = last.getXDirAdj() + last.getWidthDirAdj();
        inLine = true;
    }

    @Override
    protected void writeLineSeparator() throws IOException {
        super.writeLineSeparator();
        inLine = false;
    }
}
