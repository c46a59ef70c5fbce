package vn.dondoc.benchmark.candidate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.dondoc.benchmark.candidate.Library.Change;
import vn.dondoc.benchmark.candidate.Library.Table;

/** The documents by their number: 500 bytes, half of them words that repeat, half of them random letters. */
final class Rows {

    static final int SIZE = 500;
    static final int NAMES = 100;
    private static final int DAYS = 3_650;
    private static final int VERSION = 0;
    private static final int DATE = 8;
    private static final int NAME = 16;
    private static final int KEY = 28;
    private static final byte[] WORDS =
            bytes("báo cáo kết quả thực hiện gửi về trước ngày đơn vị chủ trì phối hợp các sở ban ngành địa phương ");

    private Rows() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] key(long number) {
        return ByteBuffer.allocate(8).putLong(number).array();
    }

    /** The key of the unique index: anywhere among the others. */
    static byte[] unique(long number) {
        return ByteBuffer.allocate(16)
                .putLong(mixed(number))
                .putLong(mixed(~number))
                .array();
    }

    static byte[] document(long number) {
        byte[] document = new byte[SIZE];
        ByteBuffer fields = ByteBuffer.wrap(document)
                .putLong(1)
                .putLong(Long.remainderUnsigned(mixed(number + 1), DAYS))
                .put(name(Long.remainderUnsigned(mixed(number + 2), NAMES)))
                .put(unique(number));
        long random = number;
        while (fields.position() < SIZE / 2) {
            random = mixed(random);
            fields.put((byte) ('a' + Long.remainderUnsigned(random, 26)));
        }
        int word = (int) Long.remainderUnsigned(random, WORDS.length);
        while (fields.hasRemaining()) {
            fields.put(WORDS[word++ % WORDS.length]);
        }
        return document;
    }

    static byte[] name(long number) {
        return bytes("don-vi-%05d".formatted(number));
    }

    static long version(byte[] document) {
        return ByteBuffer.wrap(document).getLong(VERSION);
    }

    /** The next version of a document, due a day later. */
    static byte[] next(byte[] document) {
        byte[] next = document.clone();
        ByteBuffer.wrap(next).putLong(VERSION, version(document) + 1).putLong(DATE, dateOf(document) + 1);
        return next;
    }

    private static long dateOf(byte[] document) {
        return ByteBuffer.wrap(document).getLong(DATE);
    }

    static byte[] compound(byte[] id, byte[] document) {
        return ByteBuffer.allocate(28)
                .put(document, NAME, KEY - NAME)
                .putLong(dateOf(document))
                .put(id)
                .array();
    }

    static byte[] idOf(byte[] compound) {
        byte[] id = new byte[8];
        ByteBuffer.wrap(compound).get(20, id);
        return id;
    }

    /** Where the dates of a name begin, from a day on. */
    static byte[] from(byte[] name, long day) {
        return ByteBuffer.allocate(20).put(name).putLong(day).array();
    }

    /** A document with its entries in both indexes. */
    static List<Change> inserted(long number) {
        byte[] id = key(number);
        byte[] document = document(number);
        return List.of(
                new Change(Table.DOCUMENTS, id, document),
                new Change(Table.UNIQUE, unique(number), id),
                new Change(Table.COMPOUND, compound(id, document), new byte[0]));
    }

    /** A bijection of the numbers without visible order (splitmix64). */
    static long mixed(long number) {
        long mixed = number + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
