package vn.dondoc.deadlines.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.deadlines.grammar.DeadlineFinder.Place;

/**
 * Finds the other days of a duty that is due on several of them: "báo cáo vào các ngày 10/4 và 30/4/2026". Each is a
 * deadline of its own; "trước" counts for all.
 */
final class FurtherDays {
    private static final String DAY = "[0-9]{1,2}~[/.-]~[0-9]{1,2}(?:~[/.-]~[0-9]{4})?";

    private static final Pattern FIRST = Form.of(".*" + DAY);

    private static final Pattern NEXT =
            Form.tail("~(?<link>,|,?~v[àa])~(?<date>(?:ng[àa]y )?" + DAY + ")(?![/.-]?[0-9])");

    private static final Pattern BEFORE = Form.tail("tr[ưu][ớo]c .*");

    /** Nothing is told of the last of them. */
    private static final Pattern OVER =
            Pattern.compile("\\s*(?:[.;:),/]|\\z|\\p{L}+ t[ổo]ng h[ợo]p).*", Pattern.DOTALL);

    private FurtherDays() {}

    /** Adds them to the places, which stand in the order of the text. */
    static List<Place> added(String text, List<Place> places) {
        List<Place> all = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            all.add(place);
            if (FIRST.matcher(place.words()).matches()) {
                int end = i + 1 < places.size() ? places.get(i + 1).start() : text.length();
                all.addAll(after(place, text, end));
            }
        }
        return all;
    }

    private static List<Place> after(Place first, String text, int end) {
        String comparator =
                BEFORE.matcher(first.words()).matches() ? first.words().split("\\s", 2)[0] + " " : "";
        List<Place> further = new ArrayList<>();
        Matcher next = NEXT.matcher(text).region(first.end(), end);
        boolean isLast = false;
        while (!isLast && next.lookingAt()) {
            further.add(new Place(next.start("date"), next.end("date"), comparator + next.group("date")));
            isLast = next.group("link").length() > 1;
            next.region(next.end(), end);
        }
        return isLast && OVER.matcher(text.substring(further.getLast().end())).matches() ? further : List.of();
    }
}
