package vn.dondoc.reading.document;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.reminders.Urgency;

/**
 * What stands in a document, as a person entered it: units and deadlines in its own words.
 *
 * @param number whole number, such as {@code 3735/UBND-TH}; none while it has not been given
 * @param issuer code or name of the unit that issues it
 * @param willOf who wills it, where that is not who signs
 * @param addressees kính gửi, as written
 * @param attachments what comes with it, as written
 * @param chases ids of the directives that this letter urges (đôn đốc)
 * @param original id of the kept file from which it was read
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
        @Size(max = 200) List<@NotBlank @Size(max = 1_000) String> attachments,
        @Size(max = 200) List<@Valid Item> items,
        @Size(max = 50) List<@NotBlank @Size(max = 36) String> chases,
        @Pattern(regexp = "[0-9a-f]{64}") @Nullable String original) {

    public Content {
        issuedOn = issuedOn == null ? IssuedOn.UNKNOWN : issuedOn;
        urgency = urgency == null ? Urgency.THUONG : urgency;
        references = references == null ? List.of() : List.copyOf(references);
        addressees = addressees == null ? List.of() : List.copyOf(addressees);
        copies = copies == null ? List.of() : List.copyOf(copies);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
        items = items == null ? List.of() : List.copyOf(items);
        chases = chases == null ? List.of() : List.copyOf(chases);
    }

    /**
     * An item where it stands.
     *
     * @param pointer JSON pointer to it
     * @param depth 1 at the top
     * @param above the item above it; none at the top
     */
    public record Placed(
            Item item, String pointer, int depth, @Nullable Placed above) {

        /** The item that says who answers for this one: itself, or the nearest above it that names somebody. */
        public Placed answered() {
            Placed at = this;
            while (at.item.leads().isEmpty() && at.above != null) {
                at = at.above;
            }
            return at.item.leads().isEmpty() ? this : at;
        }

        /** The item that says who helps with this one: itself, unless it leaves all of that to an item above. */
        public Placed helped() {
            return item.coordinators().isEmpty() ? answered() : this;
        }
    }

    /** All items in the order in which they are read. */
    public List<Placed> placed() {
        return placed(items);
    }

    /** The same of these items. */
    public static List<Placed> placed(List<Item> items) {
        List<Placed> all = new ArrayList<>();
        place(items, "/items", null, all);
        return all;
    }

    /** The written deadlines of every item, by its path. */
    public Map<String, List<WrittenDeadline>> deadlines() {
        Map<String, List<WrittenDeadline>> deadlines = new HashMap<>();
        placed().forEach(placed -> deadlines.put(
                String.valueOf(placed.item().path()), placed.item().deadlines()));
        return deadlines;
    }

    private static void place(List<Item> items, String pointer, @Nullable Placed above, List<Placed> all) {
        for (int i = 0; i < items.size(); i++) {
            Placed placed = new Placed(items.get(i), pointer + "/" + i, above == null ? 1 : above.depth() + 1, above);
            all.add(placed);
            place(placed.item().items(), placed.pointer() + "/items", placed, all);
        }
    }

    /** Whether it may be given this number: it has none, or the same. */
    public boolean mayBear(String given) {
        return number == null || number.isBlank() || number.equals(given);
    }

    /**
     * The same document with this number, and with the day where that is given; the number says the symbol, too, if
     * nothing else does. Whoever asks for it has seen to it that it {@linkplain #mayBear may bear} the number, and its date
     * {@linkplain IssuedOn#mayBe may be} the day.
     */
    public Content withNumber(String given, @Nullable IssuedOn day) {
        return with(
                given,
                symbol == null ? given.replaceFirst("^\\d+[/-]", "") : symbol,
                day == null ? issuedOn : day,
                issuer,
                items);
    }

    /** The same document, read from this kept file. */
    public Content readFrom(String file) {
        return new Content(
                number,
                symbol,
                issuedOn,
                type,
                urgency,
                issuer,
                subject,
                willOf,
                signatory,
                references,
                addressees,
                copies,
                attachments,
                items,
                chases,
                file);
    }

    /** The same document with the issuer's code and with every item numbered. */
    public Content registered(String issuerCode) {
        return with(number, symbol, issuedOn, issuerCode, Item.numbered(items, ""));
    }

    private Content with(
            @Nullable String newNumber,
            @Nullable String newSymbol,
            IssuedOn newDate,
            String newIssuer,
            List<Item> newItems) {
        return new Content(
                newNumber,
                newSymbol,
                newDate,
                type,
                urgency,
                newIssuer,
                subject,
                willOf,
                signatory,
                references,
                addressees,
                copies,
                attachments,
                newItems,
                chases,
                original);
    }

    /** Ids of all directives that it urges, as a whole or by an item. */
    public List<String> chased() {
        Stream<String> byItems = placed().stream()
                .map(placed -> placed.item().chases())
                .filter(Objects::nonNull)
                .map(Chase::directive);
        return Stream.concat(chases.stream(), byItems).distinct().toList();
    }
}
