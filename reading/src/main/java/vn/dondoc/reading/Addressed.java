package vn.dondoc.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.reading.document.Copy;
import vn.dondoc.reading.outline.Layout;
import vn.dondoc.reading.outline.Paragraph;

/** Whom a document is sent to, and who gets a copy. */
final class Addressed {
    private static final Pattern LEAD_IN = Pattern.compile("^(?:(?iu:kính gửi)\\s?:?|" + Layout.CALLS + ")\\s*");
    private static final Pattern BULLET = Pattern.compile("^[-–—•+]\\s*");
    private static final Pattern PURPOSE = Pattern.compile(
            "(?iu)\\(\\s?(?:để )?(?<purpose>b/c|báo cáo|thực hiện|t/h|phối hợp|p/h|chỉ đạo|theo dõi|biết|thay b/c)\\s?\\)");
    /** Who typed it, and in which file: "lananh/CV342.50b". */
    private static final Pattern TYPED =
            Pattern.compile("(?:^|\\s)[a-z][a-z0-9_.]{1,30}/[A-Za-z]{0,6}[0-9][A-Za-z0-9._-]{0,30}$");

    private static final Pattern STORED = Pattern.compile("(?iu)^lưu\\s?:?\\s*");

    /** One more name in a list. */
    private static final Pattern NEXT =
            Pattern.compile("\\s*(?:[,;]|và(?!\\p{L}))+\\s*(?<name>\\p{Lu}[^,;.:()]{1,298}[^,;.:()\\s])");

    private static final int MOST = 200;
    private static final int STRETCH = 4_000;

    private Addressed() {}

    static List<Found> addressees(Layout layout) {
        List<Found> all = new ArrayList<>();
        for (Paragraph paragraph : layout.address()) {
            Matcher leadIn = LEAD_IN.matcher(paragraph.text());
            Paragraph rest = leadIn.find() ? paragraph.from(leadIn.end()) : paragraph;
            Matcher bullet = BULLET.matcher(rest.text());
            rest = bullet.find() ? rest.from(bullet.end()) : rest;
            if (rest.text().isBlank()) {
                continue;
            }
            List<Found> named = new Listing(Phrased.of(rest)).units();
            if (named.isEmpty()) {
                String text = rest.text().replaceAll("[;.,]\\s*$", "").strip();
                if (!text.isEmpty() && text.length() <= 300) {
                    all.add(new Found(text, rest.start(), rest.start() + text.length(), Found.GUESS));
                }
            } else {
                all.addAll(named);
                all.addAll(others(rest, named.getLast().end() - rest.start()));
            }
        }
        return all.size() > MOST ? all.subList(0, MOST) : all;
    }

    /** Those behind the last name that is read as one: whoever they are, somebody is to look at them. */
    private static List<Found> others(Paragraph paragraph, int from) {
        List<Found> all = new ArrayList<>();
        Matcher next = NEXT.matcher(paragraph.text());
        int end = from;
        while (all.size() < MOST && next.region(end, paragraph.text().length()).lookingAt()) {
            // Each look costs what it looks at: a line of thousands of names must not cost their square.
            List<Found> named = new Listing(Phrased.of(stretch(paragraph, next.start("name")))).units();
            if (named.isEmpty()) {
                end = next.end();
                int start = paragraph.start() + next.start("name");
                all.add(new Found(
                        next.group("name"), start, start + next.group("name").length(), Found.GUESS));
            } else {
                all.addAll(named);
                end = named.getLast().end() - paragraph.start();
            }
        }
        return all;
    }

    private static Paragraph stretch(Paragraph paragraph, int from) {
        String text = paragraph.text();
        return new Paragraph(
                paragraph.start() + from,
                text.substring(from, Math.min(text.length(), from + STRETCH)),
                paragraph.isCell());
    }

    static List<Copy> copies(Layout layout) {
        List<Copy> all = new ArrayList<>();
        boolean isList = false;
        for (Paragraph paragraph : layout.closing()) {
            String text = paragraph.text();
            if (text.regionMatches(true, 0, "nơi nhận", 0, 8)) {
                isList = true;
                text = text.replaceFirst("(?iu)^nơi nhận\\s?:?\\s*", "");
            } else if (isList && !BULLET.matcher(text).find()) {
                isList = false;
            }
            String name = TYPED.matcher(BULLET.matcher(text).replaceFirst("").strip())
                    .replaceFirst("")
                    .replaceAll("[;.,]\\s*$", "")
                    .strip();
            if (isList && !name.isEmpty() && name.length() <= 300 && all.size() < MOST) {
                all.add(copy(name));
            }
        }
        return all;
    }

    private static Copy copy(String name) {
        Matcher stored = STORED.matcher(name);
        if (stored.find()) {
            String where = name.substring(stored.end()).strip();
            return new Copy(where.isEmpty() ? name : where, "lưu");
        }
        Matcher purpose = PURPOSE.matcher(name);
        if (!purpose.find()) {
            return new Copy(name, null);
        }
        String rest = (name.substring(0, purpose.start()) + name.substring(purpose.end())).strip();
        return new Copy(rest.isEmpty() ? name : rest, purpose.group("purpose"));
    }
}
