package vn.dondoc.directive.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import vn.dondoc.chassis.refusal.Refusal;

/** The one sheet of an .xlsx that holds something, as CSV: a line for each of its rows, days as {@code 2026-11-30}. */
final class WorkbookText implements SheetContentsHandler {
    static {
        // A sheet of equal rows is no attack: how much memory there is decides how far a part may unpack.
        ZipSecureFile.setMinInflateRatio(0);
    }

    private final StringBuilder text = new StringBuilder();
    private final List<String> row = new ArrayList<>();
    private int lines;

    private WorkbookText() {}

    /** @throws Refusal 413, 422 if it is damaged or has several sheets that hold something */
    static String of(byte[] xlsx) {
        try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(xlsx))) {
            XSSFReader reader = new XSSFReader(workbook);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook);
            String only = "";
            var sheets = reader.getSheetsData();
            while (sheets.hasNext()) {
                String text = sheet(sheets.next(), reader, strings);
                if (!text.isBlank() && !only.isBlank()) {
                    throw IntakeRefusals.severalSheets();
                }
                only = text.isBlank() ? only : text;
            }
            return only;
        } catch (Refusal e) {
            throw e;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException
                | StackOverflowError e) {
            throw IntakeRefusals.damaged();
        }
    }

    private static String sheet(InputStream sheet, XSSFReader reader, ReadOnlySharedStringsTable strings)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        try (sheet) {
            WorkbookText text = new WorkbookText();
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(
                    new XSSFSheetXMLHandler(reader.getStylesTable(), strings, text, new PlainCells(), false));
            xml.parse(new InputSource(sheet));
            return text.text.toString();
        }
    }

    @Override
    public void startRow(int number) {
        if (number - lines > Intake.MAX_TABLE) {
            throw IntakeRefusals.textTooLong(Intake.MAX_TABLE);
        }
        text.repeat("\n", number - lines);
        lines = number;
        row.clear();
    }

    @Override
    public void cell(@Nullable String place, @Nullable String value, @Nullable XSSFComment comment) {
        int column = place == null ? row.size() : new CellReference(place).getCol();
        while (row.size() < column) {
            row.add("");
        }
        row.add(value == null ? "" : value.replaceAll("\\s+", " "));
    }

    @Override
    public void endRow(int number) {
        List<String> cells = row.stream().map(WorkbookText::quoted).toList();
        text.append(String.join(",", cells).replaceFirst(",+$", "")).append('\n');
        lines = number + 1;
        if (text.length() > Intake.MAX_TABLE) {
            throw IntakeRefusals.textTooLong(Intake.MAX_TABLE);
        }
    }

    private static String quoted(String cell) {
        return cell.isEmpty() ? "" : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** What a cell holds, and not how wide or in which form of a country it is shown. */
    private static final class PlainCells extends DataFormatter {
        private PlainCells() {
            super(Locale.ROOT);
        }

        @Override
        public String formatRawCellContents(double value, int index, @Nullable String form) {
            return formatRawCellContents(value, index, form, false);
        }

        @Override
        public String formatRawCellContents(double value, int index, @Nullable String form, boolean since1904) {
            if (DateUtil.isADateFormat(index, form) && DateUtil.isValidExcelDate(value)) {
                LocalDateTime then = DateUtil.getLocalDateTime(value, since1904);
                return then.toLocalDate().toString();
            }
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? String.valueOf((long) value)
                    : String.valueOf(value);
        }
    }
}
