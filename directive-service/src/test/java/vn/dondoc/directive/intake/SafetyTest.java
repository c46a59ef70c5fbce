package vn.dondoc.directive.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.messaging.web.Problem;

/** Whatever is sent, the answer is clear, and there within two seconds. */
class SafetyTest {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final int SPACES = 1 << 20;

    private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private static final Seats SEATS = new Seats(1, Duration.ZERO, Duration.ofMillis(1_500));

    @BeforeAll
    static void readOnce() {
        Intake.text(Paper.pdf("Sở Nội vụ báo cáo. ".repeat(20)), null);
        Intake.text(Paper.docx("Sở Nội vụ báo cáo."), null);
    }

    @AfterAll
    static void close() {
        SEATS.close();
    }

    static Stream<Arguments> unreadable() throws Exception {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        byte[] torn = Paper.docx("Sở Nội vụ báo cáo.");
        byte[] halfPdf = Paper.pdf("Sở Nội vụ báo cáo. ".repeat(20));
        return Stream.of(
                Arguments.of("an empty file", new byte[0], 422, "empty"),
                Arguments.of("nothing but blanks", " \n\t\n".getBytes(StandardCharsets.UTF_8), 422, "empty"),
                Arguments.of("10 MB of text", "Báo cáo. ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8), 413, ""),
                Arguments.of(
                        "2 MB of text",
                        "Báo cáo. ".repeat(200_000).getBytes(StandardCharsets.UTF_8),
                        413,
                        "text-too-long"),
                Arguments.of(
                        "more text than is read",
                        "Báo cáo. ".repeat(Intake.MAX_TEXT / 9 + 1).getBytes(StandardCharsets.UTF_8),
                        413,
                        "text-too-long"),
                Arguments.of(
                        "a PDF whose text unpacks without a bound",
                        "%PDF-1.4\n1 0 obj\n<< /Length 4 /Filter /RunLengthDecode >>\nstream\n\u0081a\nendstream\n"
                                .getBytes(StandardCharsets.ISO_8859_1),
                        415,
                        "unpacks-without-bound"),
                Arguments.of("a large PDF with a password", largeEncryptedPdf(), 422, "encrypted"),
                Arguments.of(
                        "200,000 opening brackets",
                        "(".repeat(200_000).getBytes(StandardCharsets.UTF_8),
                        422,
                        "no-words"),
                Arguments.of("random bytes", noise, 415, "unknown-file"),
                Arguments.of("a zip bomb in a .docx", bomb("word/document.xml", 200), 413, "unpacks-too-large"),
                Arguments.of("a zip bomb beside the text", bomb("word/media/a.png", 200), 413, "unpacks-too-large"),
                Arguments.of("a .docx torn off", Arrays.copyOf(torn, torn.length / 2), 422, "damaged"),
                Arguments.of("a zip that is no .docx", bomb("a.txt", 1), 422, "damaged"),
                Arguments.of("a .docx with an entity bomb", entities(), 422, "damaged"),
                Arguments.of("a .docx of 20,000 levels", nested(), 422, "damaged"),
                Arguments.of("a .docx with a password", encryptedDocx(), 422, "encrypted"),
                Arguments.of("a spreadsheet of old", oldSheet(), 415, "unknown-file"),
                Arguments.of("a PDF of 5,000 pages", pages(5_000), 413, "too-many-pages"),
                Arguments.of("a PDF of empty pages", pages(3), 415, "no-text-layer"),
                Arguments.of("a PDF with a password", encryptedPdf("đọc"), 422, "encrypted"),
                Arguments.of("a PDF with restrictions", encryptedPdf(""), 422, "encrypted"),
                Arguments.of("a PDF torn off", Arrays.copyOf(halfPdf, halfPdf.length / 3), 422, "damaged"),
                Arguments.of("a PDF that unpacks to 200 MB", pdfBomb(' '), 413, "unpacks-too-large"),
                Arguments.of("a PDF of one long word", pdfBomb('A'), 413, "unpacks-too-large"),
                Arguments.of("a picture", png(), 415, "no-text-layer"),
                Arguments.of("rich text", "{\\rtf1 Bao cao}".getBytes(StandardCharsets.UTF_8), 415, "unknown-file"),
                Arguments.of("a web page", "<html><p>Báo cáo".getBytes(StandardCharsets.UTF_8), 415, "unknown-file"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void isRefusedClearlyAndSoon(String what, byte[] file, int status, String code) {
        long begin = System.nanoTime();

        Problem problem = catchThrowableOfType(Problem.class, () -> SEATS.take(() -> Intake.text(file, null)));

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(what).isLessThan(SOON);
        assertThat(problem).as(what).isNotNull();
        assertThat(problem.status().value()).as(problem.toString()).isEqualTo(status);
        assertThat(problem.code()).contains(code);
    }

    private static byte[] bomb(String entry, int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(entry));
            byte[] spaces = " ".repeat(SPACES).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < megabytes; i++) {
                zip.write(spaces);
            }
        }
        return out.toByteArray();
    }

    /** A .docx with another text in the place of its own. */
    private static byte[] docx(String xml) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Paper.docx("Báo cáo.")));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(
                        entry.getName().equals("word/document.xml")
                                ? xml.getBytes(StandardCharsets.UTF_8)
                                : in.readAllBytes());
            }
        }
        return out.toByteArray();
    }

    private static byte[] entities() throws IOException {
        StringBuilder types = new StringBuilder("<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            types.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
        }
        return docx("<!DOCTYPE d [" + types + "]><w:document " + WORD
                + "><w:body><w:p><w:r><w:t>&e29;</w:t></w:r></w:p>" + "</w:body></w:document>");
    }

    private static byte[] nested() throws IOException {
        return docx("<w:document " + WORD + "><w:body>" + "<w:tbl><w:tr><w:tc>".repeat(20_000)
                + "</w:tc></w:tr></w:tbl>".repeat(20_000) + "</w:body></w:document>");
    }

    private static byte[] encryptedDocx() throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mật khẩu");
            try (OutputStream plain = encryptor.getDataStream(files)) {
                plain.write(Paper.docx("Báo cáo."));
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] oldSheet() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("Phụ lục");
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] pages(int count) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < count; i++) {
                document.addPage(new PDPage());
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] encryptedPdf(String password) throws IOException {
        try (PDDocument document = Loader.loadPDF(Paper.pdf("Sở Nội vụ báo cáo. ".repeat(20)));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.protect(new StandardProtectionPolicy("chủ", password, new AccessPermission()));
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Objects without end, which nobody has to look at. */
    private static byte[] largeEncryptedPdf() {
        return ("%PDF-1.4\n" + "1 0 obj\n<< /A 1 >>\nendobj\n".repeat(300_000)
                        + "trailer\n<< /Root 1 0 R /Encrypt\n2 0 R >>\n%%EOF")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] pdfBomb(char filling) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            COSStream stream = document.getDocument().createCOSStream();
            stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            try (OutputStream raw = stream.createRawOutputStream();
                    DeflaterOutputStream deflated = new DeflaterOutputStream(raw)) {
                byte[] megabyte = String.valueOf(filling).repeat(SPACES).getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < 200; i++) {
                    deflated.write(megabyte);
                }
            }
            PDPage page = new PDPage();
            page.setContents(new PDStream(stream));
            document.addPage(page);
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
