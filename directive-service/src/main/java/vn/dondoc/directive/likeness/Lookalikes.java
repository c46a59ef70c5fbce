package vn.dondoc.directive.likeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.directive.card.Card;
import vn.dondoc.directive.card.Shingles;
import vn.dondoc.directive.document.Content;
import vn.dondoc.directive.group.AddressBook;
import vn.dondoc.directive.issue.Directive;
import vn.dondoc.directive.issue.Onlooker;
import vn.dondoc.directive.issue.Readers;
import vn.dondoc.directive.likeness.Lookalike.Why;
import vn.dondoc.messaging.BusinessClock;
import vn.dondoc.messaging.identity.Caller;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.messaging.web.Fault;
import vn.dondoc.messaging.web.Words;

/** Finds, among what the caller may read, the directives that are or may be the same document. */
@Component
public final class Lookalikes implements Onlooker {
    private static final double NEARLY_THE_SAME = 0.8;

    /** The newest of those that may be alike; more of one text no person would look through. */
    private static final int CANDIDATES = 50;

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
        Card card = Card.of(content);
        Shingles text = Shingles.of(content);
        Map<String, Lookalike> found = new LinkedHashMap<>();
        if (card.number() != null && !card.number().isEmpty()) {
            Criteria sameNumber = Criteria.where("card.number")
                    .is(card.number())
                    .and("content.issuer")
                    .is(issuer(content));
            candidates(sameNumber, registered, caller).stream()
                    .filter(other -> other.content().issuedOn().mayBe(content.issuedOn()))
                    .map(other -> lookalike(other, text, Why.SAME_NUMBER))
                    .forEach(alike -> found.putIfAbsent(alike.directive(), alike));
        }
        if (!card.bands().isEmpty()) {
            candidates(Criteria.where("card.bands").in(card.bands()), registered, caller).stream()
                    .map(other -> lookalike(other, text, Why.SAME_TEXT))
                    .filter(alike -> alike.similarity() >= NEARLY_THE_SAME)
                    .forEach(alike -> found.putIfAbsent(alike.directive(), alike));
        }
        return found.values().stream()
                .sorted(Comparator.comparing(Lookalike::why)
                        .thenComparing(Lookalike::similarity, Comparator.reverseOrder())
                        .thenComparing(Lookalike::directive))
                .toList();
    }

    /** Says that there are some, but not which: the remark is kept with the directive, for readers of it alone. */
    @Override
    public List<Fault> remarks(Content content, @Nullable Directive registered, Caller caller) {
        List<Lookalike> all = of(content, registered, caller);
        List<Fault> remarks = new ArrayList<>();
        if (all.stream().anyMatch(alike -> alike.why() == Why.SAME_NUMBER)) {
            remarks.add(new Fault(
                    "/number",
                    "DUPLICATE_DOCUMENT",
                    new Words(
                            "Trong sổ đã có văn bản cùng số, ngày và nơi ban hành.",
                            "The register has a document with this number, date and issuer.")));
        }
        all.stream()
                .filter(alike -> alike.why() == Why.SAME_TEXT)
                .findFirst()
                .ifPresent(alike -> remarks.add(new Fault(
                        "",
                        "DUPLICATE_DOCUMENT",
                        new Words(
                                        "Trong sổ đã có văn bản gần như cùng nội dung (giống %s%%).",
                                        "The register has a document with nearly this text (%s%% alike).")
                                .with(Math.round(alike.similarity() * 100)))));
        return remarks;
    }

    private List<Directive> candidates(Criteria which, @Nullable Directive registered, Caller caller) {
        // What was taken back may be registered again.
        Criteria standing = Criteria.where("state").ne(Directive.State.RECALLED);
        Query query = Query.query(new Criteria().andOperator(readers.readableBy(caller), which, standing))
                .with(Sort.by(Sort.Direction.DESC, "createdAt", "_id"))
                .limit(CANDIDATES);
        query.fields().exclude("addressedUnits", "onlyUrged", "reading", "outbox", "card");
        return directives.find(query).stream()
                .filter(other -> registered == null || isBefore(other, registered))
                .toList();
    }

    /** Of two drafts the later one is the double; what is out was there before any draft. */
    private static boolean isBefore(Directive other, Directive registered) {
        if (other.id().equals(registered.id())) {
            return false;
        }
        return other.isIssued()
                || Comparator.comparing(Directive::createdAt)
                                .thenComparing(Directive::id)
                                .compare(other, registered)
                        < 0;
    }

    private static Lookalike lookalike(Directive other, Shingles text, Why why) {
        Content content = other.content();
        double hundredths = Math.floor(text.similarity(Shingles.of(content)) * 100);
        return new Lookalike(other.id(), content.number(), content.subject(), hundredths / 100, why);
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
