package vn.dondoc.directive.lineage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.store.Search;
import vn.dondoc.directive.card.Card;
import vn.dondoc.directive.issue.Directive;
import vn.dondoc.directive.issue.DirectiveHead;
import vn.dondoc.directive.issue.DirectiveItems;
import vn.dondoc.directive.issue.Readers;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.reading.document.Content;
import vn.dondoc.reading.document.IssuedOn;
import vn.dondoc.reading.document.IssuedOn.Precision;
import vn.dondoc.reading.document.Reference;

/** Finds the directives that are cited, by number and date. */
@Component
final class Citations {
    private static final int CANDIDATES = 500;

    private final Aggregates<Directive> directives;
    private final Readers readers;

    Citations(Aggregates<Directive> directives, Readers readers) {
        this.directives = directives;
        this.readers = readers;
    }

    /** The numbers of the items of a directive that ask for work. */
    List<String> taskPaths(String directive) {
        return DirectiveItems.of(directive, directives)
                .map(DirectiveItems::taskPaths)
                .orElse(List.of());
    }

    /**
     * The directive that each reference means, in their order; empty where there is none for this caller. Where a
     * reference has no date, the newest is meant that was there before the citing text.
     */
    List<Optional<DirectiveHead>> resolve(Content citing, Caller caller) {
        List<String> numbers = citing.references().stream()
                .map(Citations::number)
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        Map<String, List<DirectiveHead>> known = numbers.isEmpty() ? Map.of() : byNumber(numbers, caller);
        return citing.references().stream()
                .map(reference -> known.getOrDefault(number(reference), List.of()).stream()
                        .filter(cited -> means(reference.date(), citing.issuedOn(), cited.issuedOn()))
                        .findFirst())
                .toList();
    }

    /** Newest first. */
    private Map<String, List<DirectiveHead>> byNumber(List<String> numbers, Caller caller) {
        Query query = Search.of(new Criteria()
                        .andOperator(
                                readers.readableBy(caller),
                                Criteria.where("card.number").in(numbers)))
                .with(Sort.by(Sort.Direction.DESC, "content.issuedOn.date", "_id"))
                .limit(CANDIDATES);
        return directives.heads(query, DirectiveHead.class).stream()
                .collect(Collectors.groupingBy(cited -> Objects.requireNonNull(cited.key())));
    }

    /**
     * Whether the date of a document that bears the cited number fits.
     *
     * @param written with the citation
     */
    static boolean means(@Nullable LocalDate written, IssuedOn citing, IssuedOn cited) {
        if (written != null) {
            return cited.mayBe(new IssuedOn(written, Precision.DAY));
        }
        LocalDate citedDate = cited.date();
        LocalDate citingDate = citing.date();
        return citedDate == null || citingDate == null || !citedDate.isAfter(citingDate);
    }

    /** The number that is cited, as numbers are compared; empty if none is. */
    static String number(Reference reference) {
        return reference.number() == null ? "" : Card.number(reference.number());
    }
}
