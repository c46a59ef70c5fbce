package vn.dondoc.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.directive.issue.Directive;
import vn.dondoc.directive.issue.Directives;
import vn.dondoc.directive.likeness.Lookalike;
import vn.dondoc.directive.likeness.Lookalikes;
import vn.dondoc.directive.lineage.Chased;
import vn.dondoc.directive.lineage.Lineage;
import vn.dondoc.directive.lineage.Lineages;
import vn.dondoc.directive.lineage.Urged;

@RestController
@RequestMapping("/api/v1/directives/{id}")
class LineageController {
    private final Directives directives;
    private final Lineages lineages;
    private final Lookalikes lookalikes;
    private final Chased chased;

    LineageController(Directives directives, Lineages lineages, Lookalikes lookalikes, Chased chased) {
        this.directives = directives;
        this.lineages = lineages;
        this.lookalikes = lookalikes;
        this.chased = chased;
    }

    /**
     * What a directive may have to do with others.
     *
     * @param lookalikes what may be the same document
     * @param chases what it seems to urge
     */
    @Schema(name = "DirectiveSuggestions")
    record Suggestions(List<Lookalike> lookalikes, List<Urged> chases) {}

    @Operation(summary = "Shows what the directive cites, urges and replaces, and what cites, urges and replaces it")
    @GetMapping("/lineage")
    Lineage getLineage(@PathVariable String id, Caller caller) {
        return lineages.of(directives.get(id, caller), caller);
    }

    @Operation(summary = "Shows what in the register may be the same document, and what a chasing letter seems to urge")
    @GetMapping("/suggestions")
    Suggestions getSuggestions(@PathVariable String id, Caller caller) {
        Directive directive = directives.get(id, caller);
        return new Suggestions(
                lookalikes.of(directive.content(), directive, caller), chased.of(directive.content(), caller));
    }
}
