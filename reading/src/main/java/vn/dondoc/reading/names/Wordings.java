package vn.dondoc.reading.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The forms under which a name may be kept that a document writes in another way. */
public final class Wordings {
    private static final Pattern AND = Pattern.compile(" va (?=\\S)");
    private static final Pattern EACH = Pattern.compile("^(?:cac|nhung|tung|moi|toan the|quy) ");
    private static final Pattern OFFICIAL = Pattern.compile(
            "^(?:dong chi )?(?:pho )?(?:chu tich|giam doc|thu truong|bo truong|tong giam doc|nguoi dung dau|lanh dao|chi cuc truong|"
                    + "cuc truong|truong) (?=\\S)");
    private static final Pattern WHERE = Pattern.compile(
            " (?:(?:tren dia ban(?: toan)?|truc thuoc)(?: tinh| thanh pho)?|thuoc tinh|thuoc thanh pho|cua tinh|"
                    + "cua thanh pho|trong tinh|tinh|thanh pho)$");

    /** A place stands for its committee. */
    private static final Pattern PLACE = Pattern.compile("^(?=(?:xa|phuong|dac khu|thi tran|huyen|quan|thi xa) \\S)");

    private Wordings() {}

    /** The folded forms from the nearest to the farthest: without the office of a person, the article, the place. */
    public static List<String> of(String written) {
        Set<String> forms = new LinkedHashSet<>();
        String folded = Folded.of(written);
        forms.add(folded);
        for (Pattern part : List.of(EACH, OFFICIAL, EACH, WHERE, WHERE)) {
            for (String form : List.copyOf(forms)) {
                forms.add(part.matcher(form).replaceFirst(""));
            }
        }
        for (String form : List.copyOf(forms)) {
            forms.add(form + " tinh");
            forms.add("cac " + form);
            forms.add(PLACE.matcher(form).replaceFirst("ubnd "));
        }
        forms.remove("");
        return List.copyOf(forms);
    }

    /** What is the same for "Khoa học và Công nghệ" and "Khoa học & Công nghệ". */
    static String key(String folded) {
        return AND.matcher(folded).replaceAll(" ");
    }
}
