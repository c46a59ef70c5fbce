package vn.dondoc.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.DuePolicy;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.deadlines.reminders.Urgency;
import vn.dondoc.reading.document.Content;
import vn.dondoc.reading.document.Remark;
import vn.dondoc.reading.names.UnitNames;
import vn.dondoc.reading.outline.Layout;
import vn.dondoc.reading.text.CleanText;
import vn.dondoc.reading.text.UnreadTable;

/** Reads a whole document. Pure and safe for use by many threads: the same text gives the same reading. */
public final class DocumentReader {
    /** Longer texts, of more than about a hundred pages, are not read. */
    public static final int MAX_LENGTH = 300_000;

    private final UnitNames names;
    private final DuePolicy policy;
    private final WorkingCalendar calendar;
    private final LocalDate today;

    /**
     * @param names the units and groups that may be meant
     * @param today from which terms count where the document has no date
     */
    public DocumentReader(UnitNames names, DuePolicy policy, WorkingCalendar calendar, LocalDate today) {
        this.names = names;
        this.policy = policy;
        this.calendar = calendar;
        this.today = today;
    }

    /**
     * @param original the document's text, however it was typed or exported
     * @throws IllegalArgumentException if it is longer than {@link #MAX_LENGTH}
     */
    public DocumentReading read(String original) {
        if (original.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A text of " + original.length() + " characters");
        }
        CleanText clean = CleanText.of(original);
        Layout layout = Layout.of(clean.text());
        Head head = Head.of(layout);
        Places places = new Places(clean.mapped(), names);
        places.add("/number", head.number());
        places.add("/symbol", head.symbol());
        places.add("/issuedOn", head.date());
        places.unit("/issuer", head.issuer());
        places.add("/subject", head.subject());
        List<Found> addressees = Addressed.addressees(layout);
        addressees = addressees.isEmpty() ? Items.ordered(layout.opening()) : addressees;
        places.units("/addressees", addressees);
        References references = References.of(layout.all(), head.number());
        places.all("/references", references.places());
        @Nullable Found willOf = Signed.willOf(layout);
        places.add("/willOf", willOf);
        Terms terms = new Terms(
                head.issuedOn().date() == null ? null : head.issuedOn().dayOr(today),
                Applies.from(layout.all()),
                policy,
                calendar);
        List<Draft> drafts = new ArrayList<>(Items.of(layout, head.type(), addressees));
        Urging.remove(drafts, head, layout, terms);
        Reached.remove(drafts, head.issuedOn().day(), terms);
        LeadIn.bound(drafts, LeadIn.within(layout.opening()), terms);
        ItemWriter writer = new ItemWriter(places, terms);
        Content content = new Content(
                text(head.number()),
                text(head.symbol()),
                head.issuedOn(),
                head.type(),
                urgency(layout),
                issuer(head),
                head.subject() == null ? "" : head.subject().text(),
                text(willOf),
                Signed.signatory(layout),
                references.all(),
                addressees.stream().map(Found::text).toList(),
                Addressed.copies(layout),
                Attached.in(layout.all()),
                writer.write(drafts),
                List.of(),
                null);
        List<Remark> odd =
                new ArrayList<>(new Oddities(content, terms, writer.notBefore(), places, clean.text(), today).all());
        clean.unread().forEach(table -> odd.add(unread(table, original)));
        if (writer.leftOut() > 0) {
            odd.add(Remark.of("/items", "ITEMS_LEFT_OUT", writer.leftOut()));
        }
        return new DocumentReading(content, List.copyOf(odd), places.all());
    }

    private static Remark unread(UnreadTable table, String original) {
        return table.rows().isEmpty()
                ? Remark.of("", "TABLE_NOT_READ", table.title(), table.lineIn(original))
                : Remark.of(
                        "",
                        "TABLE_NOT_READ.rows",
                        table.title(),
                        table.lineIn(original),
                        String.join(", ", table.rows()));
    }

    private static @Nullable String text(@Nullable Found found) {
        return found == null ? null : found.text();
    }

    private static String issuer(Head head) {
        String issuer = head.issuer() == null ? "" : head.issuer().text();
        return issuer.length() > 300 ? issuer.substring(0, 300) : issuer;
    }

    /** A stamp in the head: "HỎA TỐC". */
    private static Urgency urgency(Layout layout) {
        return Stream.concat(layout.head().stream(), layout.beginning(8).stream())
                        .map(paragraph -> paragraph.text().replace("HOẢ", "HỎA"))
                        .anyMatch(text -> text.contains("HỎA TỐC"))
                ? Urgency.HOA_TOC
                : layout.head().stream().anyMatch(line -> line.text().matches("(?:THƯỢNG )?KHẨN|.*CÔNG ĐIỆN KHẨN.*"))
                        ? Urgency.KHAN
                        : Urgency.THUONG;
    }
}
