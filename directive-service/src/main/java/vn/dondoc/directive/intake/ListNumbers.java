package vn.dondoc.directive.intake;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.w3c.dom.Element;

/** Counts the numbers that Word sets in front of the paragraphs of a list and does not keep as text. */
final class ListNumbers {
    private static final int LEVELS = 9;

    private final @Nullable XWPFNumbering numbering;
    private final Map<BigInteger, int[]> counted = new HashMap<>();

    ListNumbers(@Nullable XWPFNumbering numbering) {
        this.numbering = numbering;
    }

    /**
     * What stands in front of a paragraph, with a space after it; empty if nothing does. To be asked in order.
     *
     * @param properties of the paragraph, if it has any
     */
    String of(@Nullable Element properties) {
        Element place = WordMarkup.find(properties, "numPr");
        String id = WordMarkup.value(WordMarkup.find(place, "numId"));
        if (numbering == null || id.isEmpty() || id.equals("0")) {
            return "";
        }
        BigInteger list = new BigInteger(id);
        BigInteger shape = numbering.getAbstractNumID(list);
        if (shape == null || numbering.getAbstractNum(shape) == null) {
            return "";
        }
        CTAbstractNum form = numbering.getAbstractNum(shape).getCTAbstractNum();
        String depth = WordMarkup.value(WordMarkup.find(place, "ilvl"));
        int level = depth.isEmpty() ? 0 : Math.clamp(new BigInteger(depth).intValue(), 0, LEVELS - 1);
        CTLvl look = level < form.sizeOfLvlArray() ? form.getLvlArray(level) : null;
        if (look == null || look.getLvlText() == null) {
            return "";
        }
        int[] numbers = counted.computeIfAbsent(shape, _ -> new int[LEVELS]);
        numbers[level] = numbers[level] == 0 ? start(look) : numbers[level] + 1;
        Arrays.fill(numbers, level + 1, LEVELS, 0);
        return written(look, numbers, form) + " ";
    }

    private static String written(CTLvl look, int[] numbers, CTAbstractNum form) {
        if (sort(look).equals("bullet")) {
            return "-";
        }
        String written = String.valueOf(look.getLvlText().getVal());
        for (int level = 0; level < Math.min(LEVELS, form.sizeOfLvlArray()); level++) {
            written = written.replace(
                    "%" + (level + 1), number(Math.max(numbers[level], 1), sort(form.getLvlArray(level))));
        }
        return written;
    }

    private static String number(int number, String sort) {
        return switch (sort) {
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> String.valueOf((char) ('A' + (number - 1) % 26));
            case "lowerLetter" -> String.valueOf((char) ('a' + (number - 1) % 26));
            default -> String.valueOf(number);
        };
    }

    private static String roman(int number) {
        StringBuilder roman = new StringBuilder();
        int[] values = {100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        int left = number % 400;
        for (int i = 0; i < values.length; i++) {
            for (; left >= values[i]; left -= values[i]) {
                roman.append(signs[i]);
            }
        }
        return roman.toString();
    }

    private static int start(CTLvl look) {
        return look.getStart() == null ? 1 : look.getStart().getVal().intValue();
    }

    private static String sort(CTLvl look) {
        return look.getNumFmt() == null
                ? "decimal"
                : String.valueOf(look.getNumFmt().getVal());
    }
}
