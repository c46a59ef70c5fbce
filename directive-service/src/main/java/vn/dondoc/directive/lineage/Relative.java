package vn.dondoc.directive.lineage;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.document.Content;
import vn.dondoc.directive.document.IssuedOn;
import vn.dondoc.directive.issue.Directive;

/** A directive that another has to do with. */
@Schema(name = "RelatedDirective")
public record Relative(
        String directive,
        @Nullable String number,
        IssuedOn issuedOn,
        String issuer,
        String subject,
        Directive.State state) {

    static Relative of(Directive directive) {
        Content content = directive.content();
        return new Relative(
                directive.id(),
                content.number(),
                content.issuedOn(),
                content.issuer(),
                content.subject(),
                directive.state());
    }
}
