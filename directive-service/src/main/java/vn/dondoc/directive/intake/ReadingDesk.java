package vn.dondoc.directive.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeType;
import vn.dondoc.directive.calendar.Calendars;
import vn.dondoc.directive.document.Content;
import vn.dondoc.directive.group.AddressBook;
import vn.dondoc.directive.issue.DeadlineSettings;
import vn.dondoc.directive.issue.Onlooker;
import vn.dondoc.directive.reading.DocumentReading;
import vn.dondoc.directive.reading.Place;
import vn.dondoc.messaging.BusinessClock;
import vn.dondoc.messaging.identity.Caller;
import vn.dondoc.messaging.web.Fault;
import vn.dondoc.messaging.web.Problem;

/** Reads what is sent, with the directory and the calendars of this service; keeps and changes nothing. */
@Component
public final class ReadingDesk implements DisposableBean {
    /** With this, and what comes before and after, an answer is there within two seconds. */
    private static final Duration TIME = Duration.ofMillis(1_700);

    private static final Duration WAIT = Duration.ofSeconds(5);

    private final Seats seats = new Seats(Runtime.getRuntime().availableProcessors(), WAIT, TIME);
    private final AddressBook addressBook;
    private final Calendars calendars;
    private final DeadlineSettings deadlines;
    private final List<Onlooker> onlookers;
    private final BusinessClock clock;

    ReadingDesk(
            AddressBook addressBook,
            Calendars calendars,
            DeadlineSettings deadlines,
            List<Onlooker> onlookers,
            BusinessClock clock) {
        this.addressBook = addressBook;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.onlookers = onlookers;
        this.clock = clock;
    }

    /**
     * A document that was read.
     *
     * @param content the body with which it is registered
     * @param warnings what is odd about it, in itself or beside what the register has
     * @param text what its places are counted in
     */
    public record Read(Content content, List<Fault> warnings, Map<String, Place> places, String text) {}

    /**
     * @param file plain text, .docx or .pdf, whatever it is called
     * @throws Problem 413, 415 or 422 with what to do instead, 503 if too many are being read
     */
    public Read read(byte[] file, @Nullable MimeType mediaType, Caller caller) {
        Readings readings =
                new Readings(addressBook.directory(), deadlines.policy(), calendars.working(), clock.today());
        Read read = seats.take(() -> {
            String text = Intake.text(file, mediaType);
            DocumentReading reading = readings.of(text);
            return new Read(reading.content(), reading.warnings(), reading.places(), text);
        });
        List<Fault> warnings = new ArrayList<>(read.warnings());
        onlookers.forEach(onlooker -> warnings.addAll(onlooker.remarks(read.content(), null, caller)));
        return new Read(read.content(), List.copyOf(warnings), read.places(), read.text());
    }

    @Override
    public void destroy() {
        seats.close();
    }
}
