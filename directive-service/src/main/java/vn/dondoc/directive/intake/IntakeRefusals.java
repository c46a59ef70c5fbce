package vn.dondoc.directive.intake;

import java.time.Duration;
import java.util.List;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Refusal.Kind;
import vn.dondoc.chassis.refusal.Violation;
import vn.dondoc.chassis.text.Message;

/** Why a document is not read; the sentences say what to do instead. */
final class IntakeRefusals {
    private static final Duration SOON = Duration.ofSeconds(2);

    private IntakeRefusals() {}

    /** One that was found here or in a process of its own; what cannot be is then the whole of what was sent. */
    static Refusal of(Kind kind, Message words) {
        Refusal refusal = new Refusal(kind, words);
        return kind == Kind.INVALID ? refusal.listing("errors", List.of(Violation.of("", words))) : refusal;
    }

    static Refusal empty() {
        return of(Kind.INVALID, Message.of("empty"));
    }

    static Refusal noWords() {
        return of(Kind.INVALID, Message.of("no-words"));
    }

    static Refusal damaged() {
        return of(Kind.INVALID, Message.of("damaged"));
    }

    static Refusal encrypted() {
        return of(Kind.INVALID, Message.of("encrypted"));
    }

    static Refusal tooLong() {
        return of(Kind.INVALID, Message.of("takes-too-long"));
    }

    static Refusal legacyWord() {
        return new Refusal(Kind.UNSUPPORTED, "legacy-word");
    }

    static Refusal noTextLayer() {
        return new Refusal(Kind.UNSUPPORTED, "no-text-layer");
    }

    static Refusal unknownEncoding() {
        return new Refusal(Kind.UNSUPPORTED, "unknown-encoding");
    }

    static Refusal unknownFile() {
        return new Refusal(Kind.UNSUPPORTED, "unknown-file");
    }

    static Refusal unkeptFile() {
        return new Refusal(Kind.UNSUPPORTED, "unkept-file");
    }

    static Refusal fileTooLarge() {
        return new Refusal(Kind.TOO_LARGE, "file-too-large", Intake.MAX_FILE / 1_000_000);
    }

    static Refusal textTooLong() {
        return textTooLong(Intake.MAX_TEXT);
    }

    static Refusal textTooLong(int most) {
        return new Refusal(Kind.TOO_LARGE, "text-too-long", most);
    }

    static Refusal unknownTable() {
        return new Refusal(Kind.UNSUPPORTED, "unknown-table");
    }

    static Refusal severalSheets() {
        return of(Kind.INVALID, Message.of("several-sheets"));
    }

    static Refusal tooManyPages() {
        return new Refusal(Kind.TOO_LARGE, "too-many-pages", PdfText.MAX_PAGES);
    }

    static Refusal unpacksTooLarge() {
        return new Refusal(Kind.TOO_LARGE, "unpacks-too-large");
    }

    static Refusal busy() {
        return new Refusal(Kind.UNAVAILABLE, "busy").retryAfter(SOON);
    }

    static Refusal ownShare(int share) {
        return new Refusal(Kind.TOO_MANY, "too-many-readings", share).retryAfter(SOON);
    }
}
