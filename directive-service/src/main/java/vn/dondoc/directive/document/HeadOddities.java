package vn.dondoc.directive.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.web.LocalizedText;
import vn.dondoc.chassis.web.Violation;

/** What is odd about a document as a whole, but possible. */
public final class HeadOddities {
    private static final Pattern YEAR = Pattern.compile("(?iu)năm\\s((?:19|20)[0-9]{2})");

    private HeadOddities() {}

    /** In the order of the document. */
    public static List<Violation> of(Content content) {
        List<Violation> odd = new ArrayList<>();
        if (content.number() == null || content.number().isBlank()) {
            odd.add(new Violation(
                    "/number", "NO_NUMBER", new LocalizedText("Văn bản chưa có số.", "The document has no number.")));
        }
        IssuedOn issuedOn = content.issuedOn();
        if (issuedOn.date() == null) {
            odd.add(new Violation(
                    "/issuedOn",
                    "NO_DATE",
                    new LocalizedText("Văn bản chưa có ngày ban hành.", "The document has no date.")));
        } else if (issuedOn.day() == null) {
            odd.add(new Violation(
                    "/issuedOn",
                    "DATE_NOT_A_DAY",
                    new LocalizedText(
                            "Ngày ban hành chưa đủ ngày, tháng, năm.", "The document's date is not a whole day.")));
        }
        subjectYear(content, odd);
        for (int i = 0; i < content.references().size(); i++) {
            reference(content.references().get(i), issuedOn.latest(), "/references/" + i, odd);
        }
        return odd;
    }

    private static void reference(Reference cited, @Nullable LocalDate latest, String pointer, List<Violation> odd) {
        if (latest != null && cited.date() != null && cited.date().isAfter(latest)) {
            odd.add(new Violation(
                    pointer,
                    "ISSUED_BEFORE_CITED",
                    new LocalizedText(
                            "Văn bản được viện dẫn có ngày sau ngày ban hành.",
                            "A document that is cited is dated after this one.")));
        }
        if (cited.number() == null && cited.date() == null) {
            odd.add(new Violation(
                    pointer,
                    "OPEN_REFERENCE",
                    new LocalizedText(
                                    "“%s” không nói rõ là văn bản nào.", "“%s” does not say which documents are meant.")
                            .with(cited.text())));
        }
    }

    /** The subject names one year, and the orders only others. */
    private static void subjectYear(Content content, List<Violation> odd) {
        Set<String> subject = years(content.subject());
        Set<String> orders = new TreeSet<>();
        content.placed().forEach(placed -> orders.addAll(years(placed.item().text())));
        if (subject.size() == 1 && !orders.isEmpty() && !orders.containsAll(subject)) {
            odd.add(new Violation(
                    "/subject",
                    "SUBJECT_YEAR_DIFFERS",
                    new LocalizedText(
                                    "Trích yếu nói năm %s, nội dung nói năm %s.",
                                    "The subject speaks of %s, the orders of %s.")
                            .with(subject.iterator().next(), String.join(", ", orders))));
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
