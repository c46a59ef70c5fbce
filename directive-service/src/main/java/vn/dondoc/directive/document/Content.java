package vn.dondoc.directive.document;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.reminders.Urgency;

/**
 * What stands in a document, as a person entered it: units and deadlines in its own words.
 *
 * @param number whole number, such as {@code 3735/UBND-TH}; none while it has not been given
 * @param issuer code or name of the unit that issues it
 * @param willOf who wills it, where that is not who signs
 * @param addressees kính gửi, as written
 */
@Schema(name = "DirectiveContent")
public record Content(
        @Size(max = 60) @Nullable String number,
        @Size(max = 60) @Nullable String symbol,
        IssuedOn issuedOn,
        @NotNull DirectiveType type,
        Urgency urgency,
        @NotBlank @Size(max = 300) String issuer,
        @NotBlank @Size(max = 2_000) String subject,
        @Size(max = 300) @Nullable String willOf,
        @Valid @Nullable Signatory signatory,
        @Size(max = 200) List<@Valid Reference> references,
        @Size(max = 200) List<@NotBlank @Size(max = 300) String> addressees,
        @Size(max = 200) List<@Valid Copy> copies,
        @Size(max = 200) List<@Valid Item> items) {

    public Content {
        issuedOn = issuedOn == null ? IssuedOn.UNKNOWN : issuedOn;
        urgency = urgency == null ? Urgency.THUONG : urgency;
        references = references == null ? List.of() : List.copyOf(references);
        addressees = addressees == null ? List.of() : List.copyOf(addressees);
        copies = copies == null ? List.of() : List.copyOf(copies);
        items = items == null ? List.of() : List.copyOf(items);
    }

    /**
     * An item where it stands.
     *
     * @param pointer JSON pointer to it
     * @param depth 1 at the top
     */
    public record Placed(Item item, String pointer, int depth) {}

    /** All items in the order in which they are read. */
    public List<Placed> placed() {
        List<Placed> all = new ArrayList<>();
        place(items, "/items", 1, all);
        return all;
    }

    private static void place(List<Item> items, String pointer, int depth, List<Placed> all) {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            all.add(new Placed(item, pointer + "/" + i, depth));
            place(item.items(), pointer + "/" + i + "/items", depth + 1, all);
        }
    }

    /** The same document with the issuer's code and with every item numbered. */
    public Content registered(String issuerCode) {
        return new Content(
                number,
                symbol,
                issuedOn,
                type,
                urgency,
                issuerCode,
                subject,
                willOf,
                signatory,
                references,
                addressees,
                copies,
                Item.numbered(items, ""));
    }
}
