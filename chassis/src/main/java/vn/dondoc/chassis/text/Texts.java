package vn.dondoc.chassis.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Says messages in Vietnamese or in English. The sentences are those of all modules on the class path, each in its
 * {@code vn/dondoc/<module>/messages.properties} and {@code messages_en.properties}.
 */
public final class Texts {
    public static final Locale VIETNAMESE = Locale.of("vi");

    private static final ClassLoader LOADER = Texts.class.getClassLoader();
    private static final String BUNDLE = "vn/dondoc/%s/messages";
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm d/M/yyyy");
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_MOMENT =
            DateTimeFormatter.ofPattern("HH:mm, d MMMM yyyy", Locale.ENGLISH);

    private final MessageSource sentences;

    Texts(MessageSource sentences) {
        this.sentences = sentences;
    }

    /** With the sentences of all modules; they are looked for once in a JVM. */
    public static Texts ofAllModules() {
        return AllModules.TEXTS;
    }

    private static final class AllModules {
        static final Texts TEXTS = found();
    }

    private static Texts found() {
        ResourceBundleMessageSource sentences = new ResourceBundleMessageSource();
        // Not by that of the thread, which may be of an application that ends before others ask.
        sentences.setBundleClassLoader(LOADER);
        sentences.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sentences.setFallbackToSystemLocale(false);
        sentences.setAlwaysUseMessageFormat(true);
        sentences.setBasenames(modules());
        return new Texts(sentences);
    }

    private static String[] modules() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver(LOADER)
                            .getResources("classpath*:" + BUNDLE.formatted("*") + ".properties"))
                    .map(Texts::module)
                    .distinct()
                    .map(BUNDLE::formatted)
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String module(Resource bundle) {
        try {
            String[] path = bundle.getURL().getPath().split("/");
            return path[path.length - 2];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The sentence in English if that is asked for, else in Vietnamese; of one that only a later version has, which runs
     * beside this one, its key and what fills it.
     */
    public String say(Message message, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        Locale language = english ? Locale.ENGLISH : VIETNAMESE;
        String said = sentences.getMessage(
                message.key(),
                message.arguments().stream()
                        .map(argument -> switch (argument) {
                            case Message inner -> say(inner, language);
                            case LocalDate day -> (english ? ENGLISH_DAY : DAY).format(day);
                            case Instant moment -> (english ? ENGLISH_MOMENT : MOMENT).format(moment.atZone(ZONE));
                            default -> argument.toString();
                        })
                        .toArray(),
                null,
                language);
        return said == null ? message.toString() : said;
    }

    /** Whether there is such a sentence, and each within it: a later version may have more of them. */
    public boolean has(Message message) {
        return sentences.getMessage(message.key(), null, null, VIETNAMESE) != null
                && message.arguments().stream()
                        .allMatch(argument -> !(argument instanceof Message inner) || has(inner));
    }

    /** The sentence in the language of the call that is being answered. */
    public String say(Message message) {
        return say(message, LocaleContextHolder.getLocale());
    }

    /** The sentence in Vietnamese. */
    public String inVietnamese(Message message) {
        return say(message, VIETNAMESE);
    }
}
