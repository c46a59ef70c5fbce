package vn.dondoc.task.directive;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import vn.dondoc.messaging.projection.Projection;
import vn.dondoc.messaging.projection.Projections;

/** The directives that this service has heard of, each as its highest version says. */
@Component
public final class Directives {
    private final Projection<Directive> heard;

    Directives(Projections projections) {
        heard = projections.of(Directive.class);
    }

    /**
     * Takes in a version of a directive, if it is not older than what is known.
     *
     * @return whether it is the version that counts, now or still
     */
    public boolean hear(Directive directive) {
        heard.apply(directive);
        return find(directive.id())
                .filter(known -> known.version() == directive.version())
                .isPresent();
    }

    public Optional<Directive> find(String id) {
        return heard.find(id);
    }

    public List<Directive> find(Collection<String> ids) {
        return heard.find(Query.query(Criteria.where("_id").in(ids)));
    }
}
