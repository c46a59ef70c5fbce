package vn.dondoc.directive.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.springframework.util.MimeType;

/** The same document as a word processor and a printer would make it of a plain text with two columns at its ends. */
public final class Paper {
    private static final Pattern GAP = Pattern.compile("(?<=\\S) {4,}(?=\\S)");
    private static final int MIDDLE = 34;
    private static final Pattern CHUNK = Pattern.compile("\\S+(?: \\S+)*");
    private static final float SIZE = 9;
    private static final float COLUMN = 5;
    private static final int LINES = 60;

    private Paper() {}

    /** Two columns become a table of two cells, indented lines begin paragraphs. */
    public static byte[] docx(String text) {
        return docx(text, "");
    }

    /** The same with words at its end that a reader of the printed paper does not see. */
    public static byte[] docx(String text, String hidden) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Block block : blocks(text)) {
                if (block.right().isEmpty()) {
                    block.left()
                            .forEach(line ->
                                    document.createParagraph().createRun().setText(line));
                } else {
                    XWPFTable table = document.createTable(1, 2);
                    fill(table.getRow(0).getCell(0), block.left());
                    fill(table.getRow(0).getCell(1), block.right());
                }
            }
            if (!hidden.isEmpty()) {
                XWPFRun run = document.createParagraph().createRun();
                run.setText(hidden);
                run.setVanish(true);
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every word where it stands in the text, on pages of A4. */
    public static byte[] pdf(String text) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDFont font = font(document);
            List<String> lines = text.lines().toList();
            for (int from = 0; from < lines.size(); from += LINES) {
                page(document, font, lines.subList(from, Math.min(lines.size(), from + LINES)));
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What such a document says, unpacked by this very process. */
    static String text(byte[] file, @Nullable MimeType mediaType) {
        return Intake.take(file, mediaType, Intake::unpack).text();
    }

    /** A list of four levels whose numbers only Word knows. */
    static byte[] list() {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CTAbstractNum form = CTAbstractNum.Factory.newInstance();
            form.setAbstractNumId(BigInteger.ZERO);
            level(form, STNumberFormat.UPPER_ROMAN, "%1.");
            level(form, STNumberFormat.DECIMAL, "%2.");
            level(form, STNumberFormat.LOWER_LETTER, "%3)");
            level(form, STNumberFormat.BULLET, "\uf0b7");
            XWPFNumbering numbering = document.createNumbering();
            BigInteger list = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(form)));
            String[] items = {"0Việc thứ nhất", "1Một", "1Hai", "0Việc thứ hai", "1Ba", "2Bốn", "3Năm"};
            for (String item : items) {
                XWPFParagraph paragraph = document.createParagraph();
                paragraph.setNumID(list);
                paragraph.setNumILvl(new BigInteger(item.substring(0, 1)));
                paragraph.createRun().setText(item.substring(1));
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void level(CTAbstractNum form, STNumberFormat.Enum sort, String look) {
        CTLvl level = form.addNewLvl();
        level.setIlvl(BigInteger.valueOf(form.sizeOfLvlArray() - 1));
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(sort);
        level.addNewLvlText().setVal(look);
    }

    /** The one font that every machine has here: it comes with the library, with the letters of Vietnamese. */
    static PDFont font(PDDocument document) throws IOException {
        try (InputStream font =
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            return PDType0Font.load(document, Objects.requireNonNull(font));
        }
    }

    private static void page(PDDocument document, PDFont font, List<String> lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            out.setFont(font, SIZE);
            for (int i = 0; i < lines.size(); i++) {
                for (Matcher chunk = CHUNK.matcher(lines.get(i)); chunk.find(); ) {
                    out.beginText();
                    out.newLineAtOffset(50 + chunk.start() * COLUMN, 800 - i * 12.5f);
                    out.showText(chunk.group());
                    out.endText();
                }
            }
        }
    }

    private record Block(List<String> left, List<String> right) {
        static Block empty() {
            return new Block(new ArrayList<>(), new ArrayList<>());
        }

        /** Whether it is the one with the signature, to which all that follows belongs. */
        boolean isClosing() {
            return left().getFirst().startsWith("Nơi nhận");
        }
    }

    private static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>(List.of(Block.empty()));
        boolean afterBlank = true;
        for (String line : text.lines().toList()) {
            Block block = blocks.getLast();
            int middle = middle(line);
            boolean within = !block.right().isEmpty() && (!afterBlank || block.isClosing());
            if (middle >= 0 || within) {
                if (!within) {
                    block = Block.empty();
                    blocks.add(block);
                }
                int cut = middle >= 0 ? middle : indent(line) > MIDDLE ? 0 : line.length();
                block.left().add(line.substring(0, cut).strip());
                block.right().add(line.substring(cut).strip());
            } else if (!line.isBlank()) {
                if (!block.right().isEmpty()) {
                    block = Block.empty();
                    blocks.add(block);
                }
                boolean begins = afterBlank || indent(line) > 0 || block.left().isEmpty();
                block.left().add((begins ? "" : block.left().removeLast() + " ") + line.strip());
            }
            afterBlank = line.isBlank();
        }
        return blocks;
    }

    /** Where the right column begins in a line that has both; -1 if it has not. */
    private static int middle(String line) {
        for (Matcher gap = GAP.matcher(line); gap.find(); ) {
            if (gap.end() > MIDDLE) {
                return gap.end();
            }
        }
        return -1;
    }

    private static void fill(XWPFTableCell cell, List<String> lines) {
        cell.removeParagraph(0);
        lines.stream()
                .filter(line -> !line.isEmpty())
                .forEach(line -> cell.addParagraph().createRun().setText(line));
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
