package vn.dondoc.chassis.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known name that was perhaps meant. */
final class Nearest {
    private static final int LONGEST = 60;

    private Nearest() {}

    /** The one that is nearest to a name, if any is near: few letters other, or the one the beginning of the other. */
    static Optional<String> to(String name, Collection<String> known) {
        if (name.isEmpty() || name.length() > LONGEST) {
            return Optional.empty();
        }
        String meant = name.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(other -> isNear(meant, other.toLowerCase(Locale.ROOT)))
                .min(Comparator.comparingInt((String other) -> distance(meant, other.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isNear(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        return distance(one, other) <= Math.max(1, shorter / 3)
                || shorter >= 3 && (one.startsWith(other) || other.startsWith(one));
    }

    /** How many letters have to be put in, left out or changed (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
