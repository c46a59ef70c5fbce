package vn.dondoc.directive.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MimeType;
import vn.dondoc.chassis.refusal.Refusal;

/**
 * The processes in which PDFs, .docx and .xlsx files are unpacked. They start when they are wanted, stay for the next document,
 * and are ended when one does not answer in time.
 */
public final class Unpackers implements AutoCloseable {
    private final Semaphore free;
    private final Duration wait;
    private final ConcurrentLinkedDeque<UnpackerProcess> idle = new ConcurrentLinkedDeque<>();
    private final MeterRegistry meters;
    private volatile boolean isClosed;

    /**
     * @param most how many processes there are at once; each takes up to 190 MB
     * @param wait how long to wait for one
     */
    public Unpackers(int most, Duration wait, MeterRegistry meters) {
        this.free = new Semaphore(most, true);
        this.wait = wait;
        this.meters = meters;
        ended("memory");
        ended("time");
        ended("fault");
    }

    /**
     * A turn for one document. Waits until a process is there, if this one needs any.
     *
     * @param mediaType what the sender calls it
     * @throws Refusal 503 if no process can be had
     */
    public Turn take(byte[] file, @Nullable MimeType mediaType) {
        return new Turn(file, mediaType, Intake.isPacked(file) ? ready() : null);
    }

    private UnpackerProcess ready() {
        try {
            if (!free.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw IntakeRefusals.busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw IntakeRefusals.busy();
        }
        try {
            return idleOrNew();
        } catch (RuntimeException | Error e) {
            free.release();
            throw e;
        }
    }

    private UnpackerProcess idleOrNew() {
        for (UnpackerProcess process = idle.poll(); process != null; process = idle.poll()) {
            if (process.awaitReady()) {
                return process;
            }
            process.end();
        }
        UnpackerProcess process = UnpackerProcess.start();
        if (!process.awaitReady()) {
            process.end();
            ended("fault").increment();
            throw IntakeRefusals.busy();
        }
        return process;
    }

    /** To be closed once by whoever took it, also while another thread still waits for the text: that one then goes on. */
    public final class Turn implements AutoCloseable {
        private enum State {
            NEW,
            ASKED,
            ANSWERED,
            GONE
        }

        private final byte[] file;
        private final @Nullable MimeType mediaType;
        private final @Nullable UnpackerProcess process;
        private final Duration before;
        private final AtomicReference<State> state = new AtomicReference<>(State.NEW);

        private Turn(byte[] file, @Nullable MimeType mediaType, @Nullable UnpackerProcess process) {
            this.file = file;
            this.mediaType = mediaType;
            this.process = process;
            before = process == null ? Duration.ZERO : process.worked();
        }

        /** How long the processors have worked in the process since the turn began. */
        public Duration worked() {
            // One that has ended tells nothing any more.
            Duration sinceItsStart = process == null ? before : process.worked();
            return sinceItsStart.compareTo(before) < 0 ? Duration.ZERO : sinceItsStart.minus(before);
        }

        /**
         * What the document says.
         *
         * @throws Refusal as {@link Intake#take} does; 413 if it takes more memory than a process has
         */
        public Intake.Taken text() {
            return Intake.take(file, mediaType, this::unpacked);
        }

        /**
         * The rows of an .xlsx, as CSV.
         *
         * @throws Refusal as {@link #text} does
         */
        public String table() {
            if (!Intake.isWorkbook(file)) {
                throw IntakeRefusals.unknownTable();
            }
            return unpacked(file).text();
        }

        private Intake.Taken unpacked(byte[] document) {
            if (process == null || !state.compareAndSet(State.NEW, State.ASKED)) {
                throw IntakeRefusals.busy();
            }
            try {
                Intake.Taken taken = process.unpack(document);
                state.compareAndSet(State.ASKED, State.ANSWERED);
                return taken;
            } catch (Refusal refusal) {
                state.compareAndSet(State.ASKED, State.ANSWERED);
                throw refusal;
            } catch (UnpackerProcess.Ended e) {
                if (state.compareAndSet(State.ASKED, State.GONE)) {
                    ended(e.outOfMemory() ? "memory" : "fault").increment();
                    process.end();
                }
                throw e.outOfMemory() ? IntakeRefusals.unpacksTooLarge() : IntakeRefusals.busy();
            }
        }

        @Override
        public void close() {
            if (process == null) {
                return;
            }
            try {
                switch (state.getAndSet(State.GONE)) {
                    case NEW, ANSWERED -> keep(process);
                    case ASKED -> {
                        ended("time").increment();
                        process.end();
                        restart();
                    }
                    case GONE -> restart();
                }
            } finally {
                free.release();
            }
        }
    }

    /** The next one shall not wait for it. */
    private void restart() {
        if (!isClosed) {
            keep(UnpackerProcess.start());
        }
    }

    private void keep(UnpackerProcess process) {
        idle.push(process);
        if (isClosed) {
            close();
        }
    }

    private Counter ended(String by) {
        return Counter.builder("dondoc.unpacking.ended")
                .description(
                        "Processes that unpack documents and were ended by one: by its memory, its time or a fault")
                .tag("by", by)
                .register(meters);
    }

    @Override
    public void close() {
        isClosed = true;
        for (UnpackerProcess process = idle.poll(); process != null; process = idle.poll()) {
            process.end();
        }
    }
}
