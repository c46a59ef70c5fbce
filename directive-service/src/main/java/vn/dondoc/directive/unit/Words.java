package vn.dondoc.directive.unit;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.dondoc.reading.names.Folded;

/** Part of a name, as somebody looks for it. */
final class Words {
    /** Folded, the committee is one word; whoever looks for a part of its name is to find it, too. */
    private static final String COMMITTEE = "uy ban nhan dan";

    private static final Pattern BEGINS_WITHIN = Pattern.compile("^((uy )?ban )?(nhan )?dan\\b");
    private static final Pattern ENDS_WITHIN = Pattern.compile("\\buy( ban( nhan)?)?$");

    private Words() {}

    /** The pattern of folded names that hold it; none if it is no word at all. */
    static Optional<String> pattern(String written) {
        String part = Folded.of(written);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        // Folded words are letters, digits and spaces: nothing that a pattern would take for its own.
        return Optional.of(COMMITTEE.contains(part) ? part + "|ubnd" : part + "|" + asFolded(part));
    }

    private static String asFolded(String part) {
        return ENDS_WITHIN
                .matcher(BEGINS_WITHIN.matcher(part).replaceFirst("ubnd"))
                .replaceFirst("ubnd");
    }
}
