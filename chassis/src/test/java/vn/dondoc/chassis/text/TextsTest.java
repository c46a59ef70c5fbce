package vn.dondoc.chassis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** How a message is said. */
class TextsTest {
    private final Texts texts = Texts.ofAllModules();

    @Test
    void inTheLanguageAskedForAndInVietnameseOtherwise() {
        Message message = Message.of("SIZE.within", "1–20");

        assertThat(texts.say(message, Locale.ENGLISH)).isEqualTo("Is too long or too short (1–20).");
        assertThat(texts.say(message, Locale.UK)).isEqualTo("Is too long or too short (1–20).");
        assertThat(texts.say(message, Locale.FRENCH)).isEqualTo("Dài hoặc ngắn quá giới hạn (1–20).");
        assertThat(texts.inVietnamese(message)).isEqualTo("Dài hoặc ngắn quá giới hạn (1–20).");
    }

    @Test
    void inTheLanguageOfTheCall() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        try {
            assertThat(texts.say(Message.of("not-found"))).isEqualTo("Not found.");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** Numbers are digits, days and moments are those of Vietnam, and a message within is said in the same language. */
    @Test
    void withWhatFillsItsPlaces() {
        assertThat(said(12345, Locale.ENGLISH)).isEqualTo("12345");
        assertThat(said(LocalDate.parse("2026-12-05"), Locale.of("vi"))).isEqualTo("5/12/2026");
        assertThat(said(LocalDate.parse("2026-12-05"), Locale.ENGLISH)).isEqualTo("5 December 2026");
        assertThat(said(Instant.parse("2026-12-05T16:59:00Z"), Locale.of("vi"))).isEqualTo("23:59 5/12/2026");
        assertThat(said(Instant.parse("2026-12-05T17:00:00Z"), Locale.ENGLISH)).isEqualTo("00:00, 6 December 2026");
        assertThat(said(Message.of("not-found"), Locale.of("vi"))).isEqualTo("Không tìm thấy.");
        assertThat(said(Message.of("not-found"), Locale.ENGLISH)).isEqualTo("Not found.");
    }

    private String said(Object argument, Locale locale) {
        return texts.say(Message.of("as-written", argument), locale);
    }

    @Test
    void withWhatSomebodyWroteAsItIs() {
        assertThat(texts.inVietnamese(Message.asWritten("Ông A's {0} '{1}' %s")))
                .isEqualTo("Ông A's {0} '{1}' %s");
    }

    /** A later version beside this one has stored it. */
    @Test
    void byItsKeyIfNoModuleHasTheSentence() {
        assertThat(texts.inVietnamese(Message.of("later-says-this", "{0}", 3))).isEqualTo("later-says-this[{0}, 3]");
    }

    @Test
    void namesItsCodeByWhatIsBeforeTheDot() {
        assertThat(Message.of("task-closed.withdrawn").code()).isEqualTo("task-closed");
        assertThat(Message.of("task-closed").code()).isEqualTo("task-closed");
    }
}
