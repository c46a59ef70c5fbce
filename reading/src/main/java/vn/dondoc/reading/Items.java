package vn.dondoc.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.reading.Phrased.Told;
import vn.dondoc.reading.document.DirectiveType;
import vn.dondoc.reading.names.Folded;
import vn.dondoc.reading.outline.Layout;
import vn.dondoc.reading.outline.Paragraph;
import vn.dondoc.reading.outline.Point;

/**
 * Makes items of the points of a document: which of them are tasks, whose, and until when. A point is a task where it
 * names who answers; where the sentence above the points does so, all of them are. A part of a task that has a date of
 * its own is a task of its own, too, and those of the point above answer for it.
 */
final class Items {
    /** Who is directed below words that order it is no addressee: who directs answers for it. */
    private static final Pattern DIRECTS = Pattern.compile("(?iu)(?:chỉ đạo|đôn đốc|hướng dẫn) .*+", Pattern.DOTALL);

    /** "… đề nghị UBND các tỉnh chỉ đạo các cơ quan chức năng:": all that stands below is directed by them. */
    private static final Pattern ALL_DIRECTED =
            Pattern.compile("(?iu).*(?<!\\p{L})chỉ đạo(?: (?:các|những) [^:;.]{3,80})?\\s?:\\s*");

    private final DirectiveType type;
    private final List<Found> forAll;
    private final boolean areOrdered;
    private final boolean areDirected;

    /**
     * @param type the type of the document
     * @param forAll who answers for points that name nobody
     * @param areOrdered whether a sentence above the points orders them to
     * @param areDirected whether it orders them to have others do so
     */
    private Items(DirectiveType type, List<Found> forAll, boolean areOrdered, boolean areDirected) {
        this.type = type;
        this.forAll = forAll;
        this.areOrdered = areOrdered;
        this.areDirected = areDirected;
    }

    /** @param addressees whom the document is sent to */
    static List<Draft> of(Layout layout, DirectiveType type, List<Found> addressees) {
        boolean isItself = DocumentNumber.inHead(layout.head()).isThere();
        boolean isNumbered = !layout.points().isEmpty();
        List<Draft> all = new ArrayList<>(
                isNumbered
                        ? numbered(layout, type, addressees)
                        : UnnumberedItems.items(isItself ? LastOrders.withLoose(layout) : layout.loose(), isItself, 0));
        if (isNumbered || isItself) {
            all.addAll(LastOrders.below(layout, all, isNumbered));
        }
        Items plan = new Items(DirectiveType.KE_HOACH, List.of(), false, false);
        layout.annexed().forEach(point -> all.add(plan.item(point, List.of(), false)));
        all.addAll(Rows.items(layout.tables()));
        return all;
    }

    private static List<Draft> numbered(Layout layout, DirectiveType type, List<Found> addressees) {
        List<Found> ordered = ordered(layout.opening());
        boolean areDirected = !layout.opening().isEmpty()
                && ALL_DIRECTED.matcher(layout.opening().getLast().text()).matches();
        Items items = new Items(type, ordered.isEmpty() ? addressees : ordered, !ordered.isEmpty(), areDirected);
        boolean isMeeting = layout.points().stream().anyMatch(PointSense::isAttendance);
        List<Draft> all = new ArrayList<>();
        layout.points()
                .forEach(point -> all.add(items.item(point, items.forAll, isMeeting && PointSense.isOfMeeting(point))));
        all.addAll(LeadIn.ordered(layout.opening(), all));
        return all;
    }

    /** Whom the sentence above the points orders to do all of them. */
    static List<Found> ordered(List<Paragraph> opening) {
        for (Paragraph paragraph : opening.reversed()) {
            if (!paragraph.text().strip().endsWith(":")) {
                continue;
            }
            ActorParser who = new ActorParser(Phrased.of(paragraph));
            Told told = who.ordered();
            told = told == null ? who.obliged() : told;
            return told == null ? List.of() : unsure(told.leads());
        }
        return List.of();
    }

    private static List<Found> unsure(List<Found> leads) {
        return leads.stream()
                .map(lead -> new Found(lead.text(), lead.start(), lead.end(), Found.GUESS))
                .toList();
    }

    private Draft item(Point point, List<Found> above, boolean isExplained) {
        PointReading said = new PointReading(point);
        Draft item = new Draft(point.path(), said.text());
        PointSense sense = new PointSense(said);
        if (isExplained || sense.explains(areOrdered)) {
            point.points().forEach(below -> item.items.add(item(below, List.of(), true)));
            AmidReasons.add(point, item);
            return item;
        }
        Fields fields = point.isHeading() ? Fields.own(said.point()) : Fields.whole(said.point());
        Told told = fields.leads().isEmpty() && !isDirected(said) ? said.told(false) : null;
        List<Found> leads = told == null ? fields.leads() : said.leadsToMany() ? List.of() : told.leads();
        if (point.isHeading() && leads.isEmpty() || isListOfTasks(point)) {
            point.points().forEach(below -> item.items.add(item(below, above, false)));
            item.within.addAll(LeadIn.within(point.paragraphs()));
            return item;
        }
        boolean hasOwn = !leads.isEmpty();
        boolean isLabelled = !point.isHeading() && !fields.deadlines().isEmpty();
        List<Draft> below = parts(point, hasOwn ? leads : above, hasOwn, isLabelled);
        if (hasOwn && (said.isDutyOf() || said.leadsOn())) {
            below.forEach(part -> part.isTask = true);
        }
        item.items.addAll(below);
        boolean areTold = below.stream().anyMatch(part -> part.isTask && !part.leads.isEmpty());
        List<Found> until = fields.deadlines().isEmpty() ? said.until() : fields.deadlines();
        below.forEach(part -> leaveOut(until, part));
        if (!hasOwn && areTold) {
            return item;
        }
        if (until.isEmpty() && below.isEmpty() && sense.enforces()) {
            item.leads = leads;
            return item;
        }
        boolean isTask = hasOwn
                || !until.isEmpty()
                || below.stream().anyMatch(part -> part.isTask)
                || point.isNumbered() && sense.isOrder(type, areOrdered);
        if (isTask) {
            item.isTask = true;
            item.leads = hasOwn ? leads : above;
            item.deadlines.addAll(until);
            item.coordinators = fields.leads().isEmpty()
                    ? said.helpers(item.leads)
                    : Found.distinct(fields.coordinators(), item.leads);
            HandedIn out = new HandedIn(point);
            item.deliverables.addAll(out.results(fields, below));
            item.reportTo = out.receiver();
            item.appraisers = out.appraisers();
            if (hasOwn && fields.leads().isEmpty()) {
                new Later(point).toOthers(leads).forEach((sentence, other) -> SplitOff.part(item, sentence, other));
            }
        }
        return item;
    }

    /** Whether it only says whom those are to direct who are told above. */
    private boolean isDirected(PointReading said) {
        return areOrdered
                && (areDirected || DIRECTS.matcher(said.point().text()).matches());
    }

    /** What the point says already it says for its parts, too, unless somebody else is told there. */
    private static void leaveOut(List<Found> said, Draft part) {
        part.items.forEach(below -> leaveOut(said, below));
        boolean isAgain = part.leads.isEmpty()
                && part.deadlines.removeIf(found -> said.stream().anyMatch(one -> isSame(one, found)));
        if (isAgain && part.deadlines.isEmpty()) {
            part.isTask = false;
            part.coordinators = List.of();
            part.deliverables.clear();
            part.reportTo = null;
            part.appraisers = List.of();
        }
    }

    private static boolean isSame(Found one, Found other) {
        return Folded.of(one.text()).equals(Folded.of(other.text()));
    }

    /** Whether several of its parts have labels of their own. */
    private static boolean isListOfTasks(Point point) {
        return point.points().stream()
                        .filter(part -> !Fields.isLabelled(part.paragraphs().getFirst()))
                        .filter(part -> !Fields.whole(part).leads().isEmpty())
                        .count()
                > 1;
    }

    /**
     * Letters and dashes of a task: tasks of their own where they name somebody else or have a date.
     *
     * @param known who answers for what names nobody
     * @param isDated whether what labels say of the time counts for the task already
     */
    private List<Draft> parts(Point point, List<Found> known, boolean hasOwn, boolean isDated) {
        List<Draft> parts = new ArrayList<>();
        boolean labelled = !Fields.whole(point).leads().isEmpty();
        for (Point part : point.points()) {
            PointReading said = new PointReading(part);
            Draft draft = new Draft(part.path(), said.text());
            Told told = labelled ? null : said.told(hasOwn);
            boolean isRead =
                    labelled || isDated && !Fields.own(said.point()).deadlines().isEmpty();
            List<Found> until = isRead ? List.of() : said.until();
            List<Draft> below = parts(part, told == null ? known : told.leads(), hasOwn || told != null, isDated);
            draft.items.addAll(below);
            if (told != null || !until.isEmpty()) {
                draft.isTask = true;
                draft.leads = told == null ? List.of() : told.leads();
                draft.deadlines.addAll(until);
                draft.coordinators = said.helpers(draft.leads);
                HandedIn out = new HandedIn(part);
                draft.deliverables.addAll(out.results(Fields.none(), below));
                draft.reportTo = out.receiver();
                draft.appraisers = out.appraisers();
            }
            if (!labelled) {
                new Later(part)
                        .toOthers(told == null ? known : told.leads())
                        .forEach((sentence, other) -> SplitOff.part(draft, sentence, other));
            }
            parts.add(draft);
        }
        return parts;
    }
}
