package vn.dondoc.reading.phrase;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.phrase.UnitPhrases.Named;

/** A prefix that stands once for many names: "các Bộ: Nội vụ, Y tế", "các tỉnh: An Hải, Bình Sơn". */
final class SharedPrefix {
    private static final Lexicon SHARED = Lexicon.of(
            "bộ",
            "sở",
            "cục",
            "vụ",
            "phòng",
            "ban",
            "tổng cục",
            "tỉnh ủy",
            "thành ủy",
            "đảng ủy",
            "tập đoàn",
            "tổng công ty",
            "trường",
            "viện",
            "trung tâm");
    private static final int LONGEST_WHICH = 3;
    private static final Lexicon BETWEEN_NAMES = Lexicon.of(",", "và", ", và", ";");

    /** "các Bộ, cơ quan: Nội vụ, Y tế". */
    private static final Lexicon MORE_KINDS = Lexicon.of(", cơ quan", ", ngành", ", ban", ", cơ quan ngang bộ");

    private final UnitPhrases all;
    private final Tokens tokens;

    SharedPrefix(UnitPhrases all, Tokens tokens) {
        this.all = all;
        this.tokens = tokens;
    }

    /** "các Bộ: Nội vụ, Y tế", "các Bộ Nội vụ, Y tế", "các tỉnh: An Hải, Bình Sơn": the prefix goes to every name. */
    @Nullable Named spread(int from, int at, String before) {
        int head = SHARED.at(tokens, at);
        int end = at + head;
        if (head == 0) {
            end = all.names.levels(at);
            head = end - at;
        }
        if (head == 0) {
            return null;
        }
        int colon = all.groups.narrowing(end + MORE_KINDS.at(tokens, end));
        for (int more = 0;
                more < LONGEST_WHICH && !tokens.small(colon).equals(":") && isSmallWord(colon + more);
                more++) {
            colon = tokens.small(colon + more + 1).equals(":") ? colon + more + 1 : colon;
        }
        if (tokens.small(colon).equals(":")) {
            return withMore(before, at, names(before.strip(), at, end, colon + 1));
        }
        boolean isOfFields = tokens.isCapital(at + head) && Lexicon.FIELDS.at(tokens, at + head) > 0;
        boolean isOfPlaces = Lexicon.LEVELS.at(tokens, at) > 0
                && tokens.isCapital(end)
                && tokens.isCapital(end + 1)
                && !tokens.isCapital(at);
        return isOfFields || isOfPlaces ? withMore(before, at, names(before.strip(), at, end, at + head)) : null;
    }

    private @Nullable Named withMore(String before, int level, @Nullable Named names) {
        return names == null || Lexicon.LEVELS.at(tokens, level) == 0
                ? names
                : all.more.after(before.strip(), level, names);
    }

    /** "03 xã biên giới: …": a word that only says which. */
    private boolean isSmallWord(int at) {
        return tokens.isWord(at) && !tokens.isCapital(at) && Lexicon.PREDICATES.at(tokens, at) == 0;
    }

    /**
     * A list of names that share a prefix.
     *
     * @param before what stands before the kind
     * @param kindFrom the kind that each name gets: tokens up to {@code kindTo}
     */
    @Nullable Named names(String before, int kindFrom, int kindTo, int from) {
        List<UnitPhrase> units = new ArrayList<>();
        int at = from;
        int end = from;
        while (at < tokens.size() && units.size() < UnitPhrases.MAX_UNITS) {
            // No place is called "Xây dựng": after a level that is what they are told.
            int field = Lexicon.LEVELS.at(tokens, kindFrom) > 0 ? 0 : Lexicon.FIELDS.at(tokens, at);
            int to = field > 0 && tokens.isCapital(at) ? at + field : end(at, kindFrom);
            boolean hasHead = tokens.isCapital(at)
                    && (isBody(at, field)
                            || Lexicon.COMMITTEES.at(tokens, at) > 0
                            || Lexicon.OFFICIALS.at(tokens, at) > 0);
            Named whole = hasHead ? all.one(at) : null;
            if (whole != null) {
                units.addAll(whole.units());
                to = whole.next();
            } else if (to == at || field == 0 && isOrder(at) || isLevel(at)) {
                break;
            } else {
                String name = tokens.text(at, to);
                units.add(new UnitPhrase(
                        prefix(before, kindFrom, kindTo, name) + name, tokens.start(at), tokens.endBefore(to), true));
            }
            end = to;
            int separator = BETWEEN_NAMES.at(tokens, to);
            if (separator == 0 || !tokens.isCapital(to + separator)) {
                break;
            }
            at = to + separator;
        }
        return units.isEmpty() ? null : new Named(units, end);
    }

    /** "các Sở: Xây dựng, Tài chính, Thuế tỉnh": the last has a kind of its own. */
    private boolean isBody(int at, int field) {
        int body = Lexicon.BODIES.at(tokens, at);
        return body > 0 && (field == 0 || Lexicon.LEVELS.at(tokens, at + body) > 0);
    }

    /** "…, Hòa Lạc và Đặc khu Hòn Mây": the next one is of another level, however it is written. */
    private boolean isLevel(int at) {
        int level = Lexicon.LEVELS.at(tokens, at);
        return level > 0 && tokens.isCapital(at + level);
    }

    /** "UBND các xã, phường: Chỉ đạo rà soát": what begins there is what they are told. */
    private boolean isOrder(int at) {
        int verb = Lexicon.PREDICATES.at(tokens, at);
        return verb > 0 && !tokens.isCapital(at + 1) && (verb > 1 || !tokens.isCapital(at + verb));
    }

    /** Places are capitals only; what a body is named after is not. */
    private int end(int at, int kindFrom) {
        return Lexicon.LEVELS.at(tokens, kindFrom) > 0 || !tokens.isCapital(at)
                ? all.names.properName(at, 6)
                : all.names.name(at);
    }

    private String prefix(String before, int kindFrom, int kindTo, String name) {
        String kind = tokens.small(kindFrom);
        if (kindTo - kindFrom > 1 || kind.equals("tỉnh")) {
            boolean mixed = kindTo - kindFrom > 1;
            kind = Lexicon.CITIES.contains(name)
                    ? "thành phố"
                    : mixed
                            ? Lexicon.LEVELS.at(tokens, kindFrom) > 0
                                    ? tokens.text(kindFrom, kindFrom + Lexicon.LEVELS.at(tokens, kindFrom))
                                    : tokens.text(kindFrom, kindTo)
                            : "tỉnh";
        } else {
            kind = tokens.text(kindFrom, kindTo);
        }
        return (before + " " + kind + " ").stripLeading();
    }
}
