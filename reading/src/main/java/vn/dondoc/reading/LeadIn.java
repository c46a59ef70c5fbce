package vn.dondoc.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.deadlines.Deadline;
import vn.dondoc.deadlines.DeadlineKind;
import vn.dondoc.reading.Phrased.Told;
import vn.dondoc.reading.outline.Paragraph;

/**
 * What the sentence above points says of the time of all of them: "Trong 6 tháng còn lại năm 2023, Chủ tịch UBND tỉnh yêu
 * cầu:". It bounds what is to be done again and again, "ít nhất 1 lần/quý"; what has a date has its own, and what is to be
 * done "khẩn trương" is not given until then.
 */
final class LeadIn {

    private static final int FIRST_HALF = 6;

    /** A last day; a period only bounds what is below. */
    private static final Pattern UNTIL = Pattern.compile("(?iu)(?:trước|(?:chậm|muộn) nhất|không quá|xong) ");

    private LeadIn() {}

    /** In which time everything is to be done below these paragraphs; none if the last one does not lead to points. */
    static List<Found> within(List<Paragraph> paragraphs) {
        return paragraphs.isEmpty() || !paragraphs.getLast().text().strip().endsWith(":")
                ? List.of()
                : DeadlinePlaces.in(paragraphs.getLast());
    }

    /**
     * "Yêu cầu các sở hoàn thành các nhiệm vụ sau trước ngày 20/8:" is a task of its own, as none of the points says so.
     *
     * @param points what stands below it
     */
    static List<Draft> ordered(List<Paragraph> opening, List<Draft> points) {
        List<Found> within = within(opening);
        Told told = within.isEmpty() ? null : new ActorParser(Phrased.of(opening.getLast())).ordered();
        if (told == null) {
            return List.of();
        }
        Paragraph sentence = opening.getLast();
        int from = sentence.start() + told.at();
        List<Found> until = within.stream()
                .filter(found ->
                        found.start() >= from && UNTIL.matcher(found.text()).lookingAt())
                .toList();
        if (until.isEmpty()) {
            return List.of();
        }
        Draft order = new Draft(
                String.valueOf(LastOrders.lastTaken(points) + 1),
                new Found(sentence.text().strip(), sentence.start(), sentence.end(), Found.LIKELY));
        order.isTask = true;
        order.leads = told.leads();
        order.deadlines.addAll(until);
        return List.of(order);
    }

    /** Whether a paragraph leads to orders below it: "Chủ tịch UBND tỉnh có ý kiến như sau:". */
    static boolean leadsOn(Paragraph paragraph) {
        return paragraph.text().strip().endsWith(":");
    }

    /** Bounds what recurs. */
    static void bound(List<Draft> drafts, List<Found> opening, Terms terms) {
        for (Draft draft : drafts) {
            if (draft.isTask
                    && !draft.deadlines.isEmpty()
                    && draft.deadlines.stream().allMatch(one -> recurs(one, terms))) {
                draft.deadlines.addAll(opening);
                draft.notBefore = opening.stream()
                        .map(one -> beginning(terms.deadline(one.text())))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
            }
            bound(draft.items, draft.within.isEmpty() ? opening : draft.within, terms);
        }
    }

    /** The first day of a period, as far as its kind tells; null if it tells of none. */
    private static @Nullable LocalDate beginning(Deadline within) {
        LocalDate last = within.dueDate();
        if (last == null) {
            return null;
        }
        LocalDate month = last.withDayOfMonth(1);
        return switch (within.kind()) {
            case MONTH -> month;
            case QUARTER -> month.minusMonths(2);
            case HALF_YEAR -> last.getMonthValue() > FIRST_HALF ? month.withMonth(FIRST_HALF + 1) : month.withMonth(1);
            case YEAR, NINE_MONTHS -> month.withMonth(1);
            default -> null;
        };
    }

    private static boolean recurs(Found found, Terms terms) {
        return DeadlineKind.RECURRING.label().equals(terms.read(found.text()).kind());
    }
}
