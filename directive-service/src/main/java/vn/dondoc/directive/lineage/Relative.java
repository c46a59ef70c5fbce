package vn.dondoc.directive.lineage;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.issue.Directive;
import vn.dondoc.directive.issue.DirectiveHead;
import vn.dondoc.reading.document.IssuedOn;

/** A directive that another has to do with. */
@Schema(name = "RelatedDirective")
public record Relative(
        String directive,
        @Nullable String number,
        IssuedOn issuedOn,
        String issuer,
        String subject,
        Directive.State state) {

    static Relative of(DirectiveHead head) {
        return new Relative(head.id(), head.number(), head.issuedOn(), head.issuer(), head.subject(), head.state());
    }
}
