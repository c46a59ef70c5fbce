package vn.dondoc.directive.issue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.reading.document.Item;

/** Says of what is odd in which item it is: a person has no pointer at hand, and a document has many items. */
public final class OfItem {
    private static final Pattern STEP = Pattern.compile("\\G/items/(\\d{1,6})");

    private OfItem() {}

    /** The same, each in words that begin with the number of its item; what is about the whole document stays. */
    public static List<Violation> named(List<Violation> found, List<Item> items) {
        return found.stream().map(one -> named(one, items)).toList();
    }

    private static Violation named(Violation found, List<Item> top) {
        List<Item> items = top;
        String number = "";
        for (Matcher step = STEP.matcher(found.pointer()); step.find(); ) {
            int index = Integer.parseInt(step.group(1));
            if (index >= items.size()) {
                break;
            }
            Item item = items.get(index);
            number = item.path() == null ? number + (number.isEmpty() ? "" : ".") + (index + 1) : item.path();
            items = item.items();
        }
        return number.isEmpty()
                ? found
                : new Violation(found.pointer(), found.code(), Message.of("in-item", number, found.words()));
    }
}
