package vn.dondoc.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.phrase.Lexicon;
import vn.dondoc.reading.phrase.Tokens;
import vn.dondoc.reading.phrase.UnitPhrases;
import vn.dondoc.reading.phrase.UnitPhrases.Named;

/** Reads to whom something is handed in, and who looks at it before. */
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

    /** What is asked of those to whom a draft is sent, not the work itself: "gửi Sở Tư pháp thẩm định". */
    private static final Lexicon APPRAISE = Lexicon.of(
            "thẩm định",
            "thẩm tra",
            "góp ý",
            "cho ý kiến",
            "tham gia ý kiến",
            "xem xét , thẩm định",
            "xem xét , thẩm tra",
            "xem xét , góp ý",
            "xem xét , cho ý kiến",
            "xem xét và thẩm định",
            "để thẩm định",
            "để góp ý",
            "để thẩm tra",
            "lấy ý kiến",
            "tổ chức thẩm định");

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
            Named named = named(at, send);
            if (named == null || send > 0 && isAppraised(named)) {
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

    /** Who looks at it before: "gửi Sở Tư pháp, Sở Nội vụ thẩm định, báo cáo UBND tỉnh". */
    List<Found> appraisers() {
        List<Found> all = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            int send = SEND.at(tokens, at);
            Named named = send == 0 ? null : named(at, send);
            if (named != null && isAppraised(named)) {
                all.addAll(words.places(named));
            }
        }
        return all;
    }

    private @Nullable Named named(int at, int send) {
        int verb = Math.max(send, REPORT.at(tokens, at));
        return verb == 0 ? null : phrases.at(at + verb);
    }

    private boolean isAppraised(Named named) {
        return APPRAISE.at(tokens, named.next()) > 0;
    }
}
