package vn.dondoc.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.chassis.audit.Reasoned;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.text.Legible;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.chassis.web.EntityTags;
import vn.dondoc.directive.issue.Amendments;
import vn.dondoc.directive.issue.Directive;
import vn.dondoc.directive.issue.Placeholder;
import vn.dondoc.directive.issue.Placeholders;
import vn.dondoc.reading.document.Content;
import vn.dondoc.reading.document.IssuedOn;

@RestController
@RequestMapping("/api/v1/directives/{id}")
class AmendmentsController {
    private final Amendments amendments;
    private final Placeholders placeholders;
    private final Texts texts;

    AmendmentsController(Amendments amendments, Placeholders placeholders, Texts texts) {
        this.amendments = amendments;
        this.placeholders = placeholders;
        this.texts = texts;
    }

    /**
     * The new text of a directive that is out.
     *
     * @param content the whole of it
     * @param confirm codes of the warnings that the caller knows of
     */
    @Schema(name = "DirectiveAmendment")
    record Amendment(
            @NotNull @Valid Content content,

            @NotBlank @Legible(lines = true) @Size(max = 2_000) String reason,

            @Size(max = 50) List<@Size(max = 60) String> confirm)
            implements Reasoned {
        Amendment {
            confirm = confirm == null ? List.of() : List.copyOf(confirm);
        }
    }

    /** @param replacedBy id of the directive that stands in its place */
    @Schema(name = "DirectiveRecallOrder")
    record RecallOrder(
            @NotBlank @Legible(lines = true) @Size(max = 2_000) String reason,

            @Size(max = 36) @Nullable String replacedBy)
            implements Reasoned {}

    /** @param issuedOn the day that came with the number */
    @Schema(name = "DirectiveNumber")
    record Numbering(
            @NotBlank @Size(max = 60) String number,
            @Nullable IssuedOn issuedOn) {}

    /**
     * Who is meant by a wording that names nobody.
     *
     * @param path of the item in which it stands
     * @param units codes or names of units and groups
     * @param confirm codes of the warnings that the caller knows of
     */
    @Schema(name = "DirectiveUnitsNamed")
    record Naming(
            @NotBlank @Size(max = 40) String path,
            Placeholder.@NotNull Role role,
            @NotBlank @Size(max = 300) String asWritten,
            @NotEmpty @Size(max = 200) List<@NotBlank @Size(max = 300) String> units,
            @Size(max = 50) List<@Size(max = 60) String> confirm) {
        Naming {
            confirm = confirm == null ? List.of() : List.copyOf(confirm);
        }
    }

    @Operation(
            summary = "Amends a directive that is out: its tasks follow; 409 names the warnings to be confirmed first")
    @PostMapping("/amend")
    ResponseEntity<DirectiveView> amendDirective(
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Amendment amendment,
            Caller caller) {
        return answer(
                amendments.amend(id, ifMatch, amendment.content(), amendment.reason(), amendment.confirm(), caller));
    }

    @Operation(summary = "Recalls a directive that is out: its open tasks are withdrawn; once more changes nothing")
    @PostMapping("/recall")
    ResponseEntity<DirectiveView> recallDirective(
            @PathVariable String id, @Valid @RequestBody RecallOrder order, Caller caller) {
        return answer(amendments.recall(id, order.reason(), order.replacedBy(), caller));
    }

    @Operation(summary = "Gives a directive that went out without a number its number; 409 if it has another")
    @PostMapping("/number")
    ResponseEntity<DirectiveView> numberDirective(
            @PathVariable String id, @Valid @RequestBody Numbering numbering, Caller caller) {
        return answer(amendments.number(id, numbering.number(), numbering.issuedOn(), caller));
    }

    @Operation(
            summary = "Names the units for which a placeholder stands: their tasks go out; once more changes nothing")
    @PostMapping("/units")
    ResponseEntity<DirectiveView> nameUnits(@PathVariable String id, @Valid @RequestBody Naming naming, Caller caller) {
        Placeholder asked = new Placeholder(naming.path(), naming.role(), naming.asWritten(), List.of(), null, null);
        return answer(placeholders.name(id, asked, naming.units(), naming.confirm(), caller));
    }

    private ResponseEntity<DirectiveView> answer(Directive directive) {
        return ResponseEntity.ok()
                .eTag(EntityTags.of(directive.version()))
                .body(DirectiveView.of(directive, Objects.requireNonNull(directive.reading()), texts));
    }
}
