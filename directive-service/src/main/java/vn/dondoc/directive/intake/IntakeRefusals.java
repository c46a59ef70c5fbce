package vn.dondoc.directive.intake;

import java.time.Duration;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.refusal.Refusal.Kind;

/** Why a document is not read; the sentences say what to do instead. */
final class IntakeRefusals {
    private static final Duration SOON = Duration.ofSeconds(2);

    private IntakeRefusals() {}

    static Refusal empty() {
        return new Refusal(Kind.INVALID, "empty");
    }

    static Refusal noWords() {
        return new Refusal(Kind.INVALID, "no-words");
    }

    static Refusal damaged() {
        return new Refusal(Kind.INVALID, "damaged");
    }

    static Refusal encrypted() {
        return new Refusal(Kind.INVALID, "encrypted");
    }

    static Refusal tooLong() {
        return new Refusal(Kind.INVALID, "takes-too-long");
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
        return new Refusal(Kind.INVALID, "several-sheets");
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
