package vn.dondoc.directive.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.directive.calendar.Calendars;
import vn.dondoc.directive.file.Originals;
import vn.dondoc.directive.group.Directories;
import vn.dondoc.directive.issue.DeadlineSettings;
import vn.dondoc.directive.issue.Sentences;
import vn.dondoc.directive.issue.WarningSource;
import vn.dondoc.reading.DocumentReading;
import vn.dondoc.reading.Place;
import vn.dondoc.reading.document.Content;

/**
 * Reads what is sent, so much of it at once and for so long, with the directory and the calendars of this service; changes
 * nothing.
 */
@Component
public final class ReadingBulkhead implements DisposableBean {
    /** With this, and what comes before and after, an answer is there within two seconds where processors are free. */
    private static final Duration TIME = Duration.ofMillis(1_700);

    private static final Duration WAIT = Duration.ofSeconds(5);

    private static final Duration[] READ_WITHIN = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        TIME
    };

    private final FairBulkhead door;
    private final Bulkhead bulkhead = new Bulkhead(Runtime.getRuntime().availableProcessors(), WAIT, TIME);
    private final Unpackers unpackers;
    private final Directories directories;
    private final Calendars calendars;
    private final DeadlineSettings deadlines;
    private final List<WarningSource> warningSources;
    private final Originals originals;
    private final BusinessClock clock;
    private final Timer time;

    ReadingBulkhead(
            Directories directories,
            Calendars calendars,
            DeadlineSettings deadlines,
            List<WarningSource> warningSources,
            Originals originals,
            BusinessClock clock,
            ReadingSettings settings,
            Unpackers unpackers,
            MeterRegistry meters) {
        this.directories = directories;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.warningSources = warningSources;
        this.originals = originals;
        this.clock = clock;
        door = new FairBulkhead(settings);
        this.unpackers = unpackers;
        time = Timer.builder("dondoc.reading")
                .description("How long a document was read that could be read, without the wait for a permit")
                .serviceLevelObjectives(READ_WITHIN)
                .register(meters);
    }

    /**
     * Lets a document in, before anything of it is taken down; {@link #leave} when it is answered.
     *
     * @throws Refusal 429 if the caller has its share here already, 503 if too many are here
     */
    public void enter(Caller caller) {
        door.enter(caller.client());
    }

    public void leave(Caller caller) {
        door.leave(caller.client());
    }

    /**
     * A document that was read.
     *
     * @param content the body with which it is registered
     * @param warnings what is odd about it, in itself or beside what the register has
     * @param text what its places are counted in
     */
    public record Read(Content content, List<Violation> warnings, Map<String, Place> places, String text) {}

    /**
     * Reads a document, and keeps the file if it is one. It comes into memory when there is a permit for it.
     *
     * @param sent plain text, .docx or .pdf, whatever it is called
     * @throws Refusal 413, 415 or 422 with what to do instead, 503 if too many are being read
     */
    public Read read(Sent sent, Caller caller) {
        try (Bulkhead.Permit permit = bulkhead.take()) {
            byte[] file = sent.bytes();
            Readings readings =
                    new Readings(directories.current(), deadlines.policy(), calendars.working(), clock.today());
            Taken taken = taken(file, sent, readings, permit);
            List<Violation> warnings =
                    new ArrayList<>(Sentences.violations(taken.reading().warnings()));
            warningSources.forEach(
                    source -> warnings.addAll(source.remarks(taken.reading().content(), null, caller)));
            return new Read(
                    kept(file, sent, taken),
                    List.copyOf(warnings),
                    taken.reading().places(),
                    taken.in().text());
        }
    }

    private Taken taken(byte[] file, Sent sent, Readings readings, Bulkhead.Permit permit) {
        try (Unpackers.Turn turn = unpackers.take(file, sent.mediaType())) {
            long start = System.nanoTime();
            Taken taken = permit.read(
                    () -> {
                        Intake.Taken in = turn.text();
                        return new Taken(in, readings.of(in));
                    },
                    turn::worked);
            time.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            return taken;
        }
    }

    private record Taken(Intake.Taken in, DocumentReading reading) {}

    private Content kept(byte[] file, Sent sent, Taken taken) {
        Content content = taken.reading().content();
        return sent.fileName() == null
                ? content
                : content.readFrom(
                        originals.keep(file, sent.fileName(), taken.in().type(), UnreadParts.ofFile(taken.in())));
    }

    @Override
    public void destroy() {
        bulkhead.close();
    }
}
