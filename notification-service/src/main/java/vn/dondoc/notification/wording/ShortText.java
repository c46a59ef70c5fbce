package vn.dondoc.notification.wording;

import java.text.Normalizer;
import java.time.Instant;
import vn.dondoc.notification.notice.Vietnamese;

/**
 * The text of an SMS: without accents, so that 160 characters are one message for the operator, and from the alphabet
 * of which each character counts as one.
 */
public final class ShortText {
    static final int AT_MOST = 160;

    private ShortText() {}

    /** Never longer than 160 characters: what is too long is what the order is about, and is cut. */
    public static String of(Matter matter) {
        String about = plain(matter.foremost().about());
        int room = Math.max(0, AT_MOST - of(matter, "").length());
        String text = of(matter, about.length() <= room ? about : about.substring(0, Math.max(0, room - 3)) + "...");
        return text.length() <= AT_MOST ? text : text.substring(0, AT_MOST);
    }

    private static String of(Matter matter, String about) {
        Instant due = matter.foremost().due();
        String words = Vietnamese.say(
                "short-text",
                Phrases.of(matter).title(),
                Order.called(matter.foremost().directive()),
                about);
        String when = due == null ? words : Vietnamese.say("short-text.due", words, Due.brief(due));
        String all = matter.with().isEmpty()
                ? when
                : Vietnamese.say("short-text.and-others", when, matter.with().size());
        return plain(matter.notice().facts().late() ? Vietnamese.say("short-text.late", all) : all);
    }

    /** Without accents; what the basic alphabet lacks becomes a space. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replaceAll("[“”]", "\"")
                .replaceAll("[–—]", "-")
                .replaceAll("[^A-Za-z0-9 .,:;()/_?!\"%&+=<>'*#@-]", " ");
    }
}
