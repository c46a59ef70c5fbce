package vn.dondoc.launcher.replay;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The whole story as a table: who was late, who still is, and what was sent to whom. */
public final class Summary {

    private static final List<String> COLUMNS =
            List.of("in-time", "done-late", "open", "overdue", "undated", "returned", "mails", "texts");
    private static final int NAME = 38;
    private static final int GAP = 2;

    private final Map<String, Account> accounts = new TreeMap<>();
    private final Glossary names;
    private final List<String> columns;

    Summary(Glossary names) {
        this.names = names;
        columns = COLUMNS.stream()
                .map(column -> names.words("story.column." + column))
                .toList();
    }

    void enter(Happening happening) {
        if (happening.has("unit")) {
            accounts.computeIfAbsent(happening.text("unit"), unit -> new Account())
                    .enter(happening);
        }
    }

    /** How many tasks of all units stand like that, such as {@code OPEN_OVERDUE}. */
    int total(String standing) {
        return accounts.values().stream()
                .mapToInt(account -> account.in(standing))
                .sum();
    }

    /** Units with something to tell, the worst first; all others in one line; the total. */
    void print(PrintStream out) {
        out.println();
        out.println(names.words("story.summary"));
        out.println();
        out.println(row(names.words("story.column.unit"), columns));
        out.println("─".repeat(row("", columns).length()));
        accounts.entrySet().stream()
                .filter(one -> one.getValue().isTelling())
                .sorted(Comparator.comparing((Map.Entry<String, Account> one) ->
                                -one.getValue().in("OPEN_OVERDUE"))
                        .thenComparing(one -> -one.getValue().in("DONE_LATE"))
                        .thenComparing(Map.Entry::getKey))
                .forEach(one -> out.println(line(names.unit(one.getKey()), List.of(one.getValue()))));
        List<Account> calm = accounts.values().stream()
                .filter(account -> !account.isTelling())
                .toList();
        if (!calm.isEmpty()) {
            out.println(line(names.words("story.others", calm.size()), calm));
        }
        out.println("─".repeat(row("", columns).length()));
        out.println(line(names.words("story.total", accounts.size()), accounts.values()));
        out.flush();
    }

    private String line(String name, Collection<Account> accounts) {
        int[] sums = new int[columns.size()];
        for (Account account : accounts) {
            int[] figures = account.figures();
            for (int i = 0; i < sums.length; i++) {
                sums[i] += figures[i];
            }
        }
        return row(
                name,
                Arrays.stream(sums)
                        .mapToObj(sum -> sum == 0 ? "·" : String.valueOf(sum))
                        .toList());
    }

    private String row(String name, List<String> cells) {
        StringBuilder row = new StringBuilder(
                String.format("%-" + NAME + "s", name.length() > NAME ? name.substring(0, NAME - 1) + "…" : name));
        for (int i = 0; i < cells.size(); i++) {
            row.append(String.format("%" + (columns.get(i).length() + GAP) + "s", cells.get(i)));
        }
        return row.toString();
    }
}
