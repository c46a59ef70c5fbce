package vn.dondoc.directive.issue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.text.Legible;
import vn.dondoc.reading.document.Content;
import vn.dondoc.reading.document.Item;
import vn.dondoc.reading.document.Signatory;

/**
 * Sees to it that people read in a document what programs read: in its titles something, and nowhere in a name what is not
 * seen. Any of them may have been typed on two lines.
 */
final class LegibleParts {
    private final List<Violation> faults = new ArrayList<>();

    private LegibleParts() {}

    static List<Violation> faults(Content content) {
        LegibleParts parts = new LegibleParts();
        parts.title("/number", content.number());
        parts.title("/symbol", content.symbol());
        parts.title("/subject", content.subject());
        parts.title("/willOf", content.willOf());
        Signatory signatory = content.signatory();
        if (signatory != null) {
            parts.name("/signatory/name", signatory.name());
            parts.name("/signatory/title", signatory.title());
            parts.names("/signatory/authority", signatory.authority());
        }
        parts.names("/addressees", content.addressees());
        for (int i = 0; i < content.copies().size(); i++) {
            parts.name("/copies/" + i + "/name", content.copies().get(i).name());
            parts.name("/copies/" + i + "/purpose", content.copies().get(i).purpose());
        }
        parts.names("/attachments", content.attachments());
        content.placed().forEach(placed -> parts.item(placed.pointer(), placed.item()));
        return parts.faults;
    }

    private void item(String pointer, Item item) {
        names(pointer + "/leads", item.leads());
        names(pointer + "/coordinators", item.coordinators());
        name(pointer + "/reportTo", item.reportTo());
        for (int i = 0; i < item.deliverables().size(); i++) {
            name(
                    pointer + "/deliverables/" + i + "/text",
                    item.deliverables().get(i).text());
        }
    }

    private void title(String pointer, @Nullable String title) {
        if (title != null && !Legible.Check.passes(title.replaceAll("\\s", " "))) {
            faults.add(Violation.of(pointer, "NOT_LEGIBLE"));
        }
    }

    private void names(String pointer, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            name(pointer + "/" + i, names.get(i));
        }
    }

    private void name(String pointer, @Nullable String name) {
        if (name != null && !Legible.Check.isSeen(name)) {
            faults.add(Violation.of(pointer, "NOT_LEGIBLE.unseen"));
        }
    }
}
