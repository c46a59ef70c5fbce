package vn.dondoc.reading.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.dondoc.reading.document.Content.Placed;

/** What is odd about the items of a document, whoever reads them. */
public final class ItemOddities {
    private static final Pattern ACCENT = Pattern.compile("[\\p{L}\\p{M}&&[^\\p{ASCII}]]");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /** Fewer letters may happen to have no accent. */
    private static final int FEW = 40;

    private ItemOddities() {}

    /** In the order of the document. */
    public static List<Remark> of(Content content) {
        List<Remark> odd = new ArrayList<>();
        List<Placed> placed = content.placed();
        String all = placed.stream().map(one -> one.item().text()).collect(Collectors.joining("\n"));
        if (isWithoutAccents(content.subject() + "\n" + all)) {
            odd.add(Remark.of("", "TEXT_WITHOUT_ACCENTS"));
        }
        for (Placed one : placed) {
            if (isDatedAndNoTask(one.item())) {
                odd.add(Remark.of(one.pointer() + "/deadlines", "DATED_AND_NO_TASK"));
            }
        }
        return odd;
    }

    /** Whether it was typed without accents: hardly a name or a date can be found in such a text. */
    public static boolean isWithoutAccents(String text) {
        return !ACCENT.matcher(text).find()
                && LETTER.matcher(text).results().limit(FEW).count() == FEW;
    }

    /** Nobody has said that it asks for nothing, and nobody that it asks for something. */
    private static boolean isDatedAndNoTask(Item item) {
        return item.isTask() == null
                && item.chases() == null
                && item.leads().isEmpty()
                && !item.deadlines().isEmpty();
    }
}
