package vn.dondoc.reading.text;

import java.util.regex.Pattern;

/** How the rows of a table are numbered, and its sections. */
final class RowNumbers {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}[.)]?");
    private static final Pattern NUMBER_OF_PART = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){1,2}\\.?");
    private static final Pattern SECTION = Pattern.compile("(?:[A-H]|[IVX]{1,5})[.)]?");

    private RowNumbers() {}

    static boolean is(String text) {
        return NUMBER.matcher(text).matches() || NUMBER_OF_PART.matcher(text).matches();
    }

    /** Whether it has no parts, as 2 and not 2.1. */
    static boolean isWhole(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** Whether it is the one after the last, the first of a section, or one with a dot in it. */
    static boolean isNext(String text, int last) {
        if (NUMBER_OF_PART.matcher(text).matches()) {
            return true;
        }
        return isWhole(text) && (value(text) == last + 1 || value(text) == 1);
    }

    /** The last whole number, after that one. */
    static int after(String text, int last) {
        return isWhole(text) ? value(text) : last;
    }

    static boolean isSection(String text) {
        return SECTION.matcher(text).matches();
    }

    /** What stands before the first blank. */
    static String first(String line) {
        int blank = line.indexOf(' ');
        return blank < 0 ? line : line.substring(0, blank);
    }

    private static int value(String text) {
        return Integer.parseInt(text.replaceAll("[.)]", ""));
    }
}
