package vn.dondoc.reading;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.reading.phrase.Lexicon;
import vn.dondoc.reading.phrase.Tokens;
import vn.dondoc.reading.phrase.UnitPhrases;
import vn.dondoc.reading.phrase.UnitPhrases.Named;

/** Reads who helps where the verb stands behind the helpers, or none does: "mời Thanh tra tỉnh tham gia". */
final class Beside {
    private static final Lexicon JOINED = Lexicon.of("mời", "cùng");
    private static final Lexicon TAKES_PART =
            Lexicon.of("tham gia", "cùng tham gia", "cùng dự", "tham dự", "cùng phối hợp", "cùng kiểm tra", "cùng đi");

    private static final Lexicon LEADS = Lexicon.of("chủ trì");
    private static final Lexicon BEGINS = Lexicon.of(",", ";", "và", "còn");
    private static final Lexicon ASKS = Lexicon.of("đề nghị", "yêu cầu");

    private static final Lexicon ONLY_HELP = Lexicon.of(
            "phối hợp ,",
            "phối hợp ;",
            "phối hợp .",
            "phối hợp thực hiện",
            "( phối hợp )",
            "là cơ quan phối hợp",
            "là đơn vị phối hợp",
            "cùng phối hợp",
            "tham gia phối hợp");

    private final Phrased words;
    private final Tokens tokens;
    private final UnitPhrases phrases;

    Beside(Phrased words) {
        this.words = words;
        tokens = words.tokens();
        phrases = words.phrases();
    }

    /** Who helps from that character on. */
    List<Found> from(int from) {
        List<Found> all = new ArrayList<>(besides(from));
        all.addAll(joining(from));
        return all;
    }

    /** "mời Thanh tra tỉnh cùng tham gia", "…; cùng Sở Y tế kiểm tra". */
    private List<Found> joining(int from) {
        List<Found> all = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            int verb = tokens.start(at) < from ? 0 : JOINED.at(tokens, at);
            Named named = verb == 0 ? null : phrases.at(at + verb);
            boolean isInvited = named != null && TAKES_PART.at(tokens, named.next()) > 0;
            boolean isBeside = named != null
                    && !tokens.small(at).equals("mời")
                    && BEGINS.at(tokens, at - 1) > 0
                    && named.units().getFirst().named()
                    && phrases.isPredicate(named.next());
            if (named != null && (isInvited || isBeside)) {
                all.addAll(words.places(named));
            }
        }
        return all;
    }

    /** "Sở Nội vụ chủ trì, Sở Tài chính phối hợp", "Sở Xây dựng (chủ trì), Sở Tư pháp (phối hợp)". */
    private List<Found> besides(int from) {
        List<Found> all = new ArrayList<>();
        boolean isLed = false;
        for (int at = 0; at < tokens.size(); at++) {
            isLed = isLed || LEADS.at(tokens, at) > 0 && tokens.start(at) >= from;
            boolean isAsked = at > 1 && from > 0 && tokens.start(at) > from && ASKS.at(tokens, at - 2) == 2;
            boolean begins = isAsked || isLed && at > 0 && BEGINS.at(tokens, at - 1) > 0;
            Named named = begins ? phrases.at(at) : null;
            if (named != null && ONLY_HELP.at(tokens, named.next()) > 0) {
                all.addAll(words.places(named));
                at = named.next();
            }
        }
        return all;
    }
}
