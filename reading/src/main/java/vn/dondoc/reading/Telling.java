package vn.dondoc.reading;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.reading.outline.Paragraph;
import vn.dondoc.reading.phrase.Lexicon;
import vn.dondoc.reading.phrase.Tokens;
import vn.dondoc.reading.phrase.UnitPhrases;
import vn.dondoc.reading.phrase.UnitPhrases.Named;

/**
 * Sees where a sentence tells of an order in place of giving one: "Sở Nội vụ đã có Công văn … đề nghị các phòng báo cáo
 * trước ngày …", or says what somebody would do: "Nếu không báo cáo, UBND tỉnh sẽ giao …".
 */
final class Telling {
    private static final Lexicon HAS_DONE = Lexicon.of(
            "đã có",
            "đã ban hành",
            "đã gửi",
            "đã ký",
            "đã phát hành",
            "đã yêu cầu",
            "đã đề nghị",
            "đã giao",
            "đã chỉ đạo",
            "đã nhiều lần");

    private static final Lexicon IF = Lexicon.of("nếu", "trường hợp", "trong trường hợp", "khi");
    private static final Lexicon WOULD = Lexicon.of("sẽ");
    private static final Lexicon BEGINS = Lexicon.of(",", ":", "nay", "đây");

    private final Tokens tokens;
    private final UnitPhrases phrases;

    /** @param words one sentence */
    Telling(Phrased words) {
        tokens = words.tokens();
        phrases = words.phrases();
    }

    /** The token from which on it tells; -1 if it does not. */
    int from() {
        boolean isCondition = IF.at(tokens, 0) > 0;
        for (int at = 0; at < tokens.size(); at++) {
            if (isCondition && WOULD.at(tokens, at) > 0) {
                return 0;
            }
            boolean begins = at == 0 || BEGINS.at(tokens, at - 1) > 0 || Lexicon.CONNECTIVES.at(tokens, 0) == at;
            Named who = begins ? phrases.at(at) : null;
            if (who != null && HAS_DONE.at(tokens, who.next()) > 0) {
                return who.next();
            }
        }
        return -1;
    }

    /** Whether who orders by the verb there is named right before it: "…, Chủ tịch UBND tỉnh yêu cầu". */
    boolean hasSubject(int verb) {
        for (int at = verb - 1; at > 0; at--) {
            if (BEGINS.at(tokens, at - 1) > 0) {
                Named who = phrases.at(at);
                return who != null && who.next() == verb;
            }
        }
        return false;
    }

    /** The deadlines of a paragraph that are no others' of which it tells. */
    static List<Found> without(Paragraph paragraph, List<Found> deadlines) {
        if (deadlines.isEmpty()) {
            return deadlines;
        }
        List<Found> own = new ArrayList<>(deadlines);
        for (Paragraph sentence : Sentences.of(paragraph)) {
            boolean hasAny = own.stream().anyMatch(deadline -> isIn(sentence, deadline));
            Phrased words = hasAny ? Phrased.of(sentence) : null;
            int from = words == null ? -1 : new Telling(words).from();
            if (words != null && from >= 0) {
                int told = sentence.start() + words.tokens().start(from);
                Phrased.Told order = new ActorParser(words).ordered();
                int ordered = order == null ? sentence.end() : sentence.start() + order.at();
                own.removeIf(
                        deadline -> isIn(sentence, deadline) && deadline.start() >= told && deadline.start() < ordered);
            }
        }
        return own;
    }

    private static boolean isIn(Paragraph sentence, Found deadline) {
        return deadline.start() >= sentence.start() && deadline.start() < sentence.end();
    }
}
