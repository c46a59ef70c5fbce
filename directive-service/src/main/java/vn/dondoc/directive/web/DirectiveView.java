package vn.dondoc.directive.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.directive.issue.Directive;
import vn.dondoc.directive.issue.OfItem;
import vn.dondoc.directive.issue.Placeholder;
import vn.dondoc.directive.issue.Reading;
import vn.dondoc.directive.issue.Recall;
import vn.dondoc.directive.issue.Revision;
import vn.dondoc.reading.document.Content;
import vn.dondoc.reading.document.Item;
import vn.dondoc.reading.names.Match;

/**
 * A directive, and what was made of its words: as of its issue or last amendment, or, for a draft, as of now.
 *
 * @param content the document as it was entered, the issuer by its code, every item numbered
 * @param resolved who is meant by each written name, by JSON pointer to it
 * @param placeholders wordings of orders of which no directory says who is meant, with those whom somebody has named
 * @param enclosures the files that came with it, beside its original
 */
@Schema(name = "Directive")
record DirectiveView(
        String id,
        long version,
        Directive.State state,
        Instant createdAt,
        @Nullable Instant issuedAt,
        @JsonUnwrapped Content content,
        List<DirectiveWarning> warnings,
        Map<String, Match> resolved,
        List<Revision> revisions,
        @Nullable Recall recall,
        List<Placeholder> placeholders,
        List<EnclosuresController.EnclosureView> enclosures) {

    /** Something odd, to be confirmed by its code; of a draft also what stands against its issue, to be corrected first. */
    record DirectiveWarning(String code, String message, String pointer) {
        static List<DirectiveWarning> of(List<Violation> warnings, List<Item> items, Texts texts) {
            return OfItem.named(warnings, items).stream()
                    .map(warning -> new DirectiveWarning(warning.code(), texts.say(warning.words()), warning.pointer()))
                    .toList();
        }
    }

    static DirectiveView of(Directive directive, Reading reading, Texts texts) {
        return new DirectiveView(
                directive.id(),
                directive.version(),
                directive.state(),
                directive.createdAt(),
                directive.issuedAt(),
                directive.content(),
                DirectiveWarning.of(reading.warnings(), directive.content().items(), texts),
                reading.resolved(),
                directive.revisions(),
                directive.recall(),
                reading.placeholders(),
                directive.enclosures().stream()
                        .map(EnclosuresController.EnclosureView::of)
                        .toList());
    }
}
