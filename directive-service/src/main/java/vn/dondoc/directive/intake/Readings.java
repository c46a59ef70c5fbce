package vn.dondoc.directive.intake;

import java.time.LocalDate;
import java.util.stream.Stream;
import vn.dondoc.deadlines.DuePolicy;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.directive.group.Directory;
import vn.dondoc.reading.DocumentReader;
import vn.dondoc.reading.DocumentReading;

/** Reads documents with the names that units had on the day of issue. For use by many threads. */
public final class Readings {
    private final Directory directory;
    private final DuePolicy policy;
    private final WorkingCalendar calendar;
    private final LocalDate today;

    /** @param today from which terms count, and as of which units are named, where a document has no date */
    public Readings(Directory directory, DuePolicy policy, WorkingCalendar calendar, LocalDate today) {
        this.directory = directory;
        this.policy = policy;
        this.calendar = calendar;
        this.today = today;
    }

    /** What was taken in, with what was not read of it among the warnings. */
    public DocumentReading of(Intake.Taken taken) {
        DocumentReading reading = of(taken.text());
        return new DocumentReading(
                reading.content(),
                Stream.concat(taken.remarks().stream(), reading.warnings().stream())
                        .toList(),
                reading.places());
    }

    /** @param text of at most {@link Intake#MAX_TEXT} characters */
    DocumentReading of(String text) {
        LocalDate now = directory.since(today);
        DocumentReading reading = reader(now).read(text);
        LocalDate issued = reading.content().issuedOn().day();
        LocalDate then = issued == null ? now : directory.since(issued);
        return then.equals(now) ? reading : reader(then).read(text);
    }

    private DocumentReader reader(LocalDate since) {
        return new DocumentReader(directory.names(since), policy, calendar, today);
    }
}
