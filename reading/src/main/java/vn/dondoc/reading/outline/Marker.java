package vn.dondoc.reading.outline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What numbers a point: "II.", "1.2.", "a)", "-", and "1- " as offices of the party write it.
 *
 * @param level how deep it stands by its sort: less is higher
 * @param number the number without its marks; empty for a bullet
 * @param length how many characters it takes
 */
record Marker(Level level, String number, int length) {

    /** The sorts of numbers from the highest down. */
    enum Level {
        PART("(?iu)phần (?:thứ )?([ivx]{1,4}|[0-9]|nhất|hai|ba|tư|năm)\\s?[.:)]?\\s?"),
        LETTER("([A-H])\\s?[.)]\\s?(?=\\p{L})"),
        ROMAN("([IVX]{1,5})(?:\\s?[.)/]\\s?(?=[\\p{L}\"“])|\\s?[-–]\\s(?=\\p{Lu}))"),
        ARTICLE("(?iu)điều\\s([0-9]{1,2})\\s?[.:]\\s?"),
        NUMBER("([0-9]{1,2})(?:\\s?[.)/]\\s?(?=[\\p{L}\"“(])|\\s?[-–]\\s(?=\\p{Lu}))"),
        NUMBER_2("([0-9]{1,2}\\.[0-9]{1,2})\\s?[.)]?\\s(?=\\p{Lu}|[\"“])"),
        NUMBER_3("([0-9]{1,2}(?:\\.[0-9]{1,2}){2,3})\\s?[.)]?\\s(?=\\p{Lu}|[\"“])"),
        SMALL("([a-zđ])\\s?[.)]\\s?(?=\\p{L})"),
        BRACKET("\\(([0-9]{1,2}|[ivx]{1,4}|[a-zđ])\\)\\s?"),
        DASH("[-–—•●▪]\\s?(?=[\\p{L}\"“])"),
        PLUS("\\+\\s?(?=[\\p{L}\"“])");

        private final Pattern form;

        Level(String form) {
            this.form = Pattern.compile(form);
        }

        boolean isNumbered() {
            return compareTo(SMALL) < 0;
        }

        boolean isBullet() {
            return compareTo(BRACKET) > 0;
        }
    }

    static Optional<Marker> of(String text) {
        for (Level level : List.of(Level.values())) {
            Matcher matcher = level.form.matcher(text);
            if (matcher.lookingAt()) {
                String number = level.isBullet() ? "" : matcher.group(1);
                return Optional.of(new Marker(
                        level, level == Level.SMALL ? number.toLowerCase(Locale.ROOT) : number, matcher.end()));
            }
        }
        return Optional.empty();
    }
}
