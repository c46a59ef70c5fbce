package vn.dondoc.console.task;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of a report, by their places in it, as it was typed.
 *
 * @param rows how many figures there are
 */
record Typed(Map<String, String> values, int rows) {
    private static final int MOST_ROWS = 200;
    private static final Pattern ROW = Pattern.compile("/figures/(\\d{1,3})(/\\w+)");

    /** The fields that a browser sends; rows in which nothing stands are left out. */
    static Typed sent(Map<String, String> parameters) {
        TreeSet<Integer> filled = new TreeSet<>();
        parameters.forEach((name, value) -> {
            Matcher row = ROW.matcher(name);
            if (row.matches() && !value.isBlank() && filled.size() < MOST_ROWS) {
                filled.add(Integer.valueOf(row.group(1)));
            }
        });
        List<Integer> order = List.copyOf(filled);
        Map<String, String> values = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            Matcher row = ROW.matcher(name);
            if (!row.matches()) {
                values.put(name, value);
            } else if (order.contains(Integer.valueOf(row.group(1)))) {
                values.put(figure(order.indexOf(Integer.valueOf(row.group(1)))) + row.group(2), value);
            }
        });
        values.keySet().removeIf(name -> !name.startsWith("/"));
        return new Typed(values, order.size());
    }

    static String figure(int row) {
        return "/figures/" + row;
    }

    static String deliverable(int index) {
        return "/deliverables/" + index + "/count";
    }

    /** The field's text; empty for none. */
    String at(String place) {
        return values.getOrDefault(place, "");
    }

    /** The field's text, as it is told; nothing for none. */
    @Nullable String text(String place) {
        String text = at(place).replace("\r\n", "\n");
        return text.isBlank() ? null : text;
    }

    /** The field's number; nothing for none, or for what is none. */
    @Nullable BigDecimal number(String place, Locale locale) {
        return Figures.read(at(place), locale).orElse(null);
    }

    @Nullable Integer whole(String place, Locale locale) {
        return Figures.read(at(place), locale).flatMap(Typed::exact).orElse(null);
    }

    boolean isNoNumber(String place, Locale locale) {
        return !at(place).isBlank() && number(place, locale) == null;
    }

    boolean isNoWhole(String place, Locale locale) {
        return !at(place).isBlank() && whole(place, locale) == null;
    }

    private static Optional<Integer> exact(BigDecimal number) {
        try {
            return Optional.of(number.intValueExact());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    void put(String place, @Nullable Object value) {
        if (value != null) {
            values.put(place, Objects.toString(value));
        }
    }

    void put(String place, @Nullable BigDecimal value, Locale locale) {
        if (value != null) {
            values.put(place, Figures.write(value, locale));
        }
    }
}
