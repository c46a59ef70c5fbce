package vn.dondoc.directive.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes PDFs byte by byte, also those that no library would write. Object 1 is the catalogue, 2 the pages, 3 the page,
 * 4 its content and 5 its resources, unless they are set to something else.
 */
final class PdfBytes {
    private final Map<Integer, byte[]> objects = new TreeMap<>();
    private String trailer = "";
    private int holder;
    private int held;

    PdfBytes() {
        object(1, "<< /Type /Catalog /Pages 2 0 R >>");
        object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        object(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources 5 0 R >>");
        object(4, "", bytes("BT /F Tf ET"));
        object(5, "<< >>");
    }

    /** Sets an object. */
    PdfBytes object(int number, String object) {
        objects.put(number, bytes(object));
        return this;
    }

    /** Sets a stream, whose bytes are packed already as its entries say. */
    PdfBytes object(int number, String entries, byte[] packed) {
        objects.put(
                number,
                concat(
                        bytes("<< " + entries + " /Length " + packed.length + " >>\nstream\n"),
                        packed,
                        bytes("\nendstream")));
        return this;
    }

    /** Says of an object that it is in another one; for {@link #writeWithStream}. */
    PdfBytes in(int holder, int held) {
        this.holder = holder;
        this.held = held;
        return this;
    }

    /** Sets further entries of the trailer. */
    PdfBytes trailer(String entries) {
        trailer = entries;
        return this;
    }

    /** The file with a table of its objects. */
    byte[] write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes("%PDF-1.7\n"));
        StringBuilder table = new StringBuilder("xref\n");
        objects.forEach((number, object) -> {
            table.append("%d 1\n%010d 00000 n \n".formatted(number, out.size()));
            out.writeBytes(concat(bytes(number + " 0 obj\n"), object, bytes("\nendobj\n")));
        });
        int at = out.size();
        out.writeBytes(
                bytes(table + "trailer\n<< /Root 1 0 R /Size 1000 " + trailer + " >>\nstartxref\n" + at + "\n%%EOF\n"));
        return out.toByteArray();
    }

    /**
     * The file with the table in a stream of its own.
     *
     * @param entries how that stream is packed
     * @param pack how it is made of the plain table
     */
    byte[] writeWithStream(String entries, UnaryOperator<byte[]> pack) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes("%PDF-1.7\n"));
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        StringBuilder index = new StringBuilder();
        objects.forEach((number, object) -> {
            index.append(number).append(" 1 ");
            boolean isHeld = number == held;
            table.writeBytes(ByteBuffer.allocate(6)
                    .put((byte) (isHeld ? 2 : 1))
                    .putInt(isHeld ? holder : out.size())
                    .put((byte) 0)
                    .array());
            out.writeBytes(concat(bytes(number + " 0 obj\n"), object, bytes("\nendobj\n")));
        });
        int at = out.size();
        byte[] packed = pack.apply(table.toByteArray());
        out.writeBytes(concat(
                bytes("999 0 obj\n<< /Type /XRef /Root 1 0 R /Size 1000 /W [1 4 1] " + entries
                        + (entries.contains("/Index") ? "" : " /Index [" + index + "]") + " /Length " + packed.length
                        + " >>\nstream\n"),
                packed,
                bytes("\nendstream\nendobj\nstartxref\n" + at + "\n%%EOF\n")));
        return out.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] deflated(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(9))) {
            deflater.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Of the same byte again and again: 128 for each two. */
    static byte[] runs(char of, int megabytes) {
        byte[] packed = new byte[megabytes * 16_384];
        for (int i = 0; i < packed.length; i += 2) {
            packed[i] = (byte) 129;
            packed[i + 1] = (byte) of;
        }
        return packed;
    }

    /** Of the same byte again and again: each table of codes stands for seven megabytes. */
    static byte[] lzw(char of, int tables) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long bits = 0;
        int held = 0;
        for (int table = 0; table < tables; table++) {
            int width = 9;
            for (int code = 256; code < 4_094; code++) {
                int written = code == 256 ? 256 : code == 257 ? of : code;
                bits = bits << width | written;
                held += width;
                while (held >= 8) {
                    out.write((int) (bits >> held - 8));
                    held -= 8;
                }
                // The reader knows one entry less than the writer, and changes one code early.
                width = code == 256 ? 9 : code < 510 ? 9 : code < 1_022 ? 10 : code < 2_046 ? 11 : 12;
            }
            bits = bits << width | 256;
            held += width;
        }
        bits = bits << 12 + 9 | 257L << 12;
        held += 9 + 12;
        while (held >= 8) {
            out.write((int) (bits >> held - 8));
            held -= 8;
        }
        return out.toByteArray();
    }

    static byte[] ascii85(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] padded = Arrays.copyOf(plain, plain.length / 4 * 4 + 4);
        for (int i = 0; i < padded.length; i += 4) {
            long group = ByteBuffer.wrap(padded, i, 4).getInt() & 0xffff_ffffL;
            byte[] digits = new byte[5];
            for (int digit = 4; digit >= 0; digit--, group /= 85) {
                digits[digit] = (byte) ('!' + group % 85);
            }
            out.writeBytes(digits);
        }
        out.writeBytes(bytes("~>"));
        return out.toByteArray();
    }

    static byte[] hex(byte[] plain) {
        return bytes(HexFormat.of().formatHex(plain) + ">");
    }
}
