package vn.dondoc.task.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.function.Predicate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.task.directive.Directives;
import vn.dondoc.task.progress.Counter;
import vn.dondoc.task.progress.Figures;
import vn.dondoc.units.Reach;
import vn.dondoc.units.UnitTree;

@RestController
class ProgressController {
    private static final String WHOLE_TREE = "progress:tree";

    private final Directives directives;
    private final Figures figures;
    private final UnitTree tree;

    ProgressController(Directives directives, Figures figures, UnitTree tree) {
        this.directives = directives;
        this.figures = figures;
        this.tree = tree;
    }

    @GetMapping("/api/v1/directives/{id}/progress")
    @Operation(summary = "Counts a directive's tasks: done and open, in time and late, and without a date")
    Progress getDirectiveProgress(@PathVariable String id, Caller caller) {
        Reach reach = tree.reach(caller);
        // Leaders look at what is issued anywhere in their tree, others at what their own office has issued.
        Predicate<String> shown = caller.may(WHOLE_TREE) ? reach::sees : reach::actsFor;
        directives.find(id).filter(directive -> shown.test(directive.issuer())).orElseThrow(Refusal::notFound);
        return Progress.of(figures.of(id).orElse(Counter.zero(id)));
    }
}
