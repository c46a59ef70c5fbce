package vn.dondoc.benchmark.candidate;

import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import vn.dondoc.benchmark.candidate.Library.Change;
import vn.dondoc.benchmark.candidate.Library.Table;

/**
 * One step of the work in a process of its own, which prints "measure value" a line.
 *
 * <p>Arguments: the step, the library, the folder, the number of documents.
 */
final class Work {

    private static final int BATCH = 100;
    private static final int RANGE = 500;
    private static final long PATIENCE = 30_000_000_000L;

    private final Candidate candidate;
    private final Path folder;
    private final long documents;

    private Work(Candidate candidate, Path folder, long documents) {
        this.candidate = candidate;
        this.folder = folder;
        this.documents = documents;
    }

    public static void main(String[] arguments) throws Exception {
        var work = new Work(Candidate.valueOf(arguments[1]), Path.of(arguments[2]), Long.parseLong(arguments[3]));
        switch (arguments[0]) {
            case "load" -> work.load();
            case "read" -> work.read();
            case "power" -> work.power();
            case "die" -> work.untilKilled();
            case "reopen" -> work.reopen();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void tell(Measure measure, double value) {
        System.out.println(measure + " " + value);
    }

    private void load() throws Exception {
        try (Library library = candidate.open(folder, Durability.PROCESS)) {
            tell(Measure.INSERT_BY_100, rate(library, 0, documents, BATCH, Long.MAX_VALUE));
            tell(Measure.INSERT_BY_1, rate(library, documents, documents / 10, 1, PATIENCE));
        }
    }

    /** Documents a second while writing, over so many documents or until the time is over. */
    private static double rate(Library library, long first, long count, int batch, long nanoseconds) throws Exception {
        long spent = 0;
        long done = 0;
        while (done < count && spent < nanoseconds) {
            var changes = new ArrayList<Change>();
            for (int i = 0; i < batch; i++) {
                changes.addAll(Rows.inserted(first + done++));
            }
            long begin = System.nanoTime();
            library.write(changes);
            spent += System.nanoTime() - begin;
        }
        return done * 1e9 / spent;
    }

    private void read() throws Exception {
        long begin = System.nanoTime();
        try (Library library = candidate.open(folder, Durability.PROCESS)) {
            byUnique(library, 0);
            tell(Measure.OPEN_CLEAN, (System.nanoTime() - begin) / 1e6);

            var random = RandomGenerator.of("L64X128MixRandom");
            for (int i = 0; i < 20_000; i++) {
                byUnique(library, random.nextLong(documents));
            }
            double[] gets = new double[100_000];
            for (int i = 0; i < gets.length; i++) {
                long number = random.nextLong(documents);
                long start = System.nanoTime();
                byUnique(library, number);
                gets[i] = (System.nanoTime() - start) / 1e3;
            }
            tell(Measure.GET_BY_UNIQUE, median(gets));

            double[] ranges = new double[100];
            for (int i = 0; i < ranges.length; i++) {
                byte[] name = Rows.name(random.nextLong(Rows.NAMES));
                long day = random.nextLong(1_000);
                long start = System.nanoTime();
                List<byte[]> found = range(library, name, day);
                ranges[i] = (System.nanoTime() - start) / 1e6;
                require(found.size() == RANGE || documents < 1_000_000, "a range of " + found.size());
            }
            tell(Measure.RANGE, median(ranges));
            updates(library, random);
            tell(Measure.UPDATES, updates(library, random));
        }
    }

    private static byte[] byUnique(Library library, long number) throws Exception {
        byte[] id = library.get(Table.UNIQUE, Rows.unique(number));
        require(id != null && ByteBuffer.wrap(id).getLong() == number, "no id of " + number);
        byte[] document = id == null ? null : library.get(Table.DOCUMENTS, id);
        require(document != null && document.length == Rows.SIZE, "no document " + number);
        return document == null ? new byte[0] : document;
    }

    private static List<byte[]> range(Library library, byte[] name, long day) throws Exception {
        var found = new ArrayList<byte[]>();
        for (byte[] key : library.keys(Table.COMPOUND, Rows.from(name, day), Rows.from(name, Long.MAX_VALUE), RANGE)) {
            byte[] document = library.get(Table.DOCUMENTS, Rows.idOf(key));
            require(document != null, "an entry without a document");
            if (document != null) {
                found.add(document);
            }
        }
        return found;
    }

    /** Milliseconds for 1,000 updates of documents anywhere, each with its check, each a write of its own. */
    private double updates(Library library, RandomGenerator random) throws Exception {
        long begin = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            long number = random.nextLong(documents);
            byte[] id = Rows.key(number);
            byte[] document = byUnique(library, number);
            require(Rows.version(document) >= 1, "no version");
            byte[] next = Rows.next(document);
            library.write(List.of(
                    new Change(Table.DOCUMENTS, id, next),
                    new Change(Table.COMPOUND, Rows.compound(id, document), null),
                    new Change(Table.COMPOUND, Rows.compound(id, next), new byte[0])));
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private void power() throws Exception {
        try (Library library = candidate.open(folder, Durability.POWER)) {
            var random = RandomGenerator.of("L64X128MixRandom");
            tell(Measure.POWER_BY_1, rate(library, 2 * documents, 1_000, 1, PATIENCE));
            tell(Measure.POWER_BY_100, rate(library, 3 * documents, 20_000, BATCH, PATIENCE));
            tell(Measure.POWER_UPDATES, updates(library, random));
        }
    }

    /** Inserts one by one and keeps the number of the last that was acknowledged, until it is killed. */
    private void untilKilled() throws Exception {
        MappedByteBuffer acknowledged = acknowledged();
        Library library = candidate.open(folder, Durability.PROCESS);
        for (long done = 0; ; done++) {
            library.write(Rows.inserted(4 * documents + done));
            acknowledged.putLong(0, done + 1);
        }
    }

    private MappedByteBuffer acknowledged() throws Exception {
        Path file = folder.resolveSibling("acknowledged");
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, 8);
        }
    }

    private void reopen() throws Exception {
        long done = acknowledged().getLong(0);
        long begin = System.nanoTime();
        try (Library library = candidate.open(folder, Durability.PROCESS)) {
            byUnique(library, 0);
            tell(Measure.OPEN_KILLED, (System.nanoTime() - begin) / 1e6);
            long lost = 0;
            for (long number = 0; number < done; number++) {
                byte[] id = library.get(Table.UNIQUE, Rows.unique(4 * documents + number));
                byte[] document = id == null ? null : library.get(Table.DOCUMENTS, id);
                lost += document == null ? 1 : 0;
            }
            tell(Measure.LOST, lost);
            System.err.println("%s: %d acknowledged before the kill, %d lost".formatted(candidate.title, done, lost));
        }
        Files.delete(folder.resolveSibling("acknowledged"));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
