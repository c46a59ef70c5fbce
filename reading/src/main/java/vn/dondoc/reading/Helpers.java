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
    private static final Lexicon HELP = Lexicon.of(
            "phối hợp",
            "hiệp đồng",
            "kết hợp",
            "cùng với",
            "làm việc với",
            "thống nhất với",
            "bàn với",
            "tham gia có",
            "chủ trì cùng",
            "chủ trì , cùng",
            "có sự tham gia của",
            "với sự tham gia của",
            "có sự tham gia , phối hợp của",
            "có sự phối hợp của",
            "với sự phối hợp của");
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
    private static final Lexicon UPWARD = Lexicon.of(
            "báo cáo",
            "trình",
            "gửi",
            "nộp",
            "tham mưu",
            "đề xuất",
            "kiến nghị",
            "xin",
            "đề nghị",
            "yêu cầu",
            "giao",
            "theo",
            "trong",
            "để",
            "tại",
            "từ",
            "về",
            "cho",
            "trước",
            "sau",
            "nhằm",
            "bằng");
    private static final Lexicon WITH = Lexicon.of("với", "cùng", "cùng với", "và", "giữa");

    /** What is only written about it: "ký quy chế phối hợp với Công an tỉnh". */
    private static final Set<String> RULES = Set.of("chế", "trình", "hoạch", "ước", "khi", "đã");

    /** With whom something is settled: a body of its own, not "từng huyện". */
    private static final Lexicon SETTLES = Lexicon.of("thống nhất với", "bàn với");

    private static final Lexicon MEETS = Lexicon.of("làm việc với");
    private static final Lexicon SETTLED = Lexicon.of("thống nhất", "để thống nhất", "để hoàn thiện", "để xử lý");

    private static final Lexicon DIRECTS = Lexicon.of("chỉ đạo");

    /** Who helps is named near who leads: within so many words. */
    private static final int NEAR = 60;

    private static final int LONGEST_OBJECT = 3;

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
            boolean isOwn = !RULES.contains(tokens.small(at - 1))
                    && (at == 0
                            || tokens.start(at) - from <= 1
                            || MAY_PRECEDE_HELP.at(tokens, at - 1) > 0
                            || (from > 0 || directsByName()) && isNobodyBetween(from, at));
            if (!isOwn) {
                continue;
            }
            int whom = at + help;
            int how = HOW.at(tokens, whom);
            while (how > 0) {
                whom += how + (tokens.small(whom + how).equals(",") ? 1 : 0);
                how = HOW.at(tokens, whom);
            }
            int object = afterMoreVerbs(whom);
            object = behindObject(whom, object);
            int with = WITH.at(tokens, object);
            with += with > 0 && tokens.small(object + with).equals(":") ? 1 : 0;
            Named named = phrases.at(object + with);
            // Who is only helped, "phối hợp, hỗ trợ chính quyền địa phương", is not named like one who helps.
            boolean isHelped = object > whom && with == 0 && named != null && !isOneOrAll(named, object);
            if (named != null && !isHelped && isSettled(at, named)) {
                words.places(named).forEach(found -> helpers.putIfAbsent(Folded.of(found.text()), found));
            }
        }
        new Beside(words).from(from).forEach(found -> helpers.putIfAbsent(Folded.of(found.text()), found));
        return new ArrayList<>(helpers.values());
    }

    /** "làm việc với Sở A để thống nhất danh mục"; not who is only met. */
    private boolean isSettled(int at, Named named) {
        boolean isMeeting = MEETS.at(tokens, at) > 0;
        if (!isMeeting && SETTLES.at(tokens, at) == 0) {
            return true;
        }
        int next = named.next();
        return named.units().getFirst().named()
                && (!isMeeting || SETTLED.at(tokens, next) > 0 || SETTLED.at(tokens, next + 1) > 0);
    }

    /** "Chỉ đạo Sở Y tế phối hợp với …", below words that say who directs; not "Chỉ đạo các đơn vị …". */
    private boolean directsByName() {
        int directs = DIRECTS.at(tokens, 0);
        Named directed = directs == 0 ? null : phrases.at(directs);
        return directed != null && directed.units().getFirst().named();
    }

    private boolean isOneOrAll(Named named, int at) {
        return named.units().getFirst().named() || Lexicon.EACH.at(tokens, at) > 0;
    }

    /** "phối hợp, trao đổi thông tin với Sở A": what is done together stands before with whom. */
    private int behindObject(int verbs, int object) {
        int at = object;
        while (object > verbs
                && at - object < LONGEST_OBJECT
                && tokens.small(at).matches("\\p{L}+")
                && WITH.at(tokens, at) == 0) {
            at++;
        }
        return at > object && WITH.at(tokens, at) > 0 ? at : object;
    }

    /** "phối hợp, hướng dẫn Sở A": what is done with the same; not what is handed upward, "phối hợp, báo cáo UBND tỉnh". */
    private int afterMoreVerbs(int from) {
        int at = from;
        while (tokens.small(at).equals(",") || tokens.small(at).equals("và")) {
            int verb = phrases.predicate(at + 1);
            if (verb == 0 || UPWARD.at(tokens, at + 1) > 0 || phrases.at(at + 1) != null) {
                return at;
            }
            at += 1 + verb;
        }
        return at;
    }

    /** "Công an tỉnh chỉ đạo Công an cấp xã phối hợp với …": whoever is directed does it for who directs. */
    private boolean isDirected(int from, int who) {
        for (int at = who - 1; at >= 0 && who - at <= NEAR && tokens.start(at) >= from; at--) {
            if (DIRECTS.at(tokens, at) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether no other unit and no end of a sentence stands between that place and the token. */
    private boolean isNobodyBetween(int from, int token) {
        for (int at = token - 1; at >= 0 && tokens.start(at) >= from; at--) {
            if (token - at > NEAR) {
                return false;
            }
            boolean isSomebody = phrases.at(at) != null && !isDirected(from, at);
            if (Set.of(".", ";").contains(tokens.small(at)) || isSomebody) {
                return false;
            }
        }
        return true;
    }
}
