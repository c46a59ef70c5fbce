package vn.dondoc.directive.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.document.Deliverable;
import vn.dondoc.directive.document.DirectiveType;
import vn.dondoc.directive.reading.Who.Told;
import vn.dondoc.directive.reading.outline.Layout;
import vn.dondoc.directive.reading.outline.Paragraph;
import vn.dondoc.directive.reading.outline.Point;
import vn.dondoc.directive.unit.Folded;

/**
 * Makes items of the points of a document: which of them are tasks, whose, and until when. A point is a task where it
 * names who answers; where the sentence above the points does so, all of them are. A part of a task that has a date of
 * its own is a task of its own, too, and those of the point above answer for it.
 */
final class Items {
    private static final int MAX_TEXT = 20_000;

    /** Headings of what explains and asks nothing. */
    private static final Pattern EXPLAINS =
            Pattern.compile("(?:.{0,12} )?(?:muc dich|danh gia|tinh hinh|ket qua dat duoc|"
                    + "ton tai|han che|quan diem|muc tieu|can cu|dac diem|nhan dinh|su can thiet|pham vi|doi tuong ap dung|"
                    + "yeu cau$|nguyen tac|khai quat|uu diem).*+");

    /** What goes over from explaining to ordering. */
    private static final Pattern LEADS_ON =
            Pattern.compile("(?ius).*(?:yêu cầu|đề nghị|chỉ đạo|như sau|sau đây|nhiệm vụ sau|giao nhiệm vụ)\\s?:\\s*");

    /** Headings of what is about the work and no work. */
    private static final Pattern ABOUT = Pattern.compile(
            "(?:kinh phi|to chuc thuc hien|noi dung|nhiem vu|giai phap|hinh thuc|thoi gian|thanh phan|dia diem|phu luc|"
                    + "phan cong|trach nhiem|che do|cac nhiem vu|mot so).*+");

    private final DirectiveType type;
    private final List<Found> forAll;

    /**
     * @param type the type of the document
     * @param forAll who answers for points that name nobody
     */
    private Items(DirectiveType type, List<Found> forAll) {
        this.type = type;
        this.forAll = forAll;
    }

    /** @param addressees whom the document is sent to */
    static List<Draft> of(Layout layout, DirectiveType type, List<Found> addressees) {
        List<Draft> all = new ArrayList<>(
                layout.points().isEmpty() ? Loose.items(layout.loose()) : numbered(layout, type, addressees));
        all.addAll(Rows.items(layout.tables()));
        return all;
    }

    private static List<Draft> numbered(Layout layout, DirectiveType type, List<Found> addressees) {
        List<Found> ordered = ordered(layout.opening());
        Items items = new Items(type, ordered.isEmpty() ? addressees : ordered);
        return layout.points().stream()
                .map(point -> items.item(point, items.forAll, false))
                .toList();
    }

    /** Whom the sentence above the points orders to do all of them. */
    private static List<Found> ordered(List<Paragraph> opening) {
        for (Paragraph paragraph : opening.reversed()) {
            if (!paragraph.text().strip().endsWith(":")) {
                continue;
            }
            Who who = new Who(paragraph);
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
        Draft item = new Draft(point.path(), text(point));
        boolean explains = isExplained
                || point.isNumbered()
                        && EXPLAINS.matcher(Folded.of(opening(point))).matches()
                        && !LEADS_ON.matcher(point.text()).matches();
        if (explains) {
            point.points().forEach(below -> item.items.add(item(below, List.of(), true)));
            return item;
        }
        Fields fields = point.isHeading() ? own(point) : whole(point);
        Told told = fields.leads().isEmpty() ? told(point, false) : null;
        List<Found> leads = told == null ? fields.leads() : told.leads();
        if (point.isHeading() && leads.isEmpty() || isListOfTasks(point)) {
            point.points().forEach(below -> item.items.add(item(below, above, false)));
            return item;
        }
        boolean hasOwn = !leads.isEmpty();
        List<Draft> below = parts(point, hasOwn || !above.isEmpty(), hasOwn);
        item.items.addAll(below);
        boolean areTold = below.stream().anyMatch(part -> part.isTask && !part.leads.isEmpty());
        List<Found> until = fields.deadlines().isEmpty() ? until(point) : fields.deadlines();
        if (!hasOwn && areTold) {
            return item;
        }
        boolean isTask = hasOwn
                || !until.isEmpty()
                || below.stream().anyMatch(part -> part.isTask)
                || point.isNumbered() && isOrder(point);
        if (isTask) {
            item.isTask = true;
            item.leads = hasOwn ? leads : above;
            item.deadlines.addAll(until);
            item.coordinators =
                    fields.leads().isEmpty() ? helpers(point, item.leads) : distinct(fields.coordinators(), item.leads);
            item.deliverables.addAll(results(point, fields));
            item.reportTo = receiver(point);
        }
        return item;
    }

    /** Whether several of its parts have labels of their own. */
    private static boolean isListOfTasks(Point point) {
        return point.points().stream()
                        .filter(part -> !Fields.isLabelled(part.paragraphs().getFirst()))
                        .filter(part -> !whole(part).leads().isEmpty())
                        .count()
                > 1;
    }

    /** Letters and dashes of a task: tasks of their own where they name somebody else or have a date. */
    private List<Draft> parts(Point point, boolean isAnswered, boolean hasOwn) {
        List<Draft> parts = new ArrayList<>();
        boolean labelled = !whole(point).leads().isEmpty();
        for (Point part : point.points()) {
            Draft draft = new Draft(part.path(), text(part));
            Told told = labelled ? null : told(part, hasOwn);
            List<Found> until = labelled ? List.of() : until(part);
            List<Draft> below = parts(part, isAnswered || told != null, hasOwn || told != null);
            draft.items.addAll(below);
            if (told != null || !until.isEmpty()) {
                draft.isTask = true;
                draft.leads = told == null ? List.of() : told.leads();
                draft.deadlines.addAll(until);
                draft.coordinators = helpers(part, draft.leads);
                draft.deliverables.addAll(results(part, Fields.none()));
                draft.reportTo = receiver(part);
            }
            parts.add(draft);
        }
        return parts;
    }

    /** Who is told by the point's own text; below somebody who is told already only a subject counts. */
    private static @Nullable Told told(Point point, boolean isBelowTold) {
        List<Paragraph> own =
                point.isNumbered() ? point.paragraphs() : point.paragraphs().subList(0, 1);
        for (Paragraph paragraph : own) {
            if (paragraph.isCapitals()) {
                continue;
            }
            Who who = new Who(paragraph);
            Told told = isBelowTold ? who.subject() : who.atStart();
            if (told != null && (!isBelowTold || isNamed(told))) {
                return told;
            }
        }
        if (isBelowTold || point.isBullet()) {
            return null;
        }
        for (Paragraph paragraph : point.paragraphs()) {
            Told told = new Who(paragraph).ordered();
            if (told != null) {
                return told;
            }
        }
        return null;
    }

    private static boolean isNamed(Told told) {
        return told.leads().getFirst().sure() >= Found.CERTAIN;
    }

    private boolean isOrder(Point point) {
        String opening = Folded.of(opening(point));
        return type != DirectiveType.KE_HOACH
                && (!point.points().isEmpty()
                        || point.text().length() > 40 && !ABOUT.matcher(opening).matches());
    }

    private static String opening(Point point) {
        String first = point.paragraphs().getFirst().text();
        return first.substring(0, Math.min(first.length(), 80));
    }

    private static Found text(Point point) {
        String text = point.text();
        Paragraph first = point.paragraphs().getFirst();
        Paragraph last = point.paragraphs().getLast();
        String cut = text.isBlank() ? "…" : text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
        return new Found(cut, first.start(), last.end(), Found.CERTAIN);
    }

    private static List<Found> until(Point point) {
        return point.paragraphs().stream()
                .flatMap(paragraph -> Until.in(paragraph).stream())
                .toList();
    }

    /** What labels say in the point's own text. */
    private static Fields own(Point point) {
        Fields fields = Fields.none();
        point.paragraphs().forEach(fields::read);
        return fields;
    }

    /** What labels say in the point and its letters and dashes. */
    private static Fields whole(Point point) {
        Fields fields = Fields.none();
        read(point, fields);
        return fields;
    }

    private static void read(Point point, Fields fields) {
        point.paragraphs().forEach(fields::read);
        point.points().stream().filter(below -> !below.isNumbered()).forEach(below -> read(below, fields));
    }

    /** Those who help by the point's own text or a part of it that has no date of its own. */
    private static List<Found> helpers(Point point, List<Found> leads) {
        List<Found> all = new ArrayList<>();
        for (Paragraph paragraph : point.paragraphs()) {
            Who who = new Who(paragraph);
            Told told = who.atStart();
            told = told == null ? who.ordered() : told;
            all.addAll(who.helpers(told == null ? 0 : told.at()));
        }
        for (Point part : point.points()) {
            if (!part.isNumbered() && told(part, true) == null && until(part).isEmpty()) {
                all.addAll(helpers(part, leads));
            }
        }
        return distinct(all, leads);
    }

    static List<Found> distinct(List<Found> found, List<Found> butFor) {
        Map<String, Found> distinct = new LinkedHashMap<>();
        found.forEach(one -> distinct.putIfAbsent(Folded.of(one.text()), one));
        butFor.forEach(one -> distinct.remove(Folded.of(one.text())));
        return List.copyOf(distinct.values());
    }

    private static List<Deliverable> results(Point point, Fields fields) {
        List<Deliverable> all = new ArrayList<>();
        fields.results().forEach(result -> all.add(new Deliverable(cut(result.text()), 1)));
        point.paragraphs().forEach(paragraph -> all.addAll(Results.in(paragraph)));
        point.points().stream()
                .filter(below -> !below.isNumbered())
                .flatMap(below -> below.paragraphs().stream())
                .forEach(paragraph -> all.addAll(Results.in(paragraph)));
        return all.size() > 50 ? all.subList(0, 50) : all;
    }

    private static String cut(String text) {
        return text.length() > 1_000 ? text.substring(0, 1_000) : text;
    }

    private static @Nullable Found receiver(Point point) {
        return point.paragraphs().stream()
                .map(paragraph -> new Who(paragraph).receiver())
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }
}
