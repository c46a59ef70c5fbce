package vn.dondoc.reading.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is odd about a document as a whole, but possible. */
public final class HeadOddities {
    private static final Pattern YEAR = Pattern.compile("(?iu)năm\\s((?:19|20)[0-9]{2})");

    private HeadOddities() {}

    /** In the order of the document. */
    public static List<Remark> of(Content content) {
        List<Remark> odd = new ArrayList<>();
        if (content.number() == null || content.number().isBlank()) {
            odd.add(Remark.of("/number", "NO_NUMBER"));
        }
        IssuedOn issuedOn = content.issuedOn();
        if (issuedOn.date() == null) {
            odd.add(Remark.of("/issuedOn", "NO_DATE"));
        } else if (issuedOn.day() == null) {
            odd.add(Remark.of("/issuedOn", "DATE_NOT_A_DAY"));
        }
        subjectYear(content, odd);
        for (int i = 0; i < content.references().size(); i++) {
            reference(content.references().get(i), issuedOn.latest(), "/references/" + i, odd);
        }
        return odd;
    }

    /** A document that bears the date of a day to come has a mistyped date, or is not signed yet. */
    public static List<Remark> ofDate(IssuedOn issuedOn, LocalDate today) {
        LocalDate earliest = issuedOn.earliest();
        return earliest == null || !earliest.isAfter(today)
                ? List.of()
                : List.of(Remark.of("/issuedOn", "DATED_AFTER_TODAY", earliest, today));
    }

    private static void reference(Reference cited, @Nullable LocalDate latest, String pointer, List<Remark> odd) {
        if (latest != null && cited.date() != null && cited.date().isAfter(latest)) {
            odd.add(Remark.of(pointer, "ISSUED_BEFORE_CITED"));
        }
        if (cited.number() == null && cited.date() == null) {
            odd.add(Remark.of(pointer, "OPEN_REFERENCE", cited.text()));
        }
    }

    /** The subject names one year, and the orders only others. */
    private static void subjectYear(Content content, List<Remark> odd) {
        Set<String> subject = years(content.subject());
        Set<String> orders = new TreeSet<>();
        content.placed().forEach(placed -> orders.addAll(years(placed.item().text())));
        if (subject.size() == 1 && !orders.isEmpty() && !orders.containsAll(subject)) {
            odd.add(Remark.of(
                    "/subject", "SUBJECT_YEAR_DIFFERS", subject.iterator().next(), String.join(", ", orders)));
        }
    }

    private static Set<String> years(String text) {
        Set<String> years = new TreeSet<>();
        Matcher matcher = YEAR.matcher(text);
        while (matcher.find()) {
            years.add(matcher.group(1));
        }
        return years;
    }
}
