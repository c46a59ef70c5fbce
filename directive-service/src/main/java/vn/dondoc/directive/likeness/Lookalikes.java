package vn.dondoc.directive.likeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.store.Search;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.time.BusinessClock;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.directive.card.Card;
import vn.dondoc.directive.card.Shingles;
import vn.dondoc.directive.group.AddressBook;
import vn.dondoc.directive.issue.Directive;
import vn.dondoc.directive.issue.DirectiveHead;
import vn.dondoc.directive.issue.DirectiveItems;
import vn.dondoc.directive.issue.Readers;
import vn.dondoc.directive.issue.WarningSource;
import vn.dondoc.directive.likeness.Lookalike.Why;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.reading.document.Content;

/** Finds, among what the caller may read, the directives that are or may be the same document. */
@Component
public final class Lookalikes implements WarningSource {
    private static final double NEARLY_THE_SAME = 0.8;

    /** The newest of those that may be alike; more of one text no person would look through. */
    private static final int CANDIDATES = 50;

    /** Characters of the texts that are compared: those of twenty long directives. */
    private static final long COMPARED = 4_000_000;

    private final Aggregates<Directive> directives;
    private final Readers readers;
    private final AddressBook addressBook;
    private final BusinessClock clock;

    Lookalikes(Aggregates<Directive> directives, Readers readers, AddressBook addressBook, BusinessClock clock) {
        this.directives = directives;
        this.readers = readers;
        this.addressBook = addressBook;
        this.clock = clock;
    }

    /**
     * The most alike first.
     *
     * @param registered the directive whose text it is; it was there before drafts that came later
     */
    public List<Lookalike> of(Content content, @Nullable Directive registered, Caller caller) {
        String number = content.number() == null ? "" : Card.number(content.number());
        Shingles text = Shingles.of(content);
        Comparison comparison = new Comparison(text);
        Map<String, Lookalike> found = new LinkedHashMap<>();
        if (!number.isEmpty()) {
            Criteria sameNumber = Criteria.where("card.number")
                    .is(number)
                    .and("content.issuer")
                    .is(issuer(content));
            candidates(sameNumber, registered, caller).stream()
                    .filter(other -> other.issuedOn().mayBe(content.issuedOn()))
                    .map(other -> comparison.with(other, Why.SAME_NUMBER))
                    .forEach(alike -> found.putIfAbsent(alike.directive(), alike));
        }
        if (!text.isEmpty()) {
            candidates(Criteria.where("card.bands").in(text.bands()), registered, caller).stream()
                    .filter(other -> !found.containsKey(other.id()))
                    .map(other -> comparison.with(other, Why.SAME_TEXT))
                    .filter(alike -> alike.similarity() >= NEARLY_THE_SAME)
                    .forEach(alike -> found.putIfAbsent(alike.directive(), alike));
        }
        return found.values().stream()
                .sorted(Comparator.comparing(Lookalike::why)
                        .thenComparing(Lookalike::similarity, Comparator.reverseOrder())
                        .thenComparing(Lookalike::directive))
                .toList();
    }

    /** Names of each kind the one that is most alike. */
    @Override
    public List<Violation> remarks(Content content, @Nullable Directive registered, Caller caller) {
        List<Lookalike> all = of(content, registered, caller);
        List<Violation> remarks = new ArrayList<>();
        first(all, Why.SAME_NUMBER)
                .ifPresent(alike -> remarks.add(Violation.of(
                        "/number", "DUPLICATE_DOCUMENT.named", alike.called(), issuer(alike), place(alike))));
        first(all, Why.SAME_TEXT)
                .ifPresent(alike -> remarks.add(Violation.of(
                        "",
                        "DUPLICATE_DOCUMENT.same-text-named",
                        Math.round(alike.similarity() * 100),
                        alike.called(),
                        issuer(alike),
                        place(alike))));
        return remarks;
    }

    /** That there is one, but not which: not every reader of this document may read the other. */
    @Override
    public Violation kept(Violation remark) {
        Message words = remark.words();
        return switch (words.key()) {
            case "DUPLICATE_DOCUMENT.named" -> Violation.of(remark.pointer(), "DUPLICATE_DOCUMENT");
            case "DUPLICATE_DOCUMENT.same-text-named" ->
                Violation.of(
                        remark.pointer(),
                        "DUPLICATE_DOCUMENT.same-text",
                        words.arguments().getFirst());
            default -> remark;
        };
    }

    private static Optional<Lookalike> first(List<Lookalike> all, Why why) {
        return all.stream().filter(alike -> alike.why() == why).findFirst();
    }

    private String issuer(Lookalike alike) {
        List<String> code = List.of(alike.issuer());
        return addressBook.open(code, clock.today(), alike.issuer()).named(code);
    }

    private static String place(Lookalike alike) {
        return "/api/v1/directives/" + alike.directive();
    }

    private List<DirectiveHead> candidates(Criteria which, @Nullable Directive registered, Caller caller) {
        // What was taken back may be registered again.
        Criteria standing = Criteria.where("state").ne(Directive.State.RECALLED);
        Query query = Search.of(new Criteria().andOperator(readers.readableBy(caller), which, standing))
                .with(Sort.by(Sort.Direction.DESC, "createdAt", "_id"))
                .limit(CANDIDATES);
        return directives.heads(query, DirectiveHead.class).stream()
                .filter(other -> registered == null || isBefore(other, registered))
                .toList();
    }

    /** Of two drafts the later one is the double; what is out was there before any draft. */
    private static boolean isBefore(DirectiveHead other, Directive registered) {
        if (other.id().equals(registered.id())) {
            return false;
        }
        return other.isIssued()
                || other.createdAt().isBefore(registered.createdAt())
                || other.createdAt().equals(registered.createdAt())
                        && other.id().compareTo(registered.id()) < 0;
    }

    /** Of one text with others, each fetched when its turn comes, as long as there are not too many words in all. */
    private final class Comparison {
        private final Shingles text;
        private long compared;

        Comparison(Shingles text) {
            this.text = text;
        }

        Lookalike with(DirectiveHead other, Why why) {
            double hundredths = Math.floor(similarity(other.id()) * 100);
            return new Lookalike(other.id(), other.number(), other.subject(), other.issuer(), hundredths / 100, why);
        }

        private double similarity(String other) {
            if (text.isEmpty() || compared > COMPARED) {
                return 0;
            }
            return DirectiveItems.of(other, directives).map(this::similarity).orElse(0.0);
        }

        private double similarity(DirectiveItems other) {
            compared +=
                    other.all().stream().mapToLong(item -> item.text().length()).sum();
            return text.similarity(Shingles.of(other.subject(), other.items()));
        }
    }

    /** Code of the issuer, from its code or name; the name as written if no unit bears it. */
    private String issuer(Content content) {
        LocalDate today = clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
        String written = content.issuer();
        String code = addressBook
                .open(List.of(written), content.issuedOn().dayOr(today), written)
                .find(written)
                .unit();
        return code == null ? written : code;
    }
}
