package vn.dondoc.console.directive;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How often something comes back, as people say it. */
final class Every {
    private static final Pattern RULE =
            Pattern.compile("FREQ=(?<unit>DAILY|WEEKLY|MONTHLY|YEARLY)(?:;INTERVAL=(?<count>\\d+))?(?<rest>;.*)?");
    private static final Pattern FOUR_MONTHS = Pattern.compile(".*;BYMONTH=\\d+(?:,\\d+){3}(?:;.*)?");

    private Every() {}

    /** The key of its word, such as {@code every.monthly}; null for a rule that has none. */
    static @Nullable String key(@Nullable String rule) {
        Matcher matcher = RULE.matcher(rule == null ? "" : rule);
        if (!matcher.matches()) {
            return null;
        }
        String unit = matcher.group("unit");
        String rest = matcher.group("rest");
        boolean fourMonths = rest != null && FOUR_MONTHS.matcher(rest).matches();
        String count = matcher.group("count");
        if (count == null || count.equals("1")) {
            return unit.equals("MONTHLY") && fourMonths ? "every.quarterly" : "every." + unit.toLowerCase(Locale.ROOT);
        }
        return switch (unit + count) {
            case "MONTHLY3" -> "every.quarterly";
            case "MONTHLY6" -> "every.half-yearly";
            default -> null;
        };
    }
}
