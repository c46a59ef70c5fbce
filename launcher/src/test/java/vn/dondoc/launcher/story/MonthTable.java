package vn.dondoc.launcher.story;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was sent, as somebody reads it: all lines in their order, how many they are, then each recipient's own box. */
final class MonthTable {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE dd/MM HH:mm", Locale.ENGLISH);

    private MonthTable() {}

    static String of(List<Sent> sent) {
        StringBuilder text = new StringBuilder("# What was sent, " + sent.size() + " messages\n\n");
        text.append("| when | to | by | kind | tasks | words |\n|---|---|---|---|---|---|\n");
        sent.forEach(one -> text.append("| %s | %s | %s | %s | %d | %s |%n"
                .formatted(
                        MOMENT.format(one.at()),
                        one.unit(),
                        one.channel(),
                        one.kind(),
                        one.tasks().size(),
                        one.isMail() ? one.subject() : one.text())));
        text.append("\n## How many\n\n");
        count(text, sent, one -> one.kind() + " " + one.channel());
        count(text, sent, Sent::unit);
        count(text, sent, one -> one.unit() + " " + one.day());
        Map<String, List<Sent>> boxes =
                sent.stream().collect(Collectors.groupingBy(Sent::unit, TreeMap::new, Collectors.toList()));
        boxes.forEach((unit, box) -> {
            text.append("\n## ").append(unit).append('\n');
            box.forEach(one -> text.append("\n### %s %s %s %s%n%n%s%n"
                    .formatted(
                            MOMENT.format(one.at()),
                            one.channel(),
                            one.kind(),
                            one.subject(),
                            one.text().strip())));
        });
        return text.toString();
    }

    private static void count(StringBuilder text, List<Sent> sent, Function<Sent, String> by) {
        text.append("\n|  | messages |\n|---|---|\n");
        sent.stream().collect(Collectors.groupingBy(by, Collectors.counting())).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(60)
                .forEach(row -> text.append("| %s | %d |%n".formatted(row.getKey(), row.getValue())));
    }
}
