package vn.dondoc.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.web.Page;
import vn.dondoc.deadlines.reminders.Urgency;
import vn.dondoc.directive.issue.Directive;
import vn.dondoc.directive.issue.DirectiveHead;
import vn.dondoc.directive.register.DirectiveFilter;
import vn.dondoc.directive.register.Facets;
import vn.dondoc.directive.register.Register;
import vn.dondoc.reading.document.DirectiveType;
import vn.dondoc.reading.document.IssuedOn;

@RestController
@RequestMapping("/api/v1/directives")
class RegisterController {
    private final Register register;

    RegisterController(Register register) {
        this.register = register;
    }

    /** The head of a directive in a list. */
    @Schema(name = "DirectiveSummary")
    record DirectiveSummary(
            String id,
            long version,
            Directive.State state,
            @Nullable String number,
            @Nullable String symbol,
            IssuedOn issuedOn,
            DirectiveType type,
            Urgency urgency,
            String issuer,
            String subject,
            Instant createdAt,
            @Nullable Instant issuedAt) {

        static DirectiveSummary of(DirectiveHead head) {
            return new DirectiveSummary(
                    head.id(),
                    head.version(),
                    head.state(),
                    head.number(),
                    head.symbol(),
                    head.issuedOn(),
                    head.type(),
                    head.urgency(),
                    head.issuer(),
                    head.subject(),
                    head.createdAt(),
                    head.issuedAt());
        }
    }

    @Operation(summary = "Lists the directives that the caller may read, newest first")
    @GetMapping
    Page<DirectiveSummary> listDirectives(
            @Valid @ParameterObject DirectiveFilter filter,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        return register.list(filter, caller, cursor, Page.limit(limit)).map(DirectiveSummary::of);
    }

    @Operation(summary = "Counts the directives that the caller may read, by issuer, type, year, state and unit")
    @GetMapping("/facets")
    Facets countDirectives(@Valid @ParameterObject DirectiveFilter filter, Caller caller) {
        return register.facets(filter, caller);
    }
}
