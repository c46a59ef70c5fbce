package vn.dondoc.directive.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.sun.management.ThreadMXBean;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Refusal.Kind;
import vn.dondoc.chassis.text.Texts;

/** Whatever is sent, the answer is clear, and takes the processors for little more than two seconds. */
class SafetyTest {
    private static final Texts TEXTS = Texts.ofAllModules();
    /** The compiler of the process may work beside it. */
    private static final Duration LITTLE = Duration.ofSeconds(4);

    private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private static final Bulkhead BULKHEAD = new Bulkhead(1, Duration.ofSeconds(5), Duration.ofMillis(1_700));
    private static final Unpackers UNPACKERS = new Unpackers(1, Duration.ofSeconds(5), new SimpleMeterRegistry());

    @BeforeAll
    static void readOnce() {
        assertThat(read(letter())).contains("Sở Nội vụ");
    }

    @AfterAll
    static void close() {
        BULKHEAD.close();
        UNPACKERS.close();
    }

    private static byte[] letter() {
        return Paper.pdf("Sở Nội vụ báo cáo. ".repeat(20));
    }

    private static String read(byte[] file) {
        return read(file, BULKHEAD);
    }

    /** As the service does. */
    private static String read(byte[] file, Bulkhead bulkhead) {
        try (Bulkhead.Permit permit = bulkhead.take();
                Unpackers.Turn turn = UNPACKERS.take(file, null)) {
            return permit.read(turn::text, turn::worked).text();
        }
    }

    static Stream<Arguments> unreadable() throws Exception {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        byte[] torn = Paper.docx("Sở Nội vụ báo cáo.");
        byte[] halfPdf = Paper.pdf("Sở Nội vụ báo cáo. ".repeat(20));
        return Stream.of(
                Arguments.of("an empty file", new byte[0], Kind.INVALID, "empty"),
                Arguments.of("nothing but blanks", " \n\t\n".getBytes(StandardCharsets.UTF_8), Kind.INVALID, "empty"),
                Arguments.of(
                        "10 MB of text",
                        "Báo cáo. ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8),
                        Kind.TOO_LARGE,
                        ""),
                Arguments.of(
                        "2 MB of text",
                        "Báo cáo. ".repeat(200_000).getBytes(StandardCharsets.UTF_8),
                        Kind.TOO_LARGE,
                        "text-too-long"),
                Arguments.of(
                        "more text than is read",
                        "Báo cáo. ".repeat(Intake.MAX_TEXT / 9 + 1).getBytes(StandardCharsets.UTF_8),
                        Kind.TOO_LARGE,
                        "text-too-long"),
                Arguments.of("a large PDF with a password", largeEncryptedPdf(), Kind.INVALID, "encrypted"),
                Arguments.of(
                        "200,000 opening brackets",
                        "(".repeat(200_000).getBytes(StandardCharsets.UTF_8),
                        Kind.INVALID,
                        "no-words"),
                Arguments.of("random bytes", noise, Kind.UNSUPPORTED, "unknown-file"),
                Arguments.of("a .docx torn off", Arrays.copyOf(torn, torn.length / 2), Kind.INVALID, "damaged"),
                Arguments.of("a zip that is no .docx", zip(), Kind.INVALID, "damaged"),
                Arguments.of("a .docx with an entity bomb", entities(), Kind.INVALID, "damaged"),
                Arguments.of("a .docx of 20,000 levels", nested(), Kind.INVALID, "damaged"),
                Arguments.of("a .docx with a password", encryptedDocx(), Kind.INVALID, "encrypted"),
                Arguments.of("a spreadsheet of old", oldSheet(), Kind.UNSUPPORTED, "unknown-file"),
                Arguments.of("a PDF of 5,000 pages", pages(5_000), Kind.TOO_LARGE, "too-many-pages"),
                Arguments.of("a PDF of empty pages", pages(3), Kind.UNSUPPORTED, "no-text-layer"),
                Arguments.of("a PDF with a password", encryptedPdf("đọc"), Kind.INVALID, "encrypted"),
                Arguments.of("a PDF with restrictions", encryptedPdf(""), Kind.INVALID, "encrypted"),
                Arguments.of("a PDF torn off", Arrays.copyOf(halfPdf, halfPdf.length / 3), Kind.INVALID, "damaged"),
                Arguments.of("a PDF of one row of 250 MB", Hostile.row(), Kind.TOO_LARGE, "unpacks-too-large"),
                Arguments.of("a picture", png(), Kind.UNSUPPORTED, "no-text-layer"),
                Arguments.of(
                        "rich text",
                        "{\\rtf1 Bao cao}".getBytes(StandardCharsets.UTF_8),
                        Kind.UNSUPPORTED,
                        "unknown-file"),
                Arguments.of(
                        "a web page",
                        "<html><p>Báo cáo".getBytes(StandardCharsets.UTF_8),
                        Kind.UNSUPPORTED,
                        "unknown-file"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void isRefusedClearlyAndSoon(String what, byte[] file, Kind kind, String code) {
        Refusal refusal = refusal(what, file);

        assertThat(refusal.kind()).as(refusal.toString()).isEqualTo(kind);
        assertThat(refusal.code()).contains(code);
        assertThat(TEXTS.inVietnamese(refusal.title())).isNotBlank().doesNotContain("{");
    }

    static Stream<Arguments> greedy() {
        return Stream.concat(Hostile.pdfs().entrySet().stream(), Hostile.docxs().entrySet().stream())
                .map(file -> Arguments.of(file.getKey(), file.getValue()));
    }

    /** What it takes is taken from a process that has little, and the next letter is read. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("greedy")
    void takesNoMemoryOfItsService(String what, Supplier<byte[]> greedy) {
        byte[] file = greedy.get();
        long before = allocated();

        Refusal refusal = refusal(what, file);

        assertThat(allocated() - before).as(what).isLessThan(16_000_000 + 2L * file.length);
        assertThat(refusal.kind()).as(refusal.toString()).isIn(Kind.TOO_LARGE, Kind.UNSUPPORTED, Kind.INVALID);
        assertThat(read(letter())).contains("Sở Nội vụ");
    }

    /** By all threads, so this test runs alone. */
    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
    }

    private static Refusal refusal(String what, byte[] file) {
        try (Bulkhead.Permit permit = BULKHEAD.take();
                Unpackers.Turn turn = UNPACKERS.take(file, null)) {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> permit.read(turn::text, turn::worked));
            assertThat(turn.worked()).as(what).isLessThan(LITTLE);
            return Objects.requireNonNull(refusal, what);
        }
    }

    @Test
    void theProcessesEndWithWhoeverUsesThem() {
        Set<ProcessHandle> others = children(Set.of());
        Set<ProcessHandle> own;
        try (Unpackers unpackers = new Unpackers(1, Duration.ofSeconds(5), new SimpleMeterRegistry())) {
            unpackers.take(letter(), null).close();
            own = children(others);
            assertThat(own).hasSize(1);
        }
        await().untilAsserted(() -> assertThat(own).noneMatch(ProcessHandle::isAlive));
    }

    /** Of this process, but these. */
    private static Set<ProcessHandle> children(Set<ProcessHandle> others) {
        return ProcessHandle.current()
                .children()
                .filter(process -> !others.contains(process))
                .collect(Collectors.toSet());
    }

    /** As one that was started anew and does not come up. */
    @Test
    void aProcessThatDoesNotGetReadyIsEnded(@TempDir Path home) throws IOException {
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho hello\nexec sleep 60\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        Set<ProcessHandle> others = children(Set.of());
        try (Unpackers unpackers = new Unpackers(1, Duration.ofSeconds(5), new SimpleMeterRegistry())) {
            Unpackers.Turn turn = unpackers.take(letter(), null);
            children(others).forEach(ProcessHandle::destroyForcibly);
            assertThatThrownBy(turn::text).hasMessageContaining("busy");
            String real = System.setProperty("java.home", home.toString());
            try {
                turn.close();
            } finally {
                System.setProperty("java.home", real);
            }
            await().untilAsserted(() -> assertThat(children(others)).hasSize(1));
            Set<ProcessHandle> notReady = children(others);

            unpackers.take(letter(), null).close();

            await().untilAsserted(() -> assertThat(notReady).noneMatch(ProcessHandle::isAlive));
        }
    }

    @Test
    void aProcessEndsInTheMiddleOfADocumentWhenItsServiceIsGone() throws IOException {
        Process process = new ProcessBuilder(UnpackerProcess.command()).start();
        byte[] file = Objects.requireNonNull(Hostile.pdfs().get("forms of forms of forms"))
                .get();
        try (DataOutputStream documents = new DataOutputStream(process.getOutputStream())) {
            assertThat(process.getInputStream().read()).isEqualTo(Unpacker.READY);
            documents.writeInt(file.length);
            documents.write(file);
        }

        await().untilAsserted(() -> assertThat(process.isAlive()).isFalse());
    }

    @Test
    void theLongestLettersAreReadInTheLittleMemoryThereIs() {
        String text = "Sở Nội vụ chủ trì, phối hợp với các sở báo cáo kết quả.\n".repeat(Intake.MAX_TEXT / 60);
        try (Bulkhead patient = new Bulkhead(1, Duration.ZERO, Duration.ofMinutes(1))) {
            for (byte[] file : List.of(Paper.pdf(text), Paper.docx(text))) {
                assertThat(read(file, patient).length()).isGreaterThan(text.length() / 2);
            }
        }
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(1);
        }
        return out.toByteArray();
    }

    private static byte[] entities() throws IOException {
        StringBuilder types = new StringBuilder("<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            types.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
        }
        return Hostile.docx("<!DOCTYPE d [" + types + "]><w:document " + WORD
                + "><w:body><w:p><w:r><w:t>&e29;</w:t></w:r></w:p>" + "</w:body></w:document>");
    }

    private static byte[] nested() throws IOException {
        return Hostile.docx("<w:document " + WORD + "><w:body>" + "<w:tbl><w:tr><w:tc>".repeat(20_000)
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

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
