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

/** What a point's own words say: who is told, who helps, and until when. */
record PointReading(Point point) {
    private static final int MAX_TEXT = 20_000;

    /** Not "chịu trách nhiệm đôn đốc …", which says what to do. */
    static final Pattern ANSWERS = Pattern.compile(
            "(?iu)\\s?(?:phải (?:tự )?kiểm điểm|bị (?:xem xét|xử lý|phê bình))(?!\\p{L}).*|\\s?(?:phải )?chịu (?:hoàn toàn |toàn bộ |mọi )?trách nhiệm(?= ?(?:[.,;:/(]|$)"
                    + "| (?:trước|về|với|nếu|khi|toàn|hoàn|cá nhân|trực tiếp trước|đối với|trong|theo)(?!\\p{L}))");

    /** What is only asked for in case of need: "Nếu có vướng mắc, các đơn vị phản ánh về …". */
    private static final Pattern IN_NEED =
            Pattern.compile("(?iu)(?:(?:trong quá trình|nếu|khi|trường hợp|mọi|quá trình) ?)"
                    + ".*(?:khó khăn|vướng mắc|phát sinh|đột xuất|bất cập).*");

    private static final Pattern CLAUSE_END = Pattern.compile(";\\s+");

    /** Who is told by the point's own text; below somebody who is told already only a subject counts. */
    @Nullable Told told(boolean isBelowTold) {
        if (Member.is(point)) {
            return null;
        }
        List<Paragraph> own =
                point.isNumbered() ? point.paragraphs() : point.paragraphs().subList(0, 1);
        boolean hasMore = !point.points().isEmpty() || own.size() > 1;
        boolean mayBeHeading = hasMore
                && !own.getFirst().isCapitals()
                && (!isBelowTold || !point.points().isEmpty() && DutyHeading.begins(own.getFirst()));
        Told heading = mayBeHeading ? DutyHeading.told(own.getFirst()) : null;
        if (heading != null && !isBelowTold) {
            return heading;
        }
        for (Paragraph paragraph : own) {
            if (paragraph.isCapitals()) {
                continue;
            }
            ActorParser who = new ActorParser(Phrased.of(Topic.cut(paragraph)), paragraph == own.getFirst());
            Told told = isBelowTold ? who.subject() : who.atStart();
            if (told != null && (!isBelowTold || isNamed(told))) {
                return told;
            }
        }
        if (heading != null) {
            return heading;
        }
        if (isBelowTold || point.isBullet()) {
            return null;
        }
        for (Paragraph paragraph : point.paragraphs()) {
            ActorParser who = new ActorParser(
                    Phrased.of(Topic.cut(paragraph)), point.isNumbered() && paragraph == own.getFirst());
            Told told = who.ordered();
            told = told == null && paragraph.text().strip().endsWith(":") ? who.obliged() : told;
            told = told == null ? who.afterClause() : told;
            told = told == null && paragraph == own.getFirst() ? who.done() : told;
            told = told == null ? DutyHeading.asFor(paragraph) : told;
            if (told != null) {
                return told;
            }
        }
        return point.isNumbered() ? toldLater() : null;
    }

    /** Whether its heading says whose duties stand below: each of them is one. */
    boolean isDutyOf() {
        return !point.points().isEmpty()
                && DutyHeading.isOfDuties(point.paragraphs().getFirst());
    }

    /** Whether it says whose duties stand below, and those that do say it again, each for itself. */
    boolean isDutyOfMany() {
        return isDutyOf() && point.points().stream().anyMatch(part -> new PointReading(part).told(false) != null);
    }

    /** Whether a sentence below the heading of a whole part says who does all that its numbered points say. */
    boolean leadsOn() {
        return point.isSection()
                && point.paragraphs().size() > 1
                && point.isHeading()
                && point.paragraphs().getLast().text().strip().endsWith(":");
    }

    /** Who is told by a sentence after the first, where the first tells nobody. */
    private @Nullable Told toldLater() {
        return later().stream()
                .map(PointReading::toldBy)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Not who only answers for it: "Chủ tịch UBND các xã chịu trách nhiệm trước …". */
    private static @Nullable Told toldBy(Paragraph sentence) {
        ActorParser who = new ActorParser(Phrased.of(sentence));
        Told told = who.subject();
        told = told == null ? who.afterClause() : told;
        return told == null
                        || IN_NEED.matcher(sentence.text()).lookingAt()
                        || ANSWERS.matcher(sentence.text().substring(told.at())).lookingAt()
                ? null
                : told;
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
        for (Paragraph sentence : later()) {
            boolean isWhole = isWhole(sentence);
            Told told = toldBy(sentence);
            told = told == null && (leadsIn(sentence) || isWhole)
                    ? new ActorParser(Phrased.of(sentence)).ordered()
                    : told;
            if (told != null
                    && (isNamed(told) || leadsIn(sentence) || isWhole && !isGeneral(sentence, told))
                    && isOther(told, known)) {
                others.put(sentence, told);
            }
        }
        for (Paragraph clause : clauses()) {
            boolean isTaken = others.keySet().stream()
                    .anyMatch(sentence -> sentence.start() <= clause.start() && clause.start() < sentence.end());
            Told told = isTaken || DeadlinePlaces.in(clause).isEmpty() ? null : toldBy(clause);
            if (told != null && isOther(told, known)) {
                others.put(clause, told);
            }
        }
        return others;
    }

    /** Whether it begins a paragraph of its own. */
    private boolean isWhole(Paragraph sentence) {
        return point.paragraphs().stream().skip(1).anyMatch(one -> one.start() == sentence.start());
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

    /** Whether it only begins with its ground: "Căn cứ …, các sở xây dựng kế hoạch …". */
    boolean asksAfterGround() {
        ActorParser who = new ActorParser(Phrased.of(point.paragraphs().getFirst()));
        return who.afterClause() != null || who.ordered() != null;
    }

    private static boolean isNamed(Told told) {
        return told.leads().getFirst().sure() >= Found.CERTAIN;
    }

    /** The first words, as long as a heading may be. */
    String opening() {
        String first = point.paragraphs().getFirst().text();
        return first.substring(0, Math.min(first.length(), 80));
    }

    /** Its text without its number. */
    Found text() {
        String text = point.text();
        Paragraph first = point.paragraphs().getFirst();
        Paragraph last = point.paragraphs().getLast();
        String cut = text.isBlank() ? "…" : text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
        return new Found(cut, first.start(), last.end(), Found.CERTAIN);
    }

    /** Until when, as written. */
    List<Found> until() {
        return point.paragraphs().stream()
                .flatMap(paragraph -> DeadlinePlaces.in(paragraph).stream())
                .toList();
    }

    /** Those who help by the point's own text or a part of it that has no date of its own. */
    List<Found> helpers(List<Found> leads) {
        List<Found> all = new ArrayList<>();
        for (Paragraph paragraph : point.paragraphs()) {
            Phrased words = Phrased.of(Topic.cut(paragraph));
            ActorParser who = new ActorParser(words, true);
            Told told = who.atStart();
            told = told == null ? who.ordered() : told;
            told = told == null ? who.afterClause() : told;
            all.addAll(new Helpers(words).after(told == null ? 0 : told.at()));
        }
        for (Point part : point.points()) {
            PointReading below = new PointReading(part);
            if (!part.isNumbered() && below.told(true) == null && below.until().isEmpty()) {
                all.addAll(below.helpers(leads));
            }
        }
        return Found.distinct(all, leads);
    }
}
