package vn.dondoc.directive.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.reading.outline.Paragraph;
import vn.dondoc.directive.reading.phrase.Lexicon;
import vn.dondoc.directive.reading.phrase.Tokens;
import vn.dondoc.directive.reading.phrase.UnitPhrase;
import vn.dondoc.directive.reading.phrase.UnitPhrases;
import vn.dondoc.directive.reading.phrase.UnitPhrases.Named;
import vn.dondoc.directive.unit.Folded;

/** Reads who is told to do what a paragraph says, and who helps. */
final class Who {
    private static final Lexicon MUST =
            Lexicon.of("phải", "cần", "có trách nhiệm", "khẩn trương", "tập trung", "tiếp tục");
    private static final Lexicon HELP = Lexicon.of("phối hợp");
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
    private static final Lexicon STILL_TOLD = Lexicon.of("được giao", "không để");
    private static final Lexicon ASIDES = Lexicon.of(
            "theo", "căn cứ", "trên cơ sở", "trong phạm vi", "tùy theo", "với", "ngay sau", "thực hiện chức năng");
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

    private final Paragraph paragraph;
    private final Tokens tokens;
    private final UnitPhrases phrases;

    /** @throws CancellationException if the thread is interrupted: nobody waits for this reading any more */
    Who(Paragraph paragraph) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The reading was given up");
        }
        this.paragraph = paragraph;
        tokens = Tokens.of(paragraph.text());
        phrases = new UnitPhrases(tokens);
    }

    /**
     * Who is told something.
     *
     * @param leads who answers for it
     * @param at the place in the paragraph from which on it is said what
     */
    record Told(List<Found> leads, int at) {}

    /** Who is addressed at the beginning: "Giao Sở Tài chính…", "UBND các xã, phường:", "Sở Y tế khẩn trương…". */
    @Nullable Told atStart() {
        return atStart(0, true);
    }

    /** The same, but only of a proper name or a group that is the subject, not of an object of "yêu cầu". */
    @Nullable Told subject() {
        return atStart(0, false);
    }

    private @Nullable Told atStart(int from, boolean alsoObjects) {
        int at = from;
        int connective = Lexicon.CONNECTIVES.at(tokens, at);
        if (connective > 0) {
            at += connective;
            at += tokens.small(at).equals(",") ? 1 : 0;
        }
        int verb = Lexicon.ORDERS.at(tokens, at);
        if (verb > 0 && !alsoObjects && !tokens.small(at).startsWith("giao")) {
            return null;
        }
        Named named = phrases.at(at + verb);
        if (named == null || verb == 0 && !isTold(named.next())) {
            return null;
        }
        return told(named);
    }

    /** Whoever is ordered in the middle of it: "…yêu cầu các sở, ban, ngành khẩn trương…". */
    @Nullable Told ordered() {
        for (int at = 0; at < tokens.size(); at++) {
            int verb = Lexicon.ORDERS.at(tokens, at);
            if (verb == 0
                    || at > 0
                            && Set.of("theo", "được", "đã", "nhiệm", "những", "các")
                                    .contains(tokens.small(at - 1))) {
                continue;
            }
            Named named = phrases.at(at + verb);
            if (named != null && !isStatement(named.next())) {
                return told(named);
            }
            at += verb - 1;
        }
        return null;
    }

    /** The last one of whom it says that he must: "Sở Nội vụ phải …, cần …". */
    @Nullable Told obliged() {
        Told last = null;
        for (int at = 0; at < tokens.size(); at++) {
            boolean begins = at == 0 || Set.of(",", ".", ";", ":").contains(tokens.small(at - 1));
            Named named = begins ? phrases.at(at) : null;
            if (named != null && MUST.at(tokens, named.next()) > 0) {
                last = told(named);
            }
        }
        return last;
    }

    /** All units that a list names from its beginning: the value of "Cơ quan phối hợp:". */
    List<Found> listed() {
        Named named = phrases.at(0);
        return named == null ? List.of() : places(named);
    }

    /** Who helps: "phối hợp với Sở Tài chính", where it is not somebody else who does so. */
    List<Found> helpers(int from) {
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
                places(named).forEach(found -> helpers.putIfAbsent(Folded.of(found.text()), found));
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

    /** To whom something is handed in: "báo cáo UBND tỉnh", "gửi về Sở Tài chính". */
    @Nullable Found receiver() {
        Found reported = null;
        for (int at = 0; at < tokens.size(); at++) {
            int send = SEND.at(tokens, at);
            int report = REPORT.at(tokens, at);
            int verb = Math.max(send, report);
            Named named = verb == 0 ? null : phrases.at(at + verb);
            if (named == null) {
                continue;
            }
            Found found = places(named).getFirst();
            if (send > 0) {
                return found;
            }
            reported = reported == null ? found : reported;
        }
        return reported;
    }

    /** Whether what follows tells the units before it to do something. */
    private boolean isTold(int next) {
        if (next >= tokens.size()) {
            return true;
        }
        String mark = tokens.small(next);
        if (mark.equals(":") || mark.equals(".") || mark.equals("(")) {
            return true;
        }
        return !isStatement(next)
                && (ASIDES.at(tokens, next) > 0
                        || mark.equals(",") && ASIDES.at(tokens, next + 1) > 0
                        || phrases.isPredicate(next));
    }

    /** Whether what follows reports about the units before it. */
    private boolean isStatement(int next) {
        return Lexicon.TELLS.at(tokens, next) > 0 && STILL_TOLD.at(tokens, next) == 0;
    }

    private Told told(Named named) {
        return new Told(places(named), tokens.endBefore(named.next()));
    }

    private List<Found> places(Named named) {
        List<Found> found = new ArrayList<>();
        for (UnitPhrase unit : named.units()) {
            found.add(new Found(
                    unit.text(),
                    paragraph.start() + unit.start(),
                    paragraph.start() + unit.end(),
                    unit.named() ? Found.CERTAIN : Found.LIKELY));
        }
        return found;
    }
}
