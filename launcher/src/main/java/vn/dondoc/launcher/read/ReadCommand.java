package vn.dondoc.launcher.read;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.directive.intake.Bulkhead;
import vn.dondoc.directive.intake.Unpackers;
import vn.dondoc.launcher.Trouble;

/** The command: reads what it is given on all cores and prints one line a document, in the order of the command line. */
public final class ReadCommand {
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final BusinessClock CLOCK = Clock.systemUTC()::instant;

    private ReadCommand() {}

    /** Ends with 1 if a document could not be read, with 2 if the command line is not understood. */
    public static void main(String[] words) throws IOException, InterruptedException {
        // Before anything can log: standard output is for readings alone.
        System.setProperty("logback.configurationFile", "read/logback.xml");
        try {
            ReadOptions options = ReadOptions.of(words);
            if (options.help()) {
                System.err.println(words(ReadOptions.HELP));
                return;
            }
            try (Writer out = new BufferedWriter(
                    new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8))) {
                if (!run(options, out)) {
                    out.flush();
                    System.exit(1);
                }
            }
        } catch (Trouble trouble) {
            System.err.println(words(trouble.words()));
            System.exit(2);
        }
    }

    private static String words(Message message) {
        return Texts.ofAllModules().inVietnamese(message);
    }

    /** @return whether every document could be read */
    static boolean run(ReadOptions options, Writer out) throws IOException, InterruptedException {
        int cores = Runtime.getRuntime().availableProcessors();
        boolean all = true;
        try (Bulkhead bulkhead = new Bulkhead(cores, TIME, TIME);
                Unpackers unpackers = new Unpackers(cores, TIME, new SimpleMeterRegistry());
                ExecutorService readers = Executors.newFixedThreadPool(cores)) {
            LineReader reader = new LineReader(Province.readings(options.units(), CLOCK), bulkhead, unpackers);
            Deque<Future<LineReader.Line>> ahead = new ArrayDeque<>();
            for (ReadOptions.Document document : options.documents()) {
                ahead.add(readers.submit(() -> reader.read(document)));
                if (ahead.size() > 16 * cores) {
                    all &= print(ahead.remove(), out);
                }
            }
            while (!ahead.isEmpty()) {
                all &= print(ahead.remove(), out);
            }
        }
        return all;
    }

    private static boolean print(Future<LineReader.Line> next, Writer out) throws IOException, InterruptedException {
        try {
            LineReader.Line line = next.get();
            out.write(line.json());
            out.write('\n');
            return line.isReading();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
