package vn.dondoc.deadlines.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Years written down: lines such as {@code 2024 off 01-01 02-08} and {@code 2024 worked 05-04}, remarks after #. */
public final class YearTable {
    private YearTable() {}

    /** @throws IllegalArgumentException or a DateTimeException if a line has another form */
    public static List<CalendarYear> read(String text) {
        Map<Integer, Set<LocalDate>> off = new TreeMap<>();
        Map<Integer, Set<LocalDate>> worked = new TreeMap<>();
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            List<String> words = Arrays.asList(line.split(" "));
            String year = words.get(0);
            Map<Integer, Set<LocalDate>> into = words.get(1).equals("off") ? off : worked;
            Set<LocalDate> days = into.computeIfAbsent(Integer.valueOf(year), y -> new HashSet<>());
            words.stream().skip(2).map(day -> LocalDate.parse(year + "-" + day)).forEach(days::add);
        });
        return off.entrySet().stream()
                .map(year ->
                        new CalendarYear(year.getKey(), year.getValue(), worked.getOrDefault(year.getKey(), Set.of())))
                .toList();
    }
}
