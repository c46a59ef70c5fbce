package vn.dondoc.directive.intake;

import java.util.regex.Pattern;
import vn.dondoc.reading.document.Remark;

/** Vietnamese as it was typed before Unicode, for fonts of TCVN3 or VNI: letters of other languages in its stead. */
final class OldEncoding {
    /** Vietnamese in Unicode has none of them beside a letter, nor these vowels one after the other. */
    private static final Pattern STRANGE = Pattern.compile("(?<=\\p{L})[®©ª¬µ¸¹¶¨¼½¾ñöøûïäëåüæÑÖØÛÏÄËÅÜÆ]"
            + "|[®©ª¬µ¸¹¶¨¼½¾ñöøûïäëåüæÑÖØÛÏÄËÅÜÆ](?=\\p{L})"
            + "|(?iu:a[âáàãêùõ]|e[âáàãùõ]|o[âùõ]|u[ùõ])");

    static final Remark REMARK = Remark.of("", "OLD_ENCODING");

    /** Fewer are in the names of foreigners. */
    private static final int MANY = 10;

    private OldEncoding() {}

    /** Whether some of it was typed so. */
    static boolean isIn(String text) {
        return STRANGE.matcher(text).results().limit(MANY).count() == MANY;
    }
}
