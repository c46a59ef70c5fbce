package vn.dondoc.notification.wording;

import java.text.Normalizer;
import java.time.Instant;
import vn.dondoc.notification.notice.Notice;
import vn.dondoc.notification.notice.Vietnamese;

/**
 * The text of an SMS: without accents, so that 160 characters are one message for the operator, and from the alphabet
 * of which each character counts as one.
 */
public final class ShortText {
    static final int AT_MOST = 160;

    private ShortText() {}

    /** Never longer than 160 characters: what is too long is the document's subject, and is cut. */
    public static String of(Matter matter) {
        String about = plain(OneLine.of(matter.directive().subject()));
        int room = Math.max(0, AT_MOST - of(matter, "").length());
        String text = of(matter, about.length() <= room ? about : about.substring(0, Math.max(0, room - 3)) + "...");
        return text.length() <= AT_MOST ? text : text.substring(0, AT_MOST);
    }

    private static String of(Matter matter, String about) {
        Notice.Facts facts = matter.notice().facts();
        Instant due = facts.due();
        String title = Phrases.of(matter).title();
        if (due == null) {
            String key = facts.late() ? "short-text.late" : "short-text";
            return plain(Vietnamese.say(key, title, matter.document(), about));
        }
        String key = facts.late() ? "short-text.due-late" : "short-text.due";
        return plain(Vietnamese.say(key, title, matter.document(), about, Due.day(due)));
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
