package vn.dondoc.directive.intake;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.dondoc.chassis.refusal.Refusal;

/**
 * The text layer of a .pdf as it stands on the page: lines from top to bottom, indents and wide gaps as spaces, so that
 * two columns of a letterhead can be told apart. The number of a page is no part of it.
 */
final class PdfText extends PDFTextStripper {
    static final int MAX_PAGES = 500;

    /** A directive has more letters than this; a scan has at most those of its electronic stamp. */
    private static final int FEWEST_LETTERS = 200;

    /** From one line to the next, in sizes of the font: more than this is room for a line. */
    private static final float BLANK_LINE = 2;

    /** The width of a letter, in sizes of the font. */
    private static final float LETTER = 0.5f;

    private static final byte[] ENCRYPT = "/Encrypt".getBytes(StandardCharsets.US_ASCII);

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
        margin = (float) charactersByArticle.stream()
                .flatMap(List::stream)
                .filter(position -> !position.getUnicode().isBlank())
                .mapToDouble(TextPosition::getXDirAdj)
                .min()
                .orElse(0);
        inLine = false;
        baseline = Float.MAX_VALUE;
        Writer whole = output;
        StringWriter page = new StringWriter();
        output = page;
        try {
            super.writePage();
        } finally {
            output = whole;
        }
        output.write(PageNumber.without(page.toString(), getCurrentPageNo()));
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
