package vn.dondoc.console.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.console.api.Part;

/**
 * One sort of work with the first few of it.
 *
 * @param kind of what it lists: {@code reports}, {@code tasks}, {@code drafts} or {@code directives}
 * @param key of the sentence that names it
 * @param href of the list of all of it
 * @param count of all of it
 * @param more whether there are more than that
 * @param urgent whether it is late
 * @param items the first few
 * @param away what does not answer, if nobody knows
 */
record Card(
        String kind,
        String key,
        String href,
        long count,
        boolean more,
        boolean urgent,
        List<?> items,
        @Nullable Part away) {

    static Card of(String kind, String key, String href, long count, List<?> items) {
        return new Card(kind, key, href, count, false, false, items, null);
    }

    static Card away(String key, String href, Part away) {
        return new Card("away", key, href, 0, false, false, List.of(), away);
    }

    Card late() {
        return new Card(kind, key, href, count, more, true, items, away);
    }

    Card named(String other) {
        return new Card(kind, other, href, count, more, urgent, items, away);
    }

    Card andMore(boolean is) {
        return new Card(kind, key, href, count, is, urgent, items, away);
    }

    /** The view of tasks that it is a part of, as its address names it. */
    public String address() {
        return href.substring(href.indexOf('=') + 1);
    }

    public boolean isEmpty() {
        return items.isEmpty() && away == null;
    }
}
