package vn.dondoc.notification.wording;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.known.KnownDirective;
import vn.dondoc.notification.notice.Kind;
import vn.dondoc.notification.notice.Notice;
import vn.dondoc.notification.notice.Vietnamese;

/**
 * All that the words of a message are made of.
 *
 * @param unitName the name of the unit that is told
 * @param issuerName the name of the unit that issued the directive
 * @param path the number of the order in the document
 * @param replacement the directive that stands in the place of a recalled one, if it is known here
 * @param asked the name of the unit that has the task
 * @param others how many reports of other units this tells of, too
 * @param item the order that the task comes from; absent if the directive as known here does not have it
 */
public record Matter(
        Notice notice,
        String unitName,
        String issuerName,
        KnownDirective directive,
        KnownDirective.@Nullable Item item,
        @Nullable String path,
        @Nullable KnownDirective replacement,
        String asked,
        long others) {

    /** Whether it is about one document, and not about all that comes from a unit that ended. */
    boolean isOfOneDocument() {
        return notice.kind() != Kind.TASK_TRANSFERRED;
    }

    /** The document's number, or how to speak of one without. */
    String document() {
        return numberOf(directive);
    }

    static String numberOf(KnownDirective document) {
        return Optional.ofNullable(document.number()).orElseGet(() -> Vietnamese.say("letter-document.without-number"));
    }
}
