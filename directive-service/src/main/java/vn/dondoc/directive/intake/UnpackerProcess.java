package vn.dondoc.directive.intake;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.util.MimeType;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Refusal.Kind;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.reading.document.Remark;

/**
 * A JVM with little memory in which documents are unpacked, one at a time. What a document does to it, it does to
 * nothing else: it knows no secret, and it can be ended at any moment.
 */
final class UnpackerProcess {
    /** Twice what the largest letters want: the file, what it unpacks to and what is made of it. */
    private static final String HEAP = "-Xmx128m";

    /** Whoever has a letter read waits for a moment longer when everybody else has work for the processors. */
    private static final List<String> AFTER_OTHERS = List.of("nice", "-n", "5");

    /** What {@code ExitOnOutOfMemoryError} ends it with. */
    private static final int OUT_OF_MEMORY = 3;

    /** A path may have letters that only these tell how to read. */
    private static final Set<String> LETTERS = Set.of("LANG", "LC_ALL", "LC_CTYPE");

    private static final int SECONDS_TO_START = 25;
    private static final int SECONDS_TO_END = 2;

    private final Process process;
    private final DataInputStream answers;
    private final DataOutputStream documents;
    private boolean isReady;

    private UnpackerProcess(Process process) {
        this.process = process;
        answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        documents = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    }

    /** Starts one, which is ready some time later. */
    static UnpackerProcess start() {
        ProcessBuilder builder = new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(LETTERS);
        // Or the C library keeps what is given back, apart for each of its arenas.
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        try {
            return new UnpackerProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> command() {
        List<String> command = new ArrayList<>(AFTER_OTHERS);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:MaxDirectMemorySize=8m",
                "-XX:+ExitOnOutOfMemoryError",
                // Standard output is for answers.
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dlogback.configurationFile=unpacker/logback.xml",
                "-cp",
                System.getProperty("java.class.path")));
        URL here = Unpacker.class.getProtectionDomain().getCodeSource().getLocation();
        if (here.getProtocol().equals("jar")) {
            // An application in one jar, with its libraries inside.
            command.addAll(List.of(
                    "-Dloader.main=" + Unpacker.class.getName(),
                    "org.springframework.boot.loader.launch.PropertiesLauncher"));
        } else {
            command.add(Unpacker.class.getName());
        }
        return command;
    }

    /** Waits until it can be asked. */
    boolean awaitReady() {
        if (isReady) {
            return process.isAlive();
        }
        CompletableFuture<Void> started = new CompletableFuture<>();
        CompletableFuture<Void> _ = started.orTimeout(SECONDS_TO_START, TimeUnit.SECONDS)
                .exceptionally(late -> {
                    end();
                    return null;
                });
        try {
            isReady = answers.read() == Unpacker.READY;
        } catch (IOException e) {
            isReady = false;
        }
        started.complete(null);
        return isReady;
    }

    /**
     * The text of a document; waits for it, until the process is ended.
     *
     * @throws Refusal why there is none
     * @throws Ended if the process did not live to tell
     */
    Intake.Taken unpack(byte[] document) throws Ended {
        try {
            documents.writeInt(document.length);
            documents.write(document);
            documents.flush();
            switch (answers.readByte()) {
                case Unpacker.TEXT -> {
                    MimeType type = MimeType.valueOf(answers.readUTF());
                    return new Intake.Taken(text(answers.readInt()), type, remarks());
                }
                case Unpacker.NO_TEXT -> throw refusal();
                default -> throw new IOException("No answer");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Ended(exitedOutOfMemory(), e);
        }
    }

    private String text(int length) throws IOException {
        if (length > 3 * Intake.MAX_TABLE) {
            throw new IOException("More than was asked for");
        }
        byte[] text = new byte[length];
        answers.readFully(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private List<Remark> remarks() throws IOException {
        List<Remark> remarks = new ArrayList<>();
        for (int left = answers.readUnsignedByte(); left > 0; left--) {
            remarks.add(Remark.of("", answers.readUTF()));
        }
        return remarks;
    }

    private Refusal refusal() throws IOException {
        Kind kind = Kind.valueOf(answers.readUTF());
        String key = answers.readUTF();
        List<Object> arguments = new ArrayList<>();
        for (int left = answers.readUnsignedByte(); left > 0; left--) {
            arguments.add(answers.readUTF());
        }
        return IntakeRefusals.of(kind, new Message(key, arguments));
    }

    private boolean exitedOutOfMemory() {
        try {
            return process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS) && process.exitValue() == OUT_OF_MEMORY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** How long the processors have worked for it since it was started. */
    Duration worked() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Ends it at once, whatever it does; whoever waits for its answer goes on. */
    void end() {
        process.destroyForcibly();
    }

    /** The process ended before it answered. */
    static final class Ended extends Exception {
        private static final long serialVersionUID = 1;

        private final boolean outOfMemory;

        Ended(boolean outOfMemory, Exception cause) {
            super(cause);
            this.outOfMemory = outOfMemory;
        }

        boolean outOfMemory() {
            return outOfMemory;
        }
    }
}
