package vn.dondoc.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.Phrased.Told;
import vn.dondoc.reading.names.Folded;
import vn.dondoc.reading.outline.Paragraph;
import vn.dondoc.reading.outline.Point;

/** Who is told by a point after its first sentence. */
record Later(Point point) {
    /** Not "chịu trách nhiệm đôn đốc …", which says what to do. */
    private static final Pattern ANSWERS = Pattern.compile(
            "(?iu)\\s?(?:phải (?:tự )?kiểm điểm|bị (?:xem xét|xử lý|phê bình))(?!\\p{L}).*|\\s?(?:phải )?chịu (?:hoàn toàn |toàn bộ |mọi )?trách nhiệm(?= ?(?:[.,;:/(]|$)"
                    + "| (?:trước|về|với|nếu|khi|toàn|hoàn|cá nhân|trực tiếp trước|đối với|trong|theo)(?!\\p{L}))");

    /** What is only asked for in case of need: "Nếu có vướng mắc, các đơn vị phản ánh về …". */
    private static final Pattern IN_NEED =
            Pattern.compile("(?iu)(?:(?:trong quá trình|nếu|khi|trường hợp|mọi|quá trình) ?)"
                    + ".*(?:khó khăn|vướng mắc|phát sinh|đột xuất|bất cập).*");

    /** What is to be done besides. */
    private static final Pattern ALSO = Pattern.compile(
            "(?u)[^/]; (?!nếu|trường hợp)\\p{Ll}|, (?:bố trí|tổ chức|chủ động|duy trì|chỉ đạo|thực hiện|rà soát|huy động|xây dựng) ");

    private static final Pattern CLAUSE_END = Pattern.compile(
            ";\\s+|,?\\s(?=(?:và |đồng thời |đồng thời, )?(?:giao|đề nghị) \\p{Lu})|,\\s(?=đồng thời,? \\p{Lu})");

    private static final Pattern ASKS = Pattern.compile("(?iu)(?:và |đồng thời,? )?(?:đề nghị|giao|yêu cầu) ");
    private static final Pattern HELPS = Pattern.compile("(?iu)[ ,(]{1,3}(?:cùng )?(?:tham gia )?phối hợp.*");
    private static final Pattern COMMITTEES =
            Pattern.compile("(?iu)(?:chủ tịch )?(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân) .*");

    /** Who is told by a sentence after the first, where the first tells nobody. */
    @Nullable Told told() {
        return later().stream()
                .map(Later::toldBy)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Not who only answers for it: "Chủ tịch UBND các xã chịu trách nhiệm trước …". */
    private static @Nullable Told toldBy(Paragraph sentence) {
        ActorParser who = new ActorParser(Phrased.of(sentence));
        Told told = who.subject();
        told = told == null ? who.afterClause() : told;
        return told == null || IN_NEED.matcher(sentence.text()).lookingAt() || onlyAnswers(sentence, told)
                ? null
                : told;
    }

    /** Whether nothing else is said of who is told than that he answers for it. */
    static boolean onlyAnswers(Paragraph sentence, Told told) {
        String said = sentence.text().substring(told.at());
        return ANSWERS.matcher(said).lookingAt() && !ALSO.matcher(said).find();
    }

    /** The sentences after the first. */
    private List<Paragraph> later() {
        return point.paragraphs().stream()
                .map(Topic::cut)
                .flatMap(paragraph -> Sentences.of(paragraph).stream())
                .skip(1)
                .toList();
    }

    /**
     * What sentences after the first tell somebody else by name, or clauses with a date of their own tell anybody else:
     * each with who does it.
     */
    Map<Paragraph, Told> toOthers(List<Found> leads) {
        Map<Paragraph, Told> others = new LinkedHashMap<>();
        Set<String> known = leads.stream().map(lead -> Folded.of(lead.text())).collect(Collectors.toSet());
        Set<Integer> beginnings =
                point.paragraphs().stream().skip(1).map(Paragraph::start).collect(Collectors.toSet());
        for (Paragraph sentence : later()) {
            boolean isWhole = beginnings.contains(sentence.start());
            Told told = toldBy(sentence);
            told = told == null && (leadsIn(sentence) || isWhole)
                    ? new ActorParser(Phrased.of(sentence)).ordered()
                    : told;
            if (told != null
                    && (PointReading.isNamed(told)
                            || leadsIn(sentence)
                            || !DeadlinePlaces.in(sentence).isEmpty()
                            || isWhole && !isGeneral(sentence, told))
                    && isOther(told, known)) {
                others.put(sentence, told);
            }
        }
        for (Paragraph clause : clauses()) {
            boolean isTaken = others.keySet().stream()
                    .anyMatch(sentence -> sentence.start() <= clause.start() && clause.start() < sentence.end());
            Told told = isTaken ? null : toldBy(clause);
            told = told == null && !isTaken ? askedOf(clause) : told;
            if (told != null
                    && (PointReading.isNamed(told)
                            || isOfAll(told)
                            || !DeadlinePlaces.in(clause).isEmpty())
                    && isOther(told, known)) {
                others.put(clause, told);
            }
        }
        return others;
    }

    /** "…; đề nghị Công an tỉnh cử người": not who is only asked to help. */
    private static @Nullable Told askedOf(Paragraph clause) {
        ActorParser who = new ActorParser(Phrased.of(clause));
        Told told = ASKS.matcher(clause.text()).lookingAt() ? who.atStart() : null;
        return told == null || HELPS.matcher(clause.text().substring(told.at())).lookingAt() ? null : told;
    }

    /** A committee of each place is somebody, too. */
    private static boolean isOfAll(Told told) {
        return COMMITTEES.matcher(told.leads().getFirst().text()).lookingAt();
    }

    /** Whether it only says that all of it is to be done, and gives no date. */
    private static boolean isGeneral(Paragraph sentence, Told told) {
        return DeadlinePlaces.in(sentence).isEmpty()
                && UnnumberedItems.GENERAL
                        .matcher(sentence.text().substring(told.at()).split("; nếu", 2)[0])
                        .matches();
    }

    /** Whether it is about what stands below it. */
    private boolean leadsIn(Paragraph sentence) {
        return sentence.text().strip().endsWith(":")
                && point.points().stream()
                        .anyMatch(part -> part.paragraphs().getFirst().start() > sentence.end());
    }

    private static boolean isOther(Told told, Set<String> known) {
        return !known.contains(Folded.of(told.leads().getFirst().text()));
    }

    /** What stands between semicolons after the first of them. */
    private List<Paragraph> clauses() {
        List<Paragraph> all = new ArrayList<>();
        for (Paragraph paragraph : point.paragraphs()) {
            Matcher ends = CLAUSE_END.matcher(paragraph.text());
            int from = -1;
            while (ends.find()) {
                if (from >= 0) {
                    all.add(part(paragraph, from, ends.start()));
                }
                from = ends.end();
            }
            if (from >= 0) {
                all.add(part(paragraph, from, paragraph.text().length()));
            }
        }
        return all;
    }

    private static Paragraph part(Paragraph paragraph, int from, int to) {
        return new Paragraph(paragraph.start() + from, paragraph.text().substring(from, to));
    }
}
