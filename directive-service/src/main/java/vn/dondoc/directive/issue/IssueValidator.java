package vn.dondoc.directive.issue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.directive.calendar.Calendars;
import vn.dondoc.directive.group.AddressBook;
import vn.dondoc.directive.issue.DirectiveIssued.Order;
import vn.dondoc.reading.document.Content;
import vn.dondoc.reading.document.Content.Placed;
import vn.dondoc.reading.document.HeadOddities;
import vn.dondoc.reading.document.Item;
import vn.dondoc.reading.document.ItemOddities;

/** Reads a document as an order: who is meant, until when, what is wrong and what is odd. Changes nothing. */
@Component
public final class IssueValidator {
    /** A task says no more. */
    static final int MAX_TEXT = 20_000;

    private final AddressBook addressBook;
    private final Calendars calendars;
    private final DeadlineSettings settings;
    private final BusinessClock clock;
    private final Texts texts;

    IssueValidator(
            AddressBook addressBook, Calendars calendars, DeadlineSettings settings, BusinessClock clock, Texts texts) {
        this.addressBook = addressBook;
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
        this.texts = texts;
    }

    /** @param content with the issuer's code, and its items numbered */
    public Examination examine(Content content) {
        return examine(content, content.issuedOn().dayOr(clock.today()), Told.NOTHING, List.of(), true);
    }

    /**
     * A new text of a document that is out: its terms count from the day of its issue, groups have the members of then,
     * and the deadlines that it leaves as they are keep their dates.
     */
    Examination examine(Content text, Directive issued) {
        return examine(text, issued, issued.named());
    }

    /** The same with these units for its placeholders. */
    Examination examine(Content text, Directive issued, List<Placeholder> named) {
        boolean isDatedAnew = !text.issuedOn().equals(issued.content().issuedOn());
        return examine(text, issued.dayOf(text), issued.toldAndLeftBy(text), named, isDatedAnew);
    }

    private Examination examine(
            Content content, LocalDate day, Told told, List<Placeholder> named, boolean isDatedAnew) {
        Occasion occasion = new Occasion(clock.instant(), day, settings.policy(), calendars.current());
        Findings findings = new Findings();
        Sentences.violations(HeadOddities.of(content)).forEach(findings::warning);
        if (isDatedAnew) {
            Sentences.violations(HeadOddities.ofDate(content.issuedOn(), clock.today()))
                    .forEach(findings::warning);
        }
        Sentences.violations(ItemOddities.of(content)).forEach(findings::warning);
        List<Placed> tasks = content.placed().stream()
                .filter(placed -> placed.item().asksForWork())
                .toList();
        if (tasks.isEmpty() && content.chased().isEmpty()) {
            findings.error("/items", "NO_TASK");
        }
        Addressing addressing = new Addressing(
                addressBook.open(names(content, named), day, content.issuer()), content.addressees(), named, findings);
        addressing.show(content.addressees(), "/addressees");
        DueDates dueDates = new DueDates(occasion, content.type(), content.issuedOn(), told, findings, texts);
        List<Order> orders = new ArrayList<>();
        for (Placed task : tasks) {
            orders.add(order(task, addressing, dueDates, findings));
        }
        return new Examination(
                findings.errors(),
                findings.reading(),
                new Orders(day, addressing.sets(), orders, addressing.meant(urged(content))));
    }

    private static Order order(Placed task, Addressing addressing, DueDates dueDates, Findings findings) {
        Item item = task.item();
        Addressing.Named leads = addressing.leads(task);
        Addressing.Named coordinators = addressing.coordinators(task);
        String text = item.whole();
        if (text.length() > MAX_TEXT) {
            findings.error(task.pointer() + "/items", "TOO_LONG.with-parts", MAX_TEXT);
        }
        return new Order(
                String.valueOf(item.path()),
                text,
                leads.units(),
                leads.groups(),
                coordinators.units(),
                coordinators.groups(),
                coordinators.unresolved().isEmpty() ? null : coordinators.unresolved(),
                dueDates.of(task),
                item.deliverables(),
                item.reportTo(),
                task.helped().item().coordinators(),
                item.appraisers(),
                leads.unresolved());
    }

    /** Names of those who are told to hurry with older orders. */
    private static List<String> urged(Content content) {
        if (content.chased().isEmpty()) {
            return List.of();
        }
        Stream<String> leads = content.placed().stream()
                .map(Placed::item)
                .filter(item -> item.chases() != null)
                .flatMap(item -> item.leads().stream());
        return Stream.concat(content.addressees().stream(), leads).toList();
    }

    private static List<String> names(Content content, List<Placeholder> named) {
        Stream<String> ofItems = content.placed().stream()
                .map(Placed::item)
                .flatMap(item -> Stream.concat(item.leads().stream(), item.coordinators().stream()));
        return Stream.of(
                        content.addressees().stream(),
                        ofItems,
                        named.stream().flatMap(placeholder -> placeholder.units().stream()))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }
}
