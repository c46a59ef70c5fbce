package vn.dondoc.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.Phrased.Told;
import vn.dondoc.reading.phrase.Deeds;
import vn.dondoc.reading.phrase.Lexicon;
import vn.dondoc.reading.phrase.Tokens;
import vn.dondoc.reading.phrase.UnitPhrase;
import vn.dondoc.reading.phrase.UnitPhrases;
import vn.dondoc.reading.phrase.UnitPhrases.Named;

/** Reads who is told to do what a paragraph says. */
final class ActorParser {
    private static final Lexicon MUST =
            Lexicon.of("phải", "cần", "có trách nhiệm", "khẩn trương", "tập trung", "tiếp tục");
    /** Who is named after it is no subject. */
    static final Lexicon HELP = Lexicon.of("phối hợp với", "phối hợp chặt chẽ với", "phối hợp cùng");

    /** The subject stands within so many words. */
    static final int NEAR = 60;

    private static final int LONGEST_LABEL = 15;

    private static final Set<String> NO_ORDER =
            Set.of("theo", "được", "đã", "sẽ", "chưa", "không", "nhiệm", "những", "các");
    private static final Set<String> NO_ORDER_TOLD = Set.of("theo", "được", "nhiệm", "những", "các");
    static final Set<String> ENDS = Set.of(".", ";", ":");
    private static final Lexicon CLAUSES = Lexicon.of(
            "căn cứ",
            "trên cơ sở",
            "theo",
            "để",
            "nhằm",
            "đối với",
            "với",
            "trước",
            "trong",
            "chậm nhất",
            "ngay trong",
            "không để",
            "từ nay",
            "hằng",
            "hàng",
            "định kỳ",
            "ngay sau khi",
            "sau khi",
            "khi",
            "nếu",
            "trường hợp",
            "tùy theo",
            "về",
            "liên quan",
            "riêng");

    /** "…, Sở Y tế kiểm tra", "… thì Thuế tỉnh công khai", "… trong 10 ngày Sở Y tế trình". */
    private static final Set<String> BEFORE_SUBJECT = Set.of(",", ":", "thì", "ngày", "tuần", "tháng", "này", "tới");

    private static final Lexicon BLAMES = Lexicon.of("phê bình", "phê bình nghiêm khắc", "rút kinh nghiệm đối với");
    private static final Lexicon ASKS = Lexicon.of("yêu cầu", "đề nghị", "yêu cầu phải");

    private final Phrased words;
    private final Tokens tokens;
    private final UnitPhrases phrases;
    private final Deeds deeds;
    private final boolean isPoint;
    private final Predication after;

    ActorParser(Phrased words) {
        this(words, false);
    }

    /** @param isPoint whether it is a point of its own: who stands first in it does what it says, whatever the verb */
    ActorParser(Phrased words, boolean isPoint) {
        this.words = words;
        this.isPoint = isPoint;
        tokens = words.tokens();
        phrases = words.phrases();
        deeds = new Deeds(tokens);
        after = new Predication(words);
    }

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
        if (named == null) {
            return null;
        }
        named = verb > 0 && !deeds.isSentenceEnd(named.next()) ? named : deeds.withoutDeed(named);
        if (verb > 0 || after.isTold(named.next())) {
            return words.told(named);
        }
        if (isPoint
                && deeds.isWhole(named)
                && deeds.isDeed(named.next())
                && !after.isStatement(named.next())
                && after.act(named.next()) == 0) {
            return words.told(named);
        }
        int act = alsoObjects || named.units().getLast().named() ? after.act(named.next()) : 0;
        act = act == 0 && !named.units().getLast().named() ? after.actBehindMark(named.next()) : act;
        return act == 0 ? null : words.told(named, act);
    }

    /** Who is told after a clause that says why, when or on what ground: "Căn cứ …, Sở Nội vụ xây dựng …". */
    @Nullable Told afterClause() {
        boolean isClause = CLAUSES.at(tokens, 0) > 0;
        Named first = isClause ? null : phrases.at(0);
        if (!isClause && phrases.mayBeVerb(0)
                || first != null && first.units().getFirst().named()) {
            return null;
        }
        int at = 1;
        while (at < Math.min(tokens.size(), NEAR) && !isEnd(at)) {
            if (HELP.at(tokens, at) > 0) {
                return null;
            }
            Named named = phrases.at(at);
            if (named == null) {
                at++;
                continue;
            }
            Named subject = isBeforeSubject(at - 1) ? named : lastNamed(named);
            int next = named.next();
            boolean isTold = isClause && !tokens.small(next).equals("sẽ")
                    ? phrases.isPredicate(next) && after.isTold(next)
                    : mustBeTold(next);
            if (subject != null && isTold) {
                return words.told(subject);
            }
            at = next;
        }
        return null;
    }

    private boolean isBeforeSubject(int at) {
        return BEFORE_SUBJECT.contains(tokens.small(at))
                || tokens.small(at).matches("[0-9]{1,2}[/.-][0-9]{1,2}(?:[/.-][0-9]{4})?");
    }

    private boolean isEnd(int at) {
        boolean isLabel = isPoint && at <= LONGEST_LABEL && tokens.small(at).equals(":");
        return !isLabel && ENDS.contains(tokens.small(at));
    }

    /** After any other words than a clause: what a point is about, or what nobody but who is told has to do. */
    private boolean mustBeTold(int next) {
        boolean isDeed = isPoint && phrases.isPredicate(next) && deeds.isDeed(next);
        return (isDeed || MUST.at(tokens, next) > 0) && after.isTold(next);
    }

    /** "Theo đề nghị của các sở, Sở Tài chính bố trí …": the clause ends within what reads like a list. */
    private static @Nullable Named lastNamed(Named named) {
        UnitPhrase last = named.units().getLast();
        return named.units().size() > 1 ? new Named(List.of(last), named.next()) : null;
    }

    /** Whoever is ordered in the middle of it: "…yêu cầu các sở, ban, ngành khẩn trương…". */
    @Nullable Told ordered() {
        return ordered(NO_ORDER, new Telling(words));
    }

    /** The same where a report tells of the order: "Chủ tịch UBND tỉnh đã yêu cầu Sở Y tế …". */
    @Nullable Told wasOrdered() {
        return ordered(NO_ORDER_TOLD, null);
    }

    private @Nullable Told ordered(Set<String> butAfter, @Nullable Telling telling) {
        int tellsFrom = telling == null ? -1 : telling.from();
        for (int at = 0; at < tokens.size(); at++) {
            int verb = Lexicon.ORDERS.at(tokens, at);
            if (verb == 0 || at > 0 && butAfter.contains(tokens.small(at - 1))) {
                continue;
            }
            Named named = phrases.at(at + verb);
            boolean isTale = telling != null && tellsFrom >= 0 && tellsFrom <= at && !telling.hasSubject(at);
            if (named != null && !isTale) {
                int next = named.next();
                if (!after.isStatement(next)) {
                    return words.told(named);
                }
                int act = named.units().getLast().named() ? 0 : after.afterClauseOf(next);
                if (act > 0) {
                    return words.told(named, act);
                }
            }
            at += verb - 1;
        }
        return null;
    }

    /** "Phê bình Sở Y tế …, yêu cầu kiểm điểm": who is blamed is told what is asked of nobody else. */
    @Nullable Told blamed() {
        Named blamed = null;
        for (int at = 0; at < tokens.size(); at++) {
            if (BLAMES.at(tokens, at) > 0) {
                blamed = phrases.at(at + BLAMES.at(tokens, at));
            }
            int verb = ASKS.at(tokens, at);
            if (blamed != null && verb > 0 && phrases.at(at + verb) == null && phrases.isPredicate(at + verb)) {
                return new Told(words.places(blamed), tokens.endBefore(at + verb));
            }
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
                last = words.told(named);
            }
        }
        return last;
    }
}
