package vn.dondoc.reading;

import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.phrase.Lexicon;
import vn.dondoc.reading.phrase.Tokens;
import vn.dondoc.reading.phrase.UnitPhrases;
import vn.dondoc.reading.phrase.UnitPhrases.Named;

/** Reads to whom something is handed in. */
final class Receiver {
    private static final Lexicon SEND =
            Lexicon.of("gửi", "gửi về", "gửi đến", "gửi kết quả về", "gửi báo cáo về", "nộp về");
    private static final Lexicon REPORT = Lexicon.of(
            "báo cáo",
            "báo cáo về",
            "báo cáo kết quả về",
            "báo cáo cho",
            "trình",
            "báo cáo kết quả",
            "báo cáo kết quả cho");

    private final Phrased words;
    private final Tokens tokens;
    private final UnitPhrases phrases;

    Receiver(Phrased words) {
        this.words = words;
        tokens = words.tokens();
        phrases = words.phrases();
    }

    /** To whom something is handed in: "báo cáo UBND tỉnh", "gửi về Sở Tài chính". */
    @Nullable Found found() {
        Found reported = null;
        for (int at = 0; at < tokens.size(); at++) {
            int send = SEND.at(tokens, at);
            int report = REPORT.at(tokens, at);
            int verb = Math.max(send, report);
            Named named = verb == 0 ? null : phrases.at(at + verb);
            if (named == null) {
                continue;
            }
            Found found = words.places(named).getFirst();
            if (send > 0) {
                return found;
            }
            reported = reported == null ? found : reported;
        }
        return reported;
    }
}
