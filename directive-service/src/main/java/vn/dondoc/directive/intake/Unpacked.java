package vn.dondoc.directive.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.dondoc.messaging.web.Problem;

/** How large compressed files become, found out without keeping what comes out: bombs stop here. */
final class Unpacked {
    /** What one part may unpack to, in bytes. */
    static final int MAX_PART = 32_000_000;

    /** What the parts of a .docx that hold text may unpack to together, in bytes: they are held in memory as trees. */
    private static final int MAX_XML = 16_000_000;

    private static final long MAX_ALL = 64_000_000;
    private static final int MAX_ENTRIES = 2_000;
    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

    private Unpacked() {}

    /** @throws Problem 413 if a zip unpacks to more than it should, 422 if it is none */
    static void checkZip(byte[] zip) {
        byte[] buffer = new byte[65_536];
        long all = 0;
        long xml = 0;
        int entries = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                boolean isXml =
                        entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
                long part = 0;
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    Patience.check();
                    part += read;
                    all += read;
                    xml += isXml ? read : 0;
                    if (part > MAX_PART || all > MAX_ALL || xml > MAX_XML) {
                        throw Refusal.unpacksTooLarge();
                    }
                }
                if (++entries > MAX_ENTRIES) {
                    throw Refusal.unpacksTooLarge();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.damaged();
        }
        if (entries == 0) {
            throw Refusal.damaged();
        }
    }

    /** Ways to compress a stream whose size is only known when it has been unpacked; they are out of use for texts. */
    private static final List<byte[]> UNBOUNDED = Stream.of("/RunLengthDecode", "/LZWDecode")
            .map(name -> name.getBytes(StandardCharsets.US_ASCII))
            .toList();

    /** @throws Problem 413 if a deflated stream of a PDF unpacks to more than it should, 415 if one is packed in an old way */
    static void checkStreams(byte[] pdf) {
        if (UNBOUNDED.stream().anyMatch(name -> Bytes.indexOf(pdf, name, 0) >= 0)) {
            throw Refusal.unpacksWithoutBound();
        }
        Inflater inflater = new Inflater();
        byte[] buffer = new byte[65_536];
        try {
            long all = 0;
            for (int at = Bytes.indexOf(pdf, STREAM, 0); at >= 0; at = Bytes.indexOf(pdf, STREAM, at + 1)) {
                int start = afterLineEnd(pdf, at + STREAM.length);
                if (isDeflated(pdf, start)) {
                    inflater.reset();
                    inflater.setInput(pdf, start, pdf.length - start);
                    all += inflated(inflater, buffer);
                    if (all > MAX_ALL) {
                        throw Refusal.unpacksTooLarge();
                    }
                }
            }
        } finally {
            inflater.end();
        }
    }

    private static long inflated(Inflater inflater, byte[] buffer) {
        long size = 0;
        try {
            for (int read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
                Patience.check();
                size += read;
                if (size > MAX_PART) {
                    throw Refusal.unpacksTooLarge();
                }
            }
        } catch (DataFormatException notDeflated) {
            return size;
        }
        return size;
    }

    private static boolean isDeflated(byte[] pdf, int at) {
        return at + 1 < pdf.length && (pdf[at] & 0x0f) == 8 && ((pdf[at] & 0xff) << 8 | (pdf[at + 1] & 0xff)) % 31 == 0;
    }

    private static int afterLineEnd(byte[] pdf, int from) {
        int at = from;
        while (at < pdf.length && (pdf[at] == '\r' || pdf[at] == '\n' || pdf[at] == ' ')) {
            at++;
        }
        return at;
    }
}
