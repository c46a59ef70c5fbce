package vn.dondoc.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.Phrased.Told;
import vn.dondoc.reading.outline.Paragraph;
import vn.dondoc.reading.outline.Point;

/** What a point's own words say: who is told, who helps, and until when. */
record PointReading(Point point) {
    private static final int MAX_TEXT = 20_000;

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
            told = told == null && paragraph == own.getFirst()
                    ? new Doer(Phrased.of(Topic.cut(paragraph))).told()
                    : told;
            told = told == null ? DutyHeading.asFor(paragraph) : told;
            told = told == null ? DutyHeading.beforeMark(Topic.cut(paragraph)) : told;
            told = told == null ? who.blamed() : told;
            if (told != null) {
                return told;
            }
        }
        return point.isNumbered() ? new Later(point).told() : null;
    }

    /** Whether its heading says whose duties stand below: each of them is one. */
    boolean isDutyOf() {
        return !point.points().isEmpty()
                && DutyHeading.isOfDuties(point.paragraphs().getFirst());
    }

    /** Whether it only leads to what stands below: each of that says for itself whose it is. */
    boolean leadsToMany() {
        boolean isLeadIn = point.paragraphs().getLast().text().strip().endsWith(":") && isOfGroups(told(false));
        return isDutyOf() && point.points().stream().anyMatch(part -> new PointReading(part).told(false) != null)
                || isLeadIn
                        && point.points().stream()
                                .allMatch(part -> part.isNumbered() && new PointReading(part).told(false) != null);
    }

    private static boolean isOfGroups(@Nullable Told told) {
        return told != null && told.leads().stream().noneMatch(lead -> lead.sure() >= Found.CERTAIN);
    }

    /** Whether a sentence below the heading of a whole part says who does all that its numbered points say. */
    boolean leadsOn() {
        return point.isSection()
                && point.paragraphs().size() > 1
                && point.isHeading()
                && point.paragraphs().getLast().text().strip().endsWith(":");
    }

    /** Whether it only begins with its ground: "Căn cứ …, các sở xây dựng kế hoạch …". */
    boolean asksAfterGround() {
        ActorParser who = new ActorParser(Phrased.of(point.paragraphs().getFirst()));
        return who.afterClause() != null || who.ordered() != null;
    }

    static boolean isNamed(Told told) {
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
