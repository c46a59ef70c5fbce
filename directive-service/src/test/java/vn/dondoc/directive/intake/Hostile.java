package vn.dondoc.directive.intake;

import static vn.dondoc.directive.intake.PdfBytes.ascii85;
import static vn.dondoc.directive.intake.PdfBytes.bytes;
import static vn.dondoc.directive.intake.PdfBytes.concat;
import static vn.dondoc.directive.intake.PdfBytes.deflated;
import static vn.dondoc.directive.intake.PdfBytes.hex;
import static vn.dondoc.directive.intake.PdfBytes.lzw;
import static vn.dondoc.directive.intake.PdfBytes.runs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Small files that ask for a great deal of memory or time. */
public final class Hostile {
    private static final int MUCH = 900;
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Hostile() {}

    /** Each kind by its name. */
    public static Map<String, Supplier<byte[]>> pdfs() {
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
        files.put("filters in a chain, by their short names", () -> content("/Filter [/Fl /RL]", deflatedRuns()));
        files.put(
                "filters by escaped names",
                () -> content("/Filter [/Fl#61teDecode /RunL#65ngthDecode]", deflatedRuns()));
        files.put(
                "filters named elsewhere",
                () -> new PdfBytes()
                        .object(4, "/Filter 9 0 R", deflatedRuns())
                        .object(9, "[/FlateDecode /RL]")
                        .write());
        files.put(
                "letters around a deflated stream",
                () -> content("/Filter [/ASCII85Decode /FlateDecode /RL]", ascii85(deflatedRuns())));
        files.put(
                "digits around a deflated stream",
                () -> content("/Filter [/AHx /FlateDecode /RL]", hex(deflatedRuns())));
        files.put("LZW by its short name", () -> content("/Filter /LZW", lzw(' ', MUCH / 7)));
        files.put("LZW within a deflated stream", () -> content("/Filter [/Fl /LZW]", deflated(lzw(' ', MUCH / 7))));
        files.put(
                "a table of objects packed so",
                () -> new PdfBytes().writeWithStream("/Filter [/Fl /RL]", table -> deflatedRuns()));
        files.put(
                "a table that claims a thousand million objects",
                () -> new PdfBytes()
                        .writeWithStream(
                                "/Index [0 1000000000]  /Filter /Fl", table -> deflated(new byte[30_000_000])));
        files.put(
                "objects in a stream packed so",
                () -> new PdfBytes()
                        .object(8, "/Type /ObjStm /N 1 /First 4 /Filter [/Fl /RL]", deflatedRuns())
                        .in(8, 5)
                        .writeWithStream("", table -> table));
        files.put("200 MB of blanks", () -> content("/Filter /Fl", deflated(bytes(" ".repeat(200_000_000)))));
        files.put("one word of 200 MB", () -> content("/Filter /Fl", deflated(bytes("A".repeat(200_000_000)))));
        files.put(
                "a form within itself",
                () -> form(
                        "/Resources << /XObject << /X 6 0 R >> >>",
                        deflated(concat(bytes("/X Do "), bytes(" ".repeat(20_000_000))))));
        files.put("forms of forms of forms", Hostile::forms);
        files.put("a font packed so", () -> font("/FontFile2 8 0 R", "", deflatedRuns(), "/Filter [/Fl /RL]"));
        files.put(
                "a font's meanings for all numbers",
                () -> font(
                        "",
                        "/ToUnicode 8 0 R",
                        deflated(bytes(
                                "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00000000>"
                                        + " <ffffffff> endcodespacerange 1 beginbfrange <00000000> <7fffffff> <0041> endbfrange"
                                        + " endcmap")),
                        "/Filter /FlateDecode"));
        files.put(
                "a font whose tables say the same a million times",
                () -> font("/FontFile2 8 0 R", "", deflated(groups()), "/Filter /FlateDecode"));
        files.put("a letter that is made of itself", Hostile::letter);
        files.put(
                "pages within themselves",
                () -> new PdfBytes()
                        .object(2, "<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 3 >>")
                        .write());
        files.put(
                "a million pages that are one",
                () -> new PdfBytes()
                        .object(2, "<< /Type /Pages /Kids [" + "3 0 R ".repeat(1_000_000) + "] /Count 400 >>")
                        .write());
        files.put(
                "five million empty lists",
                () -> new PdfBytes()
                        .object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 /X [" + "[]".repeat(4_900_000) + "] >>")
                        .write());
        files.put(
                "a list of 3,000,000 levels",
                () -> new PdfBytes()
                        .object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 /X " + "[".repeat(3_000_000) + " >>")
                        .write());
        files.put(
                "a list of 30 million operands",
                () -> content("/Filter /Fl", deflated(bytes("[" + "[]".repeat(15_000_000) + "] TJ"))));
        files.put(
                "a page of 600,000 letters",
                () -> new PdfBytes()
                        .object(5, "<< /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>")
                        .object(
                                4,
                                "/Filter /Fl",
                                deflated(bytes("BT /F 9 Tf (" + "abcdefghi ".repeat(59_000) + ") Tj ET")))
                        .write());
        files.put(
                "a stream that claims to be 2 GB long",
                () -> new PdfBytes()
                        .object(4, "<< /Length 2147483647 >>\nstream\nBT ET\nendstream")
                        .write());
        files.put(
                "a password by an escaped name",
                () -> new PdfBytes()
                        .object(
                                9,
                                "<< /Filter /Standard /V 5 /R 6 /Length 256 /P -4 /O (" + "o".repeat(48) + ") /U ("
                                        + "u".repeat(48) + ") /OE (" + "e".repeat(32) + ") /UE (" + "e".repeat(32)
                                        + ") /Perms ("
                                        + "p".repeat(16) + ") >>")
                        .trailer("/Encr#79pt 9 0 R /ID [(a) (b)]")
                        .write());
        files.put(
                "a picture of 60,000 by 60,000",
                () -> new PdfBytes()
                        .object(5, "<< /XObject << /X 6 0 R >> >>")
                        .object(4, "", bytes("/X Do BI /W 60000 /H 60000 /BPC 8 /CS /RGB /F [/Fl /RL] ID x EI"))
                        .object(
                                6,
                                "/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace"
                                        + " /DeviceRGB /Filter [/Fl /RL]",
                                deflatedRuns())
                        .write());
        return files;
    }

    /** A PDF that has its reader make room for two rows of its size. */
    static byte[] row() {
        return content("/Filter /Fl /DecodeParms << /Predictor 12 /Columns 250000000 >>", deflated(new byte[100]));
    }

    /** The same of .docx files. */
    public static Map<String, Supplier<byte[]>> docxs() {
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
        files.put("2,500,000 empty paragraphs", () -> docx(document("<w:p/>".repeat(2_500_000))));
        files.put("an attribute of 300 MB", () -> docx(document("<w:p w:rsidR=\"" + "0".repeat(300_000_000) + "\"/>")));
        files.put(
                "a table of a million cells",
                () -> docx(document("<w:tbl><w:tr>" + "<w:tc/>".repeat(1_000_000) + "</w:tr></w:tbl>")));
        files.put(
                "a part that is larger than the directory says",
                () -> misstated(docx(document("<w:p/>" + " ".repeat(300_000_000)))));
        files.put("200 MB beside the text", () -> docx(Map.of("word/media/a.png", " ".repeat(200_000_000))));
        files.put(
                "50,000 relations of a part to itself",
                () -> docx(Map.of(
                        "word/_rels/document.xml.rels",
                        relations(
                                "<Relationship Id=\"r%d\" Type=\"" + OFFICE + "/header\" Target=\"document.xml\"/>",
                                50_000))));
        files.put(
                "100,000 entries",
                () -> docx(IntStream.range(0, 100_000)
                        .boxed()
                        .collect(Collectors.toMap(i -> "word/media/" + i, i -> ""))));
        return files;
    }

    /** A .docx with another text in the place of its own. */
    static byte[] docx(String document) {
        return docx(Map.of("word/document.xml", document));
    }

    /** The text of a .docx. */
    static String document(String body) {
        return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                + "</w:body></w:document>";
    }

    private static byte[] docx(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Paper.docx("Báo cáo.")));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!parts.containsKey(entry.getName())) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    zip.write(in.readAllBytes());
                }
            }
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String relations(String one, int count) {
        StringBuilder all = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < count; i++) {
            all.append(one.formatted(i));
        }
        return all + "</Relationships>";
    }

    /** The size of each part as the directory at the end has it becomes ten bytes. */
    private static byte[] misstated(byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < zip.length - 28; at++) {
            if (bytes.getInt(at) == 0x0201_4b50) {
                bytes.putInt(at + 24, 10);
            }
        }
        return zip;
    }

    private static byte[] deflatedRuns() {
        return deflated(runs(' ', MUCH));
    }

    private static byte[] content(String entries, byte[] packed) {
        return new PdfBytes().object(4, entries, packed).write();
    }

    private static byte[] form(String entries, byte[] packed) {
        return new PdfBytes()
                .object(5, "<< /XObject << /X 6 0 R >> >>")
                .object(4, "", bytes("/X Do"))
                .object(6, "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter /FlateDecode " + entries, packed)
                .write();
    }

    private static byte[] forms() {
        PdfBytes pdf =
                new PdfBytes().object(5, "<< /XObject << /X 10 0 R >> >>").object(4, "", bytes("/X Do"));
        for (int i = 10; i < 30; i++) {
            pdf.object(
                    i,
                    "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>"
                            .formatted(i + 1),
                    bytes("/X Do ".repeat(10)));
        }
        return pdf.write();
    }

    private static byte[] font(String descriptor, String font, byte[] packed, String entries) {
        return new PdfBytes()
                .object(5, "<< /Font << /F 6 0 R >> >>")
                .object(4, "", bytes("BT /F 9 Tf (A) Tj <00000041> Tj ET"))
                .object(
                        6,
                        "<< /Type /Font /Subtype /TrueType /BaseFont /Own /FirstChar 65 /LastChar 65 /Widths [500]"
                                + " /FontDescriptor 7 0 R " + font + " >>")
                .object(7, "<< /Type /FontDescriptor /FontName /Own /Flags 4 /FontBBox [0 0 9 9] " + descriptor + " >>")
                .object(8, entries, packed)
                .write();
    }

    private static byte[] letter() {
        return new PdfBytes()
                .object(5, "<< /Font << /F 6 0 R >> >>")
                .object(4, "", bytes("BT /F 9 Tf (aaaa) Tj ET"))
                .object(
                        6,
                        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 97"
                                + " /LastChar 97 /Widths [9] /CharProcs << /a 7 0 R >> /Encoding << /Differences [97 /a] >>"
                                + " /Resources << /Font << /F 6 0 R >> >> >>")
                .object(7, "", bytes("9 0 d0 BT /F 9 Tf (aaaaaaaa) Tj ET"))
                .write();
    }

    /** A TrueType font of one table in use: 30,000 times the same 30,000 times the same. */
    private static byte[] groups() {
        int count = 30_000;
        ByteBuffer table = ByteBuffer.allocate(14 + 2 + 2 * count + 6 + 2 * count + 16);
        table.putInt(0x10000)
                .putShort((short) 10)
                .putShort((short) 12)
                .putShort((short) 14)
                .putInt(0);
        shorts(table, count, 2 + 2 * count);
        table.putShort((short) 1).putShort((short) 0);
        shorts(table, count, 6 + 2 * count);
        table.putShort((short) 1)
                .putShort((short) 6)
                .putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 0);
        return sfnt(Map.of("GSUB", table.array()));
    }

    private static void shorts(ByteBuffer table, int count, int each) {
        table.putShort((short) count);
        for (int i = 0; i < count; i++) {
            table.putShort((short) each);
        }
    }

    private static byte[] sfnt(Map<String, byte[]> tables) {
        ByteBuffer head = ByteBuffer.allocate(12 + 16 * tables.size());
        head.putInt(0x10000).putShort((short) tables.size()).putShort((short) 0).putInt(0);
        int at = 12 + 16 * tables.size();
        byte[] all = new byte[0];
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            head.put(bytes(table.getKey())).putInt(0).putInt(at + all.length).putInt(table.getValue().length);
            all = concat(all, table.getValue());
        }
        return concat(head.array(), all);
    }
}
