package vn.dondoc.directive.intake;

import java.util.List;
import java.util.regex.Pattern;

/** The number that stands alone at the head or the foot of a page: no part of what the document says. */
final class PageNumber {
    private PageNumber() {}

    /**
     * The text of a page without its number, if that stands alone in the first or the last line that is not blank.
     *
     * @param number of the page; another number may be a value of a table
     */
    static String without(String page, int number) {
        List<String> lines = page.lines().toList();
        int first = 0;
        int last = lines.size() - 1;
        while (first < last && lines.get(first).isBlank()) {
            first++;
        }
        while (first < last && lines.get(last).isBlank()) {
            last--;
        }
        Pattern alone =
                Pattern.compile("(?:[-–—]\\s?)?(?:(?iu:trang) )?" + number + "(?:\\s?/\\s?[0-9]{1,4}|\\s?[-–—])?");
        if (first < last && alone.matcher(lines.get(first).strip()).matches()) {
            return lines(lines.subList(first + 1, lines.size()));
        }
        if (first < last && alone.matcher(lines.get(last).strip()).matches()) {
            return lines(lines.subList(0, last));
        }
        return page;
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
