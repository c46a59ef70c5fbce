package vn.dondoc.directive.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.reading.document.Remark;

/**
 * The text of a .docx: a blank line after each paragraph, the numbers that Word counts written out, and of a table of
 * one or two columns, which is how letterheads and signatures are set, each cell's lines in turn; wider tables row by
 * row. A bar stands between cells, as in the tables of mark-up languages. A text box is read as a table of one cell.
 *
 * <p>What was deleted, or moved elsewhere, is not read; nor is what is hidden or struck through, which is told.
 */
final class WordText {
    static {
        // A letter of blanks is no attack: how much memory there is decides how far a part may unpack.
        ZipSecureFile.setMinInflateRatio(0);
    }

    private final XWPFDocument document;
    private final ListNumbers numbers;
    private final WordLooks looks;
    private final Set<Remark> leftOut = new LinkedHashSet<>();

    /** Of paragraphs whose end was deleted: the next one goes on with it. */
    private final StringBuilder begun = new StringBuilder();

    private WordText(XWPFDocument document) {
        this.document = document;
        numbers = new ListNumbers(document.getNumbering());
        looks = new WordLooks(document.getStyles());
    }

    /** @throws Refusal 413, 415 if it is another kind of zip, 422 if it is damaged */
    static Intake.Taken of(byte[] docx) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            WordText reader = new WordText(document);
            StringBuilder text = new StringBuilder();
            reader.all(document.getDocument().getBody().getDomNode(), "\n\n", text);
            return new Intake.Taken(text.toString(), Intake.DOCX, List.copyOf(reader.leftOut));
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw IntakeRefusals.damaged();
        }
    }

    /** What stands apart from what comes after it. */
    private void all(Node parent, String end, StringBuilder text) {
        take(parent, end, text);
        finish(end, text);
    }

    private void finish(String end, StringBuilder text) {
        if (!begun.isEmpty()) {
            text.append(begun).append(end);
            begun.setLength(0);
        }
    }

    private void take(Node parent, String end, StringBuilder text) {
        for (Element element : WordMarkup.children(parent)) {
            switch (element.getLocalName()) {
                case "p" -> new Line(element).take(end, text);
                case "tbl" -> {
                    finish(end, text);
                    table(element, text);
                }
                case "del", "moveFrom", "Fallback", "sdtPr" -> {}
                default -> take(element, end, text);
            }
            if (text.length() > Intake.MAX_TEXT) {
                throw IntakeRefusals.textTooLong();
            }
        }
    }

    private void table(Element table, StringBuilder text) {
        List<List<Element>> rows = parts(table, "tr")
                .filter(row -> WordMarkup.find(row, "trPr", "del") == null && !isHidden(row))
                .map(row -> parts(row, "tc")
                        .filter(cell -> WordMarkup.find(cell, "tcPr", "cellDel") == null)
                        .toList())
                .toList();
        boolean layout = rows.stream().allMatch(row -> row.size() <= 2);
        for (List<Element> row : rows) {
            if (layout) {
                for (Element cell : row) {
                    text.append("|\n");
                    all(cell, "\n", text);
                }
            } else {
                text.append(String.join(" | ", row.stream().map(this::oneLine).toList()))
                        .append('\n');
            }
        }
        text.append("|\n");
    }

    private boolean isHidden(Element row) {
        boolean hidden = Boolean.TRUE.equals(WordMarkup.isOn(WordMarkup.find(row, "trPr"), "hidden"));
        if (hidden) {
            leftOut.add(Remark.of("", "HIDDEN_TEXT"));
        }
        return hidden;
    }

    /** Also those within a field or another frame, but not those of tables further in. */
    private static Stream<Element> parts(Element parent, String name) {
        return WordMarkup.children(parent).stream().flatMap(child -> switch (child.getLocalName()) {
            case "sdt", "sdtContent", "customXml" -> parts(child, name);
            default -> Stream.of(child).filter(one -> name.equals(one.getLocalName()));
        });
    }

    private String oneLine(Element cell) {
        StringBuilder lines = new StringBuilder();
        all(cell, "\n", lines);
        return lines.toString()
                .replaceAll("(?m)^\\|$", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** What comes together in one paragraph: its words, and the text boxes that are fixed to it. */
    private final class Line {
        private final Element paragraph;
        private final StringBuilder words = new StringBuilder();
        private final StringBuilder before = new StringBuilder();
        private final StringBuilder after = new StringBuilder();
        private final StringBuilder notes = new StringBuilder();

        Line(Element paragraph) {
            this.paragraph = paragraph;
        }

        void take(String end, StringBuilder text) {
            words.append(begun);
            begun.setLength(0);
            words(paragraph);
            words.append(notes);
            text.append(before);
            if (isOpen()) {
                begun.append(words);
            } else {
                text.append(numbers.of(WordMarkup.find(paragraph, "pPr")))
                        .append(words.toString().stripTrailing())
                        .append(end);
            }
            text.append(after);
        }

        /** Whether the mark at its end is not there for who reads the page. */
        private boolean isOpen() {
            Element mark = WordMarkup.find(paragraph, "pPr", "rPr");
            return WordMarkup.find(mark, "del") != null
                    || WordMarkup.find(mark, "moveFrom") != null
                    || Boolean.TRUE.equals(WordMarkup.isOn(mark, "vanish"));
        }

        private void words(Element parent) {
            for (Element element : WordMarkup.children(parent)) {
                switch (element.getLocalName()) {
                    case "r" -> run(element);
                    case "t" -> words.append(WordMarkup.characters(element));
                    case "tab", "ptab" -> words.append('\t');
                    case "br", "cr" -> words.append('\n');
                    case "noBreakHyphen" -> words.append('-');
                    case "AlternateContent" -> oneOf(element);
                    case "txbxContent" -> box(element);
                    case "footnoteReference" -> note(document.getFootnoteByID(number(element)));
                    case "endnoteReference" -> note(document.getEndnoteByID(number(element)));
                    case "del", "moveFrom", "pPr", "rPr", "sdtPr", "rt" -> {}
                    default -> words(element);
                }
            }
        }

        private void run(Element run) {
            boolean hidden = looks.isHidden(run, paragraph);
            if (!hidden && !looks.isStruck(run, paragraph)) {
                words(run);
                return;
            }
            Line gone = new Line(paragraph);
            gone.words(run);
            if (!gone.isBlank()) {
                leftOut.add(hidden ? Remark.of("", "HIDDEN_TEXT") : Remark.of("", "STRUCK_TEXT"));
            }
        }

        /** The same in several forms, the best first: the first that has any words. */
        private void oneOf(Element forms) {
            int sofar = length();
            for (Element form : WordMarkup.children(forms)) {
                if (length() == sofar) {
                    words(form);
                }
            }
        }

        /** Not within a sentence: before the paragraph if it is fixed to its beginning. */
        private void box(Element box) {
            StringBuilder text = words.toString().isBlank() ? before : after;
            text.append("|\n");
            WordText.this.all(box, "\n", text);
            text.append("|\n");
        }

        /** In brackets after the words. */
        private void note(@Nullable XWPFAbstractFootnoteEndnote note) {
            if (note != null) {
                notes.append(" [");
                WordText.this.all(note.getCTFtnEdn().getDomNode(), " ", notes);
                notes.append(']');
            }
        }

        private static int number(Element note) {
            return new BigInteger(note.getAttributeNS(note.getNamespaceURI(), "id")).intValueExact();
        }

        private int length() {
            return words.length() + before.length() + after.length();
        }

        private boolean isBlank() {
            return (words.toString() + before + after).isBlank();
        }
    }
}
