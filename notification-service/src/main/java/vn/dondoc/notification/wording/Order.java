package vn.dondoc.notification.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.calendar.VietnameseDay;
import vn.dondoc.notification.known.KnownDirective;
import vn.dondoc.notification.notice.Vietnamese;

/**
 * What one unit was asked for, as a message names it.
 *
 * @param path the number of the order in the document; none where all of the document is meant
 * @param due the last instant in time; none without a deadline
 * @param from the name of the unit that had it before
 */
public record Order(
        KnownDirective directive,
        @Nullable String path,
        @Nullable Instant due,
        @Nullable String from) {
    private static final int ROW_AT_MOST = 200;

    /** The order that the document as known here has at that place. */
    Optional<KnownDirective.Item> item() {
        return Optional.ofNullable(path).flatMap(directive::item);
    }

    /** The document by its number and day, as far as it has them. */
    String document() {
        return document(directive);
    }

    /** As briefly as can be: by its number, else by its day. */
    static String called(KnownDirective directive) {
        String number = directive.number();
        return number == null ? document(directive) : OneLine.of(number);
    }

    static String document(KnownDirective directive) {
        String number = directive.number();
        String day = directive.issuedOn();
        String written = day == null ? "" : VietnameseDay.written(LocalDate.parse(day));
        if (number == null) {
            return day == null
                    ? Vietnamese.say("letter-document.without-number")
                    : Vietnamese.say("letter-document.without-number-dated", written);
        }
        return day == null ? OneLine.of(number) : Vietnamese.say("letter-document.dated", OneLine.of(number), written);
    }

    /** What it is about, in a few words: the document's subject, and where that has several items, the item's words. */
    String about() {
        String subject = OneLine.of(directive.subject());
        if (path == null || !directive.hasSeveralItems()) {
            return subject;
        }
        return item().map(item -> Vietnamese.say("letter-item.words", OneLine.of(path), withoutEnd(item.text())))
                .orElse(subject);
    }

    /** Somebody's sentence as a part of ours. */
    private static String withoutEnd(String sentence) {
        return OneLine.of(sentence).replaceFirst("[.;, ]+$", "");
    }

    /** All of it in one line, for a list. */
    String row() {
        String about = OneLine.atMost(ROW_AT_MOST, about());
        String words = due == null
                ? Vietnamese.say("letter-row.undated", document(), about)
                : Vietnamese.say("letter-row", document(), about, Due.full(due));
        return from == null ? words : Vietnamese.say("letter-row.from", words, from);
    }
}
