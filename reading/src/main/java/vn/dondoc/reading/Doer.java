package vn.dondoc.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.Phrased.Told;
import vn.dondoc.reading.phrase.Lexicon;
import vn.dondoc.reading.phrase.Tokens;
import vn.dondoc.reading.phrase.UnitPhrases;
import vn.dondoc.reading.phrase.UnitPhrases.Named;

/** Finds who does it behind what is done. */
final class Doer {
    private static final Set<String> DOER = Set.of("do", "(", "-", "–");
    private static final Lexicon DOES = Lexicon.of(
            "chủ trì",
            "chịu trách nhiệm",
            "đảm nhiệm",
            "đảm nhận",
            "phụ trách",
            "thực hiện",
            "lập",
            "tham mưu",
            "tổ chức",
            "tổng hợp",
            "bảo đảm",
            "thẩm định",
            "trình",
            "bố trí",
            "chuẩn bị",
            "soạn thảo");

    private static final Lexicon LEADS = Lexicon.of("chủ trì", "có trách nhiệm");

    private final Phrased words;
    private final Tokens tokens;
    private final UnitPhrases phrases;

    Doer(Phrased words) {
        this.words = words;
        tokens = words.tokens();
        phrases = words.phrases();
    }

    /** By whom it is done: "Việc tổ chức lễ khai mạc do Sở Nội vụ chủ trì", "… (Sở Nội vụ chủ trì)". */
    @Nullable Told told() {
        for (int at = 1; at < Math.min(tokens.size(), ActorParser.NEAR); at++) {
            boolean isBehind = tokens.small(at).equals("(") || !phrases.mayBeVerb(0);
            Named named = isBehind && DOER.contains(tokens.small(at)) ? phrases.at(at + 1) : null;
            if (named != null && DOES.at(tokens, named.next()) > 0) {
                return words.told(named);
            }
        }
        return leading();
    }

    /** Whoever leads, where no mark stands between it and a heading: "Phát triển dữ liệu số Công an tỉnh chủ trì …". */
    private @Nullable Told leading() {
        int at = 1;
        while (at < Math.min(tokens.size(), ActorParser.NEAR) && !ActorParser.ENDS.contains(tokens.small(at))) {
            Named named = ActorParser.HELP.at(tokens, at) > 0 ? null : phrases.at(at);
            if (named != null && named.units().getFirst().named() && LEADS.at(tokens, named.next()) > 0) {
                return words.told(named);
            }
            at = named == null ? at + 1 : named.next();
        }
        return null;
    }
}
