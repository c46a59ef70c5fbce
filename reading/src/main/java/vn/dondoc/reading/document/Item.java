package vn.dondoc.reading.document;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An order in the document, or a heading above orders.
 *
 * @param path its number, such as {@code I.2}; counted where nothing is written
 * @param isTask whether it asks somebody for something; if nothing is said, whether it has leads
 * @param leads who answers for it, as written; if nobody is named, who answers for the item above
 * @param coordinators who helps, as written
 * @param reportTo who gets the report, as written
 * @param appraisers who looks at what is handed in before it is, as written
 * @param chases the older order that it urges
 */
@Schema(name = "DirectiveItem")
public record Item(
        @Size(max = 40) @Pattern(regexp = "\\S+") @Nullable String path,
        @NotBlank @Size(max = 20_000) String text,
        @Nullable Boolean isTask,
        @Size(max = 2_000) List<@NotBlank @Size(max = 300) String> leads,
        @Size(max = 2_000) List<@NotBlank @Size(max = 300) String> coordinators,
        @Size(max = 50) List<@Valid Deliverable> deliverables,
        @Size(max = 300) @Nullable String reportTo,
        @Size(max = 20) List<@Valid WrittenDeadline> deadlines,
        @Size(max = 200) List<@Valid Item> items,
        @Valid @Nullable Chase chases,
        @Size(max = 200) List<@NotBlank @Size(max = 300) String> appraisers) {

    public Item {
        leads = leads == null ? List.of() : List.copyOf(leads);
        coordinators = coordinators == null ? List.of() : List.copyOf(coordinators);
        deliverables = deliverables == null ? List.of() : List.copyOf(deliverables);
        deadlines = deadlines == null ? List.of() : List.copyOf(deadlines);
        items = items == null ? List.of() : List.copyOf(items);
        appraisers = appraisers == null ? List.of() : List.copyOf(appraisers);
    }

    /** Whether it makes new tasks: what only urges an older order does not, nor what only leads to tasks below it. */
    public boolean asksForWork() {
        return chases == null && (isTask == null ? !leads.isEmpty() : isTask) && !onlyLeadsToTasks();
    }

    /** "Sở Y tế:" above tasks of its own: whoever answers for it answers for them, and nothing else is asked. */
    private boolean onlyLeadsToTasks() {
        return text.strip().endsWith(":") && deadlines.isEmpty() && isHeadingOfTasks();
    }

    /** Its words with those of all that stands below it and is no task of its own: what a task says, whole. */
    public String whole() {
        return text + items.stream().map(below -> below.asPart("- ")).collect(Collectors.joining());
    }

    private String asPart(String mark) {
        boolean isOfOthers = asksForWork() || chases != null || isHeadingOfTasks();
        String below = items.stream().map(one -> one.asPart("+ ")).collect(Collectors.joining());
        return isOfOthers ? "" : "\n" + mark + text + below;
    }

    private boolean isHeadingOfTasks() {
        return !items.isEmpty() && items.stream().allMatch(Item::asksForWork);
    }

    /** The same items, each with its number: what is not numbered is counted. */
    static List<Item> numbered(List<Item> items, String above) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> items.get(i).numbered(above + (i + 1)))
                .toList();
    }

    private Item numbered(String counted) {
        String number = path == null ? counted : path;
        return new Item(
                number,
                text,
                isTask,
                leads,
                coordinators,
                deliverables,
                reportTo,
                deadlines,
                numbered(items, number + "."),
                chases,
                appraisers);
    }
}
