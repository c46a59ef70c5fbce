package vn.dondoc.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    private static final Lexicon TELL = Lexicon.of("báo cáo", "phản hồi", "phản ánh", "gửi", "cung cấp");
    private static final Lexicon TO = Lexicon.of("đến", "về", "cho", "tới");
    private static final Set<String> ENDS = Set.of(".", ";", ":");

    /** A clause may name much that is reported before it names to whom. */
    private static final int FAR = 70;

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
            boolean isFar = reported == null && named == null && TELL.at(tokens, at) > 0;
            reported = isFar ? farther(at + 1) : reported;
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

    /** "báo cáo tình hình và khó khăn, vướng mắc đến Tổ công tác liên ngành": whoever is named at the end of the clause. */
    private @Nullable Found farther(int from) {
        for (int at = from; at < Math.min(tokens.size(), from + FAR) && !ENDS.contains(tokens.small(at)); at++) {
            Named named = TO.at(tokens, at) > 0 ? phrases.at(at + 1) : null;
            if (named != null && named.units().getFirst().named()) {
                return words.places(named).getFirst();
            }
        }
        return null;
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
