package vn.dondoc.launcher.testing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.dondoc.launcher.identity.DemoSystem;

/**
 * The tokens of all systems as one word, for a story in which each does its part: a call is signed by the one whose work it
 * is. No token of the platform could do as much.
 */
public final class Systems {
    private static final String SEPARATOR = "|";

    private Systems() {}

    static String word(List<String> tokens) {
        return String.join(SEPARATOR, tokens);
    }

    /** The token for a call; any other token is itself. */
    public static String token(String word, String method, String path) {
        return word.contains(SEPARATOR)
                ? List.of(word.split("\\" + SEPARATOR)).get(at(method, path).ordinal())
                : word;
    }

    /** A system that may do all of this. */
    static DemoSystem that(String... scopes) {
        return Arrays.stream(DemoSystem.values())
                .filter(system -> system.scopes().containsAll(List.of(scopes)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No system has " + Arrays.stream(scopes).collect(Collectors.joining(" "))));
    }

    private static DemoSystem at(String method, String path) {
        boolean reads = method.equals("GET") || method.equals("HEAD");
        if (path.startsWith("/launcher/") || path.startsWith("/api/v1/calendars") && !reads) {
            return DemoSystem.OPERATOR;
        }
        if (path.endsWith("/acknowledge")
                || path.startsWith("/api/v1/reports/drafts")
                || path.startsWith("/api/v1/reports") && !path.matches(".*/(accept|return)$") && !reads) {
            return DemoSystem.REPORTS;
        }
        if (path.matches("/api/v1/(contacts|notifications|units|unit-groups|reorganisations|transfers)\\b.*")
                || path.endsWith("/transfer")) {
            return DemoSystem.DIRECTORY;
        }
        return DemoSystem.DOCUMENTS;
    }
}
