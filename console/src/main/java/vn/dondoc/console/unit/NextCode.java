package vn.dondoc.console.unit;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Proposes a code for a new unit beside others, as theirs are counted. */
final class NextCode {
    private static final Pattern COUNTED = Pattern.compile("(?<before>.*?)(?<number>\\d{1,9})");

    private NextCode() {}

    /**
     * The one after the last of them, as long as that is: T02.03 after T02.01 and T02.02.
     *
     * @param codes of the units beside it
     * @param parent code of the unit above, if there are none
     */
    static String after(Collection<String> codes, String parent) {
        return last(codes).map(NextCode::next).orElse(parent + ".01");
    }

    private static Optional<Matcher> last(Collection<String> codes) {
        return codes.stream()
                .map(COUNTED::matcher)
                .filter(Matcher::matches)
                .max(Comparator.comparingInt(code -> Integer.parseInt(code.group("number"))));
    }

    private static String next(Matcher code) {
        String number = code.group("number");
        String next = String.valueOf(Integer.parseInt(number) + 1);
        return code.group("before") + "0".repeat(Math.max(0, number.length() - next.length())) + next;
    }
}
