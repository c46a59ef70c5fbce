package vn.dondoc.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.reading.names.Folded;
import vn.dondoc.reading.phrase.Lexicon;
import vn.dondoc.reading.phrase.Tokens;
import vn.dondoc.reading.phrase.UnitPhrases;
import vn.dondoc.reading.phrase.UnitPhrases.Named;

/** Reads who helps with what a paragraph says. */
final class Helpers {
    private static final Lexicon HELP = Lexicon.of("phối hợp", "chủ trì cùng");
    private static final Lexicon MAY_PRECEDE_HELP = Lexicon.of(
            ",", ";", ":", "-", "–", ".", "và", "trì", "động", "cực", "cường", "thời", "nghiêm", "đó", "trương", "tục",
            "chỉ");
    private static final Lexicon HOW = Lexicon.of(
            "chặt chẽ",
            "thường xuyên",
            "hiệu quả",
            "kịp thời",
            "đồng bộ",
            "tốt",
            "có hiệu quả",
            "chặt chẽ , hiệu quả",
            "nhịp nhàng",
            "tích cực",
            "trực tiếp",
            "ngay");
    private static final Lexicon WITH = Lexicon.of("với", "cùng", "cùng với", "và", "giữa");

    /** Who helps is named near who leads: within so many words. */
    private static final int NEAR = 60;

    private final Phrased words;
    private final Tokens tokens;
    private final UnitPhrases phrases;

    Helpers(Phrased words) {
        this.words = words;
        tokens = words.tokens();
        phrases = words.phrases();
    }

    /** Who helps: "phối hợp với Sở Tài chính", where it is not somebody else who does so. */
    List<Found> after(int from) {
        Map<String, Found> helpers = new LinkedHashMap<>();
        for (int at = 0; at < tokens.size(); at++) {
            int help = HELP.at(tokens, at);
            if (help == 0 || tokens.start(at) < from) {
                continue;
            }
            boolean isOwn = at == 0
                    || tokens.start(at) - from <= 1
                    || MAY_PRECEDE_HELP.at(tokens, at - 1) > 0
                    || from > 0 && isNobodyBetween(from, at);
            if (!isOwn) {
                continue;
            }
            int whom = at + help;
            int how = HOW.at(tokens, whom);
            while (how > 0) {
                whom += how + (tokens.small(whom + how).equals(",") ? 1 : 0);
                how = HOW.at(tokens, whom);
            }
            whom += WITH.at(tokens, whom);
            Named named = phrases.at(whom);
            if (named != null) {
                words.places(named).forEach(found -> helpers.putIfAbsent(Folded.of(found.text()), found));
            }
        }
        return new ArrayList<>(helpers.values());
    }

    /** Whether no other unit and no end of a sentence stands between that place and the token. */
    private boolean isNobodyBetween(int from, int token) {
        for (int at = token - 1; at >= 0 && tokens.start(at) >= from; at--) {
            if (token - at > NEAR) {
                return false;
            }
            if (Set.of(".", ";").contains(tokens.small(at)) || phrases.at(at) != null) {
                return false;
            }
        }
        return true;
    }
}
