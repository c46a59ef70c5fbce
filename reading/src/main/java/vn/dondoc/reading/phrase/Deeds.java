package vn.dondoc.reading.phrase;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.reading.phrase.UnitPhrases.Named;

/** What is to be done, where no verb that is known says so: "Viễn thông An Hải phủ sóng vùng lõm". */
public final class Deeds {
    private static final int LEAST_DEED = 3;

    private static final Lexicon LINKS = Lexicon.of(
            "của",
            "và",
            "cùng",
            "hoặc",
            "hay",
            "ở",
            "do",
            "bởi",
            "thì",
            "này",
            "đó",
            "kia",
            "trên",
            "dưới",
            "có",
            "thuộc",
            "gồm",
            "vào",
            "tới",
            "giữa",
            "nhiệm kỳ",
            "khóa",
            "giai đoạn",
            "năm",
            "tháng",
            "quý",
            "số",
            "các",
            "những",
            "nơi",
            "ngoài",
            "cũ",
            "mới",
            "tại",
            "nêu trên",
            "nói trên",
            "liên quan",
            "có liên quan");

    private final Tokens tokens;

    public Deeds(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * The same without what reads like a part of the last name but is what it is told: small words before a mark or a
     * clause, without any verb that is known. A name's last word has two syllables there.
     */
    public Named withoutDeed(Named named) {
        UnitPhrase last = named.units().getLast();
        int end = named.next();
        if (Lexicon.LEVELS.at(tokens, end - 1) == 1) {
            return named;
        }
        boolean isOver = isSentenceEnd(end) || !tokens.get(end).isWord() || Names.FUNCTION.at(tokens, end) > 0;
        int capital = end - 1;
        while (capital > 0 && !tokens.isCapital(capital) && tokens.start(capital) > last.start()) {
            capital--;
        }
        // Each syllable of a place is a capital, and so is a number; of other words the first one is.
        boolean isWhole = tokens.isCapital(capital - 1)
                || tokens.get(capital).written().length() > 1
                        && tokens.get(capital).written().chars().allMatch(Character::isUpperCase);
        int cut = capital + (isWhole ? 1 : 2);
        if (!isOver || !last.named() || end - cut < LEAST_DEED || tokens.start(capital) <= last.start()) {
            return named;
        }
        List<UnitPhrase> units = new ArrayList<>(named.units());
        units.removeLast();
        int from = 0;
        while (tokens.start(from) < last.start()) {
            from++;
        }
        units.add(new UnitPhrase(tokens.text(from, cut), last.start(), tokens.endBefore(cut), true));
        return new Named(units, cut);
    }

    /** Whether nothing else is said: what is to be done stands in what reads like the name. */
    public boolean isSentenceEnd(int index) {
        return index >= tokens.size()
                || tokens.small(index).equals(".")
                || tokens.small(index).equals(";");
    }

    /** Whether the last name is whole: a proper one, or of a level; what follows "các doanh nghiệp" may narrow it down. */
    public boolean isWhole(Named named) {
        int end = named.next();
        return named.units().getLast().named()
                || Lexicon.LEVELS.at(tokens, end - 1) == 1
                || Lexicon.LEVELS.at(tokens, end - 2) == 2;
    }

    /** Whether a word stands there that may say what is to be done: no mark, no name, nothing that only links. */
    public boolean isDeed(int index) {
        return index < tokens.size()
                && Character.isLowerCase(tokens.get(index).written().charAt(0))
                && Names.FUNCTION.at(tokens, index) == 0
                && LINKS.at(tokens, index) == 0;
    }
}
