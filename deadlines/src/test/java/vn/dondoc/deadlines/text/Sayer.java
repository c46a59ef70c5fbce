package vn.dondoc.deadlines.text;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** Says sentences as the services do, of this module's bundles alone. */
public final class Sayer {
    public static final Sayer VIETNAMESE = new Sayer(Locale.ROOT, "d/M/uuuu");
    public static final Sayer ENGLISH = new Sayer(Locale.ENGLISH, "d MMMM uuuu");

    private final ResourceBundle sentences;
    private final DateTimeFormatter days;

    private Sayer(Locale language, String days) {
        this.sentences = ResourceBundle.getBundle("vn.dondoc.deadlines.messages", language);
        this.days = DateTimeFormatter.ofPattern(days, Locale.ENGLISH);
    }

    /** @throws java.util.MissingResourceException if it cannot be said */
    public String say(Sentence sentence) {
        return MessageFormat.format(
                sentences.getString(sentence.key()),
                sentence.arguments().stream().map(this::said).toArray());
    }

    private String said(Object argument) {
        return switch (argument) {
            case Sentence inner -> say(inner);
            case LocalDate day -> days.format(day);
            default -> argument.toString();
        };
    }

    /** The keys of all that can be said. */
    public Set<String> keys() {
        return sentences.keySet();
    }
}
