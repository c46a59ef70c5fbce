package vn.dondoc.console.directive;

import jakarta.servlet.http.HttpSession;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which doubts of a draft the person has confirmed. The API takes this only with the issue, by whoever issues; until then it is
 * this person's, and stays for as long as they are signed in.
 */
final class Seen {
    private static final String OF = "seen.";
    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");
    private static final int MANY = 1_000;

    private Seen() {}

    static Set<String> of(HttpSession session, String draft) {
        return session.getAttribute(OF + draft) instanceof String keys ? Set.of(keys.split(" ")) : Set.of();
    }

    /** @param keys of all that are confirmed now; what is no key is left out */
    static void keep(HttpSession session, String draft, Collection<String> keys) {
        Set<String> kept = new TreeSet<>();
        keys.stream().filter(key -> KEY.matcher(key).matches()).limit(MANY).forEach(kept::add);
        if (kept.isEmpty()) {
            forget(session, draft);
        } else if (!kept.equals(of(session, draft))) {
            session.setAttribute(OF + draft, String.join(" ", kept));
        }
    }

    static void forget(HttpSession session, String draft) {
        session.removeAttribute(OF + draft);
    }
}
