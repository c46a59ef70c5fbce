package vn.dondoc.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reading.Phrased.Told;
import vn.dondoc.reading.names.Folded;
import vn.dondoc.reading.outline.Paragraph;
import vn.dondoc.reading.phrase.Lexicon;

/**
 * Makes items of a text without numbers: a sentence that tells somebody to do something begins one, what follows belongs
 * to it, and what the same units are told further on stands below it.
 */
final class UnnumberedItems {
    private static final Pattern BULLET =
            Pattern.compile("^(?:[-–—•+]|[0-9]{1,2}[.)]|[a-zđ]\\)|\\([ivx0-9]{1,4}\\))\\s*");

    /** What only says that the order is to be followed. */
    private static final Pattern GENERAL = Pattern.compile(
            "(?iu)[ ,]{0,3}(?:và )?(?:phối hợp |khẩn trương |nghiêm túc |chỉ đạo |biết,? |tổ chức ){0,3}"
                    + "(?:triển khai,? )?(?:thực hiện|triển khai)[^;]{0,60}[./]{0,3}\\s*");

    /** Why it is written; who is ordered here was ordered elsewhere. */
    private static final Pattern REASON =
            Pattern.compile("(?:can cu|xet|thuc hien (?:nhiem vu|quyet dinh|nghi quyet|chi dao|cong van"
                    + "|ke hoach|ket luan|van ban|y kien)|sau khi|theo de nghi|tiep theo|phuc dap).*+");

    private static final int FEW_WORDS = 5;

    private static final Pattern OTHER = Pattern.compile(
            "(?iu)^(?:[^,;:]{2,60}, )?[^,;:]{3,80} (?:có|ban hành|gửi|ký) (?:công văn|văn bản|công điện|chỉ thị|thông báo)"
                    + " (?:số )?:? ?[0-9]{1,6} ?[-/] ?\\p{L}[^;]{2,300}? (?:yêu cầu|đề nghị|giao|chỉ đạo) ");

    private static final Pattern LAST_ORDER =
            Pattern.compile("(?iu)[,:] [^,:;]{3,80}? (?:yêu cầu|đề nghị|giao|chỉ đạo|có ý kiến[^:]{0,30}:)\\s");

    private final List<Draft> items = new ArrayList<>();

    /** Whether this is the document itself: of others with a number it only tells. */
    private final boolean isItself;

    private UnnumberedItems(boolean isItself) {
        this.isItself = isItself;
    }

    /** @param isItself whether the text is the document itself, none that tells of it */
    static List<Draft> items(List<Paragraph> paragraphs, boolean isItself) {
        UnnumberedItems loose = new UnnumberedItems(isItself);
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
        UnnumberedItems loose = new UnnumberedItems(false);
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
        for (Paragraph sentence : Sentences.of(paragraph)) {
            sentence(sentence, isPoint);
            isPoint = false;
        }
    }

    /** @param isPoint whether it begins behind a dash */
    private void sentence(Paragraph sentence, boolean isPoint) {
        if (isItself && !isReason(sentence) && tellsOfOther(sentence)) {
            return;
        }
        Phrased words = Phrased.of(sentence);
        ActorParser who = new ActorParser(words, isPoint);
        Told told = who.atStart();
        if (told == null && !isReason(sentence)) {
            told = who.ordered();
            told = told == null ? who.afterClause() : told;
        }
        if (told == null && isReason(sentence)) {
            told = lastOrdered(sentence);
        }
        int order = isReason(sentence) ? lastOrder(sentence) : -1;
        List<Found> until = DeadlinePlaces.in(sentence).stream()
                .filter(deadline -> deadline.start() - sentence.start() >= order)
                .toList();
        if (told != null
                && PointReading.ANSWERS
                        .matcher(sentence.text().substring(told.at()))
                        .lookingAt()
                && !items.isEmpty()) {
            return;
        }
        if (told != null
                && until.isEmpty()
                && !items.isEmpty()
                && GENERAL.matcher(sentence.text().substring(told.at())).matches()) {
            return;
        }
        if (isEcho(sentence, words)) {
            return;
        }
        if (told == null) {
            followUp(sentence, words, until);
            return;
        }
        Draft item = draft(sentence, words, told, until);
        Draft same = sameLeads(told);
        if (same == null) {
            items.add(item);
        } else {
            Draft below = new Draft(same.path + "." + (same.items.size() + 1), item.text);
            below.isTask = true;
            below.deadlines.addAll(item.deadlines);
            below.deliverables.addAll(item.deliverables);
            below.coordinators = item.coordinators;
            below.reportTo = item.reportTo;
            same.items.add(below);
        }
    }

    /** Whether an order before it says the same in more words: "Theo đó, các sở báo cáo trước ngày 15/8." */
    private boolean isEcho(Paragraph sentence, Phrased words) {
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

    /** "Ngày 02/6/2025, UBND tỉnh có Công văn số 45/UBND-TC yêu cầu …": what another document ordered. */
    private static boolean tellsOfOther(Paragraph sentence) {
        Matcher other = OTHER.matcher(sentence.text());
        return other.find() && lastOrder(sentence) < other.end();
    }

    private static boolean isReason(Paragraph sentence) {
        return REASON.matcher(sentence.opening()).matches();
    }

    /** "Căn cứ …, UBND tỉnh yêu cầu Sở A …": the order comes after the last comma of the reasons. */
    private static @Nullable Told lastOrdered(Paragraph sentence) {
        int last = lastOrder(sentence);
        if (last < 0) {
            return null;
        }
        Told told = new ActorParser(Phrased.of(sentence.from(last))).ordered();
        return told == null ? null : new Told(told.leads(), told.at() + last);
    }

    /** Where the last order begins with who gives it; -1 if none does. */
    private static int lastOrder(Paragraph sentence) {
        Matcher orders = LAST_ORDER.matcher(sentence.text());
        int last = -1;
        while (orders.find()) {
            last = orders.start() + 2;
        }
        return last;
    }

    private Draft draft(Paragraph sentence, Phrased words, Told told, List<Found> until) {
        Draft item = new Draft(String.valueOf(items.size() + 1), text(sentence));
        item.isTask = true;
        item.leads = told.leads();
        item.coordinators = Found.distinct(new Helpers(words).after(told.at()), told.leads());
        item.deadlines.addAll(until);
        item.deliverables.addAll(Results.in(sentence));
        item.reportTo = new Receiver(words).found();
        return item;
    }

    /** A sentence that names nobody: with a date, it goes on with what was ordered before. */
    private void followUp(Paragraph sentence, Phrased words, List<Found> until) {
        if (items.isEmpty()) {
            if (!until.isEmpty() && !isReason(sentence)) {
                Draft item = new Draft("1", text(sentence));
                item.isTask = true;
                item.deadlines.addAll(until);
                item.reportTo = new Receiver(words).found();
                items.add(item);
            }
            return;
        }
        Draft last = items.getLast();
        last.deliverables.addAll(Results.in(sentence));
        last.deadlines.addAll(until);
        if (last.reportTo == null) {
            last.reportTo = new Receiver(words).found();
        }
        if (last.coordinators.isEmpty() && new ActorParser(words).atStart() == null) {
            last.coordinators = Found.distinct(new Helpers(words).after(0), last.leads);
        }
    }

    private @Nullable Draft sameLeads(Told told) {
        String names = names(told.leads());
        return items.stream()
                .filter(item -> names(item.leads).equals(names))
                .findFirst()
                .orElse(null);
    }

    private static String names(List<Found> leads) {
        return leads.stream().map(lead -> Folded.of(lead.text())).collect(Collectors.joining("|"));
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
                text.length() > 20_000 ? text.substring(0, 20_000) : text,
                sentence.start(),
                sentence.end(),
                Found.LIKELY);
    }
}
