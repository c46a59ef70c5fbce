package vn.dondoc.directive.lineage;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.store.Search;
import vn.dondoc.directive.issue.Directive;
import vn.dondoc.directive.issue.DirectiveHead;
import vn.dondoc.directive.issue.Readers;
import vn.dondoc.directive.issue.Recall;
import vn.dondoc.directive.lineage.Lineage.Cited;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.reading.document.Content;

/** Follows the links of a directive in both directions. */
@Component
public final class Lineages {
    private static final int AT_MOST = 200;

    private final Aggregates<Directive> directives;
    private final Citations citations;
    private final Readers readers;

    Lineages(Aggregates<Directive> directives, Citations citations, Readers readers) {
        this.directives = directives;
        this.citations = citations;
        this.readers = readers;
    }

    /** @param directive one that the caller may read */
    public Lineage of(Directive directive, Caller caller) {
        return new Lineage(
                cites(directive.content(), caller),
                citedBy(directive, caller),
                relatives(Criteria.where("_id").in(directive.content().chased()), caller),
                relatives(Criteria.where("card.chases").is(directive.id()), caller),
                replacedBy(directive.recall(), caller),
                relatives(Criteria.where("recall.replacedBy").is(directive.id()), caller));
    }

    private List<Cited> cites(Content content, Caller caller) {
        List<Optional<DirectiveHead>> known = citations.resolve(content, caller);
        return IntStream.range(0, known.size())
                .mapToObj(i -> new Cited(
                        content.references().get(i),
                        known.get(i).map(Relative::of).orElse(null)))
                .toList();
    }

    private List<Relative> citedBy(Directive cited, Caller caller) {
        String number = cited.card().number();
        if (number == null || number.isEmpty()) {
            return List.of();
        }
        List<String> citing =
                directives.heads(query(Criteria.where("card.cited").is(number), caller), Citing.class).stream()
                        .filter(one -> !one.id().equals(cited.id()))
                        .filter(one -> one.means(number, cited.content().issuedOn()))
                        .map(Citing::id)
                        .toList();
        return relatives(Criteria.where("_id").in(citing), caller);
    }

    private @Nullable Relative replacedBy(@Nullable Recall recall, Caller caller) {
        String replacement = recall == null ? null : recall.replacedBy();
        return replacement == null
                ? null
                : relatives(Criteria.where("_id").is(replacement), caller).stream()
                        .findFirst()
                        .orElse(null);
    }

    private List<Relative> relatives(Criteria which, Caller caller) {
        return directives.heads(query(which, caller), DirectiveHead.class).stream()
                .map(Relative::of)
                .toList();
    }

    private Query query(Criteria which, Caller caller) {
        return Search.of(new Criteria().andOperator(readers.readableBy(caller), which))
                .with(Sort.by(Sort.Direction.DESC, "createdAt", "_id"))
                .limit(AT_MOST);
    }
}
