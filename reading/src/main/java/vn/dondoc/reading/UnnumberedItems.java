package vn.dondoc.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.Phrased.Told;
import vn.dondoc.reading.outline.Paragraph;

/**
 * Makes items of a text without numbers: a sentence that tells somebody to do something begins one, what follows belongs
 * to it, and what the same units are told further on stands below it.
 */
final class UnnumberedItems {
    private static final Pattern BULLET =
            Pattern.compile("^(?:[-–—•+]|[0-9]{1,2}[.)]|[a-zđ]\\)|\\([ivx0-9]{1,4}\\))\\s*");

    /** What only says that the order is to be followed. */
    static final Pattern GENERAL = Pattern.compile(
            "(?iu)[ ,]{0,3}(?:và )?(?:phối hợp |khẩn trương |nghiêm túc |chỉ đạo |biết,? |tổ chức ){0,3}"
                    + "(?:triển khai,? )?(?:thực hiện|triển khai)[^;]{0,60}[./]{0,3}\\s*");

    /** How much is late, not what is to be done: "Sở Y tế: 03 nhiệm vụ (…)". */
    private static final Pattern TALLY = Pattern.compile(
            "(?iu)\\s?:\\s?(?:(?:mỗi đơn vị|còn|có) )?[0-9]{1,4} (?:nhiệm vụ|văn bản|hồ sơ|dự án|vụ việc|đơn|kiến nghị)(?!\\p{L}).*");

    /** Who orders, not who is told: "UBND tỉnh trân trọng …", without the name of a place. */
    private static final Pattern ISSUER = Pattern.compile(
            "(?u)(?:Chủ tịch |Phó Chủ tịch )?(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?:tỉnh|thành phố|huyện|xã|phường)(?! \\p{Lu})");

    private static final int MAX_TEXT = 20_000;

    /** A name below the text is no sentence of it. */
    private static final Pattern WHOLE = Pattern.compile("[.;:…/]\\s*$");

    /** A line end and a dash stand between what follows directly. */
    private static final int NEXT = 5;

    private final List<Draft> items = new ArrayList<>();
    private final Ordered ordered = new Ordered(items);
    private @Nullable Paragraph within;
    private boolean isLed;

    /** Whether this is the document itself: of others with a number it only tells. */
    private final boolean isItself;

    private final int before;

    private UnnumberedItems(boolean isItself, int before) {
        this.isItself = isItself;
        this.before = before;
    }

    /**
     * @param isItself whether the text is the document itself, none that tells of it
     * @param before how many items the document has above these
     */
    static List<Draft> items(List<Paragraph> paragraphs, boolean isItself, int before) {
        UnnumberedItems loose = new UnnumberedItems(isItself, before);
        paragraphs.forEach(loose::read);
        loose.drop();
        if (loose.items.stream().anyMatch(item -> !item.leads.isEmpty())) {
            return loose.items;
        }
        List<Draft> reported = reported(paragraphs);
        return reported.isEmpty() ? loose.items : reported;
    }

    /** Where nothing is ordered: what it tells was ordered. */
    private static List<Draft> reported(List<Paragraph> paragraphs) {
        UnnumberedItems loose = new UnnumberedItems(false, 0);
        for (Paragraph paragraph : paragraphs) {
            for (Paragraph sentence : Sentences.of(paragraph)) {
                Phrased words = Phrased.of(sentence);
                Told told = new ActorParser(words).wasOrdered();
                if (told != null) {
                    loose.items.add(loose.draft(sentence, words, told, DeadlinePlaces.in(sentence)));
                }
            }
        }
        return loose.items;
    }

    private void read(Paragraph whole) {
        Matcher bullet = BULLET.matcher(whole.text());
        Paragraph paragraph = bullet.find() ? whole.from(bullet.end()) : whole;
        boolean isPoint = paragraph != whole;
        boolean mayTell = isPoint || isLed && !ISSUER.matcher(whole.text()).lookingAt();
        isLed = isLed || isItself && LeadIn.leadsOn(whole);
        within = paragraph;
        if (whole.isCapitals()) {
            return;
        }
        for (Paragraph sentence : Sentences.of(paragraph)) {
            sentence(sentence, isPoint, mayTell);
            isPoint = false;
            mayTell = false;
        }
    }

    /**
     * @param isPoint whether it begins behind a dash
     * @param mayTell whether who stands first in it does what it says: there, and below words that lead to orders
     */
    private void sentence(Paragraph sentence, boolean isPoint, boolean mayTell) {
        if (isItself && !Preamble.isReason(sentence) && Preamble.tellsOfOther(sentence)) {
            return;
        }
        Phrased words = Phrased.of(sentence);
        ActorParser who = new ActorParser(words, mayTell);
        Told told = who.atStart();
        if (told == null && !Preamble.isReason(sentence)) {
            told = who.ordered();
            told = told == null ? who.afterClause() : told;
            told = told == null ? DutyHeading.asFor(sentence) : told;
            told = told == null ? who.blamed() : told;
        }
        if (told == null && Preamble.isReason(sentence)) {
            told = Preamble.lastOrdered(sentence);
        }
        int order = Preamble.isReason(sentence) ? Preamble.lastOrder(sentence) : -1;
        List<Found> until = DeadlinePlaces.in(sentence).stream()
                .filter(deadline -> deadline.start() - sentence.start() >= order)
                .toList();
        if (told != null && until.isEmpty() && !items.isEmpty() && Later.onlyAnswers(sentence, told)) {
            return;
        }
        if (told != null
                && TALLY.matcher(sentence.text())
                        .region(told.at(), sentence.text().length())
                        .lookingAt()) {
            return;
        }
        if (told != null
                && until.isEmpty()
                && !items.isEmpty()
                && GENERAL.matcher(sentence.text().substring(told.at())).matches()) {
            return;
        }
        if (ordered.isSaid(sentence, words)) {
            return;
        }
        if (told == null) {
            followUp(sentence, words, until, isPoint);
            return;
        }
        if (ordered.leadsTo(told, sentence)) {
            items.removeLast();
        }
        Draft item = draft(sentence, words, told, until);
        Draft same = ordered.toSame(told);
        if (same == null) {
            items.add(item);
        } else {
            Draft below = new Draft(same.path + "." + (same.items.size() + 1), item.text);
            below.isTask = true;
            below.deadlines.addAll(item.deadlines);
            below.deliverables.addAll(item.deliverables);
            below.coordinators = item.coordinators;
            below.reportTo = item.reportTo;
            below.appraisers = item.appraisers;
            same.items.add(below);
        }
    }

    private Draft draft(Paragraph sentence, Phrased words, Told told, List<Found> until) {
        Draft item = new Draft(String.valueOf(before + items.size() + 1), text(sentence));
        item.isTask = true;
        item.leads = told.leads();
        item.coordinators = Found.distinct(new Helpers(words).after(told.at()), told.leads());
        item.deadlines.addAll(until);
        item.deliverables.addAll(Results.in(sentence));
        Receiver receiver = new Receiver(words);
        item.reportTo = receiver.found();
        item.appraisers = receiver.appraisers();
        return item;
    }

    /** A sentence that names nobody: with a date, it goes on with what was ordered before. */
    private void followUp(Paragraph sentence, Phrased words, List<Found> until, boolean isPoint) {
        if (items.isEmpty()) {
            if (!until.isEmpty() && !Preamble.isReason(sentence)) {
                Draft item = new Draft("1", text(sentence));
                item.isTask = true;
                item.deadlines.addAll(until);
                item.reportTo = new Receiver(words).found();
                items.add(item);
            }
            return;
        }
        Draft last = items.getLast();
        if (goesOn(sentence, isPoint, last, until)) {
            last.text = withText(last.text, sentence, isPoint);
        }
        last.deliverables.addAll(Results.in(sentence));
        last.deadlines.addAll(until);
        if (last.reportTo == null) {
            last.reportTo = new Receiver(words).found();
        }
        if (last.coordinators.isEmpty() && new ActorParser(words).atStart() == null) {
            last.coordinators = Found.distinct(new Helpers(words).after(0), last.leads);
        }
    }

    /** Whether it belongs to what was ordered before: what tells of an order has other things to tell, too. */
    private boolean goesOn(Paragraph sentence, boolean isPoint, Draft last, List<Found> until) {
        boolean isInSame = within != null && last.text.end() > within.start();
        boolean isLedTo = sentence.start() - last.text.end() <= NEXT
                && (isPoint || last.text.text().endsWith(":"));
        return isLedTo
                || !until.isEmpty()
                || (isItself || isInSame) && WHOLE.matcher(sentence.text()).find();
    }

    private static Found withText(Found before, Paragraph sentence, boolean isPoint) {
        String more = sentence.text().strip();
        boolean isLong = before.text().length() + more.length() > MAX_TEXT;
        return isLong
                ? before
                : new Found(
                        before.text() + (isPoint ? "\n- " : "\n") + more,
                        before.start(),
                        Math.max(before.end(), sentence.end()),
                        before.sure());
    }

    /** A sentence with a date and without anybody, before anybody was told: whoever is told next answers for it. */
    private void drop() {
        if (items.size() > 1 && items.getFirst().leads.isEmpty()) {
            Draft first = items.removeFirst();
            items.getFirst().deadlines.addAll(0, first.deadlines);
        }
    }

    private static Found text(Paragraph sentence) {
        String text = sentence.text().strip();
        return new Found(
                text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text,
                sentence.start(),
                sentence.end(),
                Found.LIKELY);
    }
}
