package vn.dondoc.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.Phrased.Told;
import vn.dondoc.reading.names.Folded;
import vn.dondoc.reading.outline.Paragraph;
import vn.dondoc.reading.phrase.Lexicon;

/** What was ordered further up in a text without numbers: whether a sentence says it again, or goes on with it. */
record Ordered(List<Draft> items) {
    private static final int FEW_WORDS = 5;

    /** What goes on with each part of what was said in sum. */
    private static final Pattern IN_DETAIL = Pattern.compile("(?:theo do|cu the|trong do)(?= )");

    /** Whether an order before it says the same in more words: "Theo đó, các sở báo cáo trước ngày 15/8." */
    boolean isSaid(Paragraph sentence, Phrased words) {
        int connective = Lexicon.CONNECTIVES.at(words.tokens(), 0);
        if (connective == 0 || connective >= words.tokens().size()) {
            return false;
        }
        Set<String> said = words(sentence.text().substring(words.tokens().start(connective)));
        return said.size() >= FEW_WORDS
                && items.stream().anyMatch(item -> words(item.text.text()).containsAll(said));
    }

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(Folded.of(text).split(" ")));
    }

    /** Whether the last one only leads to what others are told: "UBND tỉnh đề nghị các sở một số nội dung như sau:". */
    boolean leadsTo(Told next, Paragraph sentence) {
        return !items.isEmpty()
                && (items.getLast().text.text().endsWith(":")
                        || IN_DETAIL.matcher(sentence.opening()).lookingAt())
                && items.getLast().deadlines.isEmpty()
                && items.getLast().coordinators.isEmpty()
                && !names(items.getLast().leads).equals(names(next.leads()));
    }

    /** The one that the same are told already. */
    @Nullable Draft toSame(Told told) {
        String names = names(told.leads());
        return items.stream()
                .filter(item -> names(item.leads).equals(names))
                .findFirst()
                .orElse(null);
    }

    private static String names(List<Found> leads) {
        return leads.stream().map(lead -> Folded.of(lead.text())).collect(Collectors.joining("|"));
    }
}
