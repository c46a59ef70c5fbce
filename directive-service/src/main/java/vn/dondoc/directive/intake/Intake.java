package vn.dondoc.directive.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MimeType;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.reading.DocumentReader;
import vn.dondoc.reading.document.Remark;

/** Gets the text out of what was sent, by what it is and not by what it is called. */
public final class Intake {
    /** Bytes of a file. */
    public static final int MAX_FILE = 10_000_000;

    /** Characters of a text. */
    public static final int MAX_TEXT = DocumentReader.MAX_LENGTH;

    /** Characters of a table: 20,000 rows and some. */
    static final int MAX_TABLE = 4_000_000;

    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final byte[] WORD = "WordDocument".getBytes(StandardCharsets.UTF_16LE);

    private static final MimeType PDF = MimeType.valueOf("application/pdf");
    static final MimeType DOCX =
            MimeType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private static final MimeType XLSX =
            MimeType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final byte[] WORKBOOK = "xl/workbook.xml".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] DOCUMENT = "word/document.xml".getBytes(StandardCharsets.US_ASCII);

    private static final Set<String> PACKED = Set.of("pdf", "zip", "x-tika-ooxml");

    private Intake() {}

    /**
     * What was taken in.
     *
     * @param type what the file is, whatever the sender calls it
     * @param remarks what else is in it that was not read
     */
    public record Taken(String text, MimeType type, List<Remark> remarks) {
        private Taken and(Remark remark) {
            return new Taken(
                    text,
                    type,
                    Stream.concat(remarks.stream(), Stream.of(remark)).toList());
        }
    }

    /**
     * The text of a document.
     *
     * @param file plain text, .docx or .pdf
     * @param mediaType what the sender calls it; only the encoding that it names counts, and only for plain text
     * @param unpacker as {@link #unpack} does, for files that {@linkplain #isPacked are packed}
     * @throws Refusal 413 if it is too large, 415 if this sort of file is not read, 422 if there is nothing to read
     */
    static Taken take(byte[] file, @Nullable MimeType mediaType, Function<byte[], Taken> unpacker) {
        if (file.length > MAX_FILE) {
            throw IntakeRefusals.fileTooLarge();
        }
        if (file.length == 0) {
            throw IntakeRefusals.empty();
        }
        Taken taken = plain(file, mediaType);
        if (taken == null) {
            if (!isPacked(file)) {
                throw unreadable(file);
            }
            if (isWorkbook(file)) {
                throw IntakeRefusals.unknownFile();
            }
            taken = unpacker.apply(file);
        }
        String text = taken.text();
        if (text.isBlank()) {
            throw IntakeRefusals.empty();
        }
        if (text.length() > MAX_TEXT) {
            throw IntakeRefusals.textTooLong();
        }
        if (!isOfWords(text)) {
            throw IntakeRefusals.noWords();
        }
        return OldEncoding.isIn(text) ? taken.and(OldEncoding.REMARK) : taken;
    }

    /**
     * What a file is, whatever it is called, without a look at what is packed in it.
     *
     * @throws Refusal 413 if it is too large, 415 if such a file is not kept, 422 if it is empty
     */
    public static MimeType sortOf(byte[] file) {
        if (file.length > MAX_FILE) {
            throw IntakeRefusals.fileTooLarge();
        }
        if (file.length == 0) {
            throw IntakeRefusals.empty();
        }
        if (!isPacked(file)) {
            Taken plain = plain(file, null);
            if (plain == null) {
                throw IntakeRefusals.unkeptFile();
            }
            return plain.type();
        }
        if (sort(file).getSubtype().equals("pdf")) {
            return PDF;
        }
        if (isWorkbook(file)) {
            return XLSX;
        }
        if (Bytes.indexOf(file, DOCUMENT, 0) >= 0) {
            return DOCX;
        }
        throw IntakeRefusals.unkeptFile();
    }

    /** Whether its text is only there when libraries have unpacked it: they may take any memory for it. */
    static boolean isPacked(byte[] file) {
        return PACKED.contains(sort(file).getSubtype());
    }

    static boolean isWorkbook(byte[] file) {
        return Bytes.indexOf(file, WORKBOOK, 0) >= 0;
    }

    /**
     * The text of a .docx, .pdf or .xlsx, unpacked by this very process.
     *
     * @throws Refusal as {@link #take} does
     */
    static Taken unpack(byte[] file) {
        if (isWorkbook(file) && !sort(file).getSubtype().equals("pdf")) {
            return new Taken(WorkbookText.of(file), XLSX, List.of());
        }
        Taken taken =
                sort(file).getSubtype().equals("pdf") ? new Taken(PdfText.of(file), PDF, List.of()) : WordText.of(file);
        if (taken.text().length() > MAX_TEXT) {
            throw IntakeRefusals.textTooLong();
        }
        return taken;
    }

    /** Where less than one character in five is a letter, nobody wrote sentences. */
    private static boolean isOfWords(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        return 5 * letters
                >= text.chars().filter(c -> !Character.isWhitespace(c)).count();
    }

    /** Null if it is no text, or the text of something that is no document as it stands. */
    private static @Nullable Taken plain(byte[] file, @Nullable MimeType mediaType) {
        String head = new String(file, 0, Math.min(file.length, 1_024), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (head.contains("%pdf-")
                || Stream.of("{\\rtf", "<html", "<!doctype", "<?xml").anyMatch(head::startsWith)) {
            return null;
        }
        Charset said = mediaType == null ? null : mediaType.getCharset();
        String text = PlainText.of(file, said);
        return text == null
                ? null
                : new Taken(text, new MimeType("text", "plain", PlainText.charset(file, said)), List.of());
    }

    private static Refusal unreadable(byte[] file) {
        MediaType type = sort(file);
        return switch (type.getSubtype()) {
            case "x-tika-msoffice", "x-ole-storage" -> ofOldOffice(file);
            case "html", "rtf" -> IntakeRefusals.unknownFile();
            default ->
                type.getType().equals("image")
                        ? IntakeRefusals.noTextLayer()
                        : PlainText.isLikely(file) ? IntakeRefusals.unknownEncoding() : IntakeRefusals.unknownFile();
        };
    }

    /** The container of old Word files also holds the new ones that have a password. */
    private static Refusal ofOldOffice(byte[] file) {
        if (Bytes.indexOf(file, ENCRYPTED, 0) >= 0) {
            return IntakeRefusals.encrypted();
        }
        return Bytes.indexOf(file, WORD, 0) >= 0 ? IntakeRefusals.legacyWord() : IntakeRefusals.unknownFile();
    }

    private static MediaType sort(byte[] file) {
        try {
            return MimeTypes.getDefaultMimeTypes().detect(new ByteArrayInputStream(file), new Metadata());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
