package vn.dondoc.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.chassis.web.EntityTags;
import vn.dondoc.chassis.web.IdempotentId;
import vn.dondoc.directive.issue.Directive;
import vn.dondoc.directive.issue.Directives;
import vn.dondoc.directive.issue.Reading;
import vn.dondoc.reading.document.Content;

@RestController
@RequestMapping("/api/v1/directives")
class DirectivesController {
    private final Directives directives;
    private final IdempotentId.Factory ids;
    private final Texts texts;

    DirectivesController(Directives directives, IdempotentId.Factory ids, Texts texts) {
        this.directives = directives;
        this.ids = ids;
        this.texts = texts;
    }

    /**
     * The word to send it out.
     *
     * @param confirm codes of the warnings that the caller knows of
     */
    @Schema(name = "IssueConfirmation")
    record Confirmation(@Size(max = 50) List<@Size(max = 60) String> confirm) {
        Confirmation {
            confirm = confirm == null ? List.of() : List.copyOf(confirm);
        }
    }

    @Operation(summary = "Reads a directive with what was made of its words")
    @GetMapping("/{id}")
    ResponseEntity<DirectiveView> getDirective(@PathVariable String id, Caller caller) {
        return answer(ResponseEntity.ok(), directives.get(id, caller), caller);
    }

    @Operation(summary = "Registers a directive as a draft")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<DirectiveView> createDirective(
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Content content,
            Caller caller) {
        Directive draft = directives.register(content, ids.of(caller, key, content), caller);
        return answer(ResponseEntity.created(URI.create("/api/v1/directives/" + draft.id())), draft, caller);
    }

    @Operation(summary = "Replaces the text of a draft")
    @PutMapping("/{id}")
    ResponseEntity<DirectiveView> replaceDirective(
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Content content,
            Caller caller) {
        return answer(ResponseEntity.ok(), directives.rewrite(id, ifMatch, content, caller), caller);
    }

    @Operation(summary = "Deletes a draft; what has been issued can only be recalled")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteDirective(
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        directives.delete(id, ifMatch, caller);
    }

    @Operation(summary = "Shows what would go out if a draft were issued now: to whom, until when and why")
    @GetMapping("/{id}/orders")
    OrdersView getOrders(@PathVariable String id, Caller caller) {
        Directive draft = directives.getDraft(id, caller);
        return OrdersView.of(directives.examine(draft), draft.content().items(), texts);
    }

    @Operation(summary = "Issues a draft: its tasks go out; 409 names the warnings that have to be confirmed first")
    @PostMapping("/{id}/issue")
    ResponseEntity<DirectiveView> issueDirective(
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable Confirmation confirmation,
            Caller caller) {
        List<String> confirmed = confirmation == null ? List.of() : confirmation.confirm();
        return answer(ResponseEntity.ok(), directives.issue(id, confirmed, caller), caller);
    }

    private ResponseEntity<DirectiveView> answer(
            ResponseEntity.BodyBuilder answer, Directive directive, Caller caller) {
        Reading reading = directive.reading();
        return answer.eTag(EntityTags.of(directive.version()))
                .body(DirectiveView.of(
                        directive,
                        reading != null
                                ? reading
                                : directives.examine(directive, caller).ofDraft(),
                        texts));
    }
}
