package vn.dondoc.task.directive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.messaging.projection.Projection;
import vn.dondoc.messaging.projection.Projections;

/** The directives that this service has heard of, each as its highest version says. */
@Component
public final class Directives {
    private final Projection<Directive> heard;
    private final Projection<Numbering> numbers;
    private final Projection<Recall> recalls;

    Directives(Projections projections) {
        heard = projections.of(Directive.class);
        numbers = projections.of(Numbering.class);
        recalls = projections.of(Recall.class);
    }

    /**
     * Takes in a version of a directive, if it is not older than what is known.
     *
     * @return whether it is the version that counts, now or still
     * @throws vn.dondoc.messaging.consume.Refused if it is another issuer's than what is known
     */
    public boolean apply(Directive directive) {
        heard.requireFitting(List.of(directive), (known, told) -> known.issuer().equals(told.issuer()));
        heard.apply(directive);
        return heard.find(directive.id())
                .filter(known -> known.version() == directive.version())
                .isPresent();
    }

    public void apply(Numbering numbering) {
        numbers.apply(numbering);
    }

    public void apply(Recall recall) {
        recalls.apply(recall);
    }

    /** Why the directive was recalled; empty as long as nobody has heard that it was. */
    public Optional<String> recalled(String id) {
        return recalls.find(id).map(Recall::reason);
    }

    public Optional<Directive> find(String id) {
        return find(List.of(id)).stream().findFirst();
    }

    public List<Directive> find(Collection<String> ids) {
        Query those = Query.query(Criteria.where("_id").in(ids));
        Map<String, Numbering> numbered =
                numbers.find(those).stream().collect(Collectors.toMap(Numbering::id, Function.identity()));
        return heard.find(those).stream()
                .map(directive -> {
                    Numbering later = numbered.get(directive.id());
                    return later == null ? directive : directive.with(later);
                })
                .toList();
    }
}
