package vn.dondoc.launcher.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.text.Texts;

/** Lets the pages of the sign-in speak the language that the console has, or will have by them. */
@ControllerAdvice(assignableTypes = {LoginController.class, BasicErrorController.class})
public class Language {
    private static final String COOKIE = "DONDOC_LANGUAGE";
    private static final Duration KEPT = Duration.ofDays(365);

    private final Texts texts;

    Language(Texts texts) {
        this.texts = texts;
    }

    /** The pages' sentences in one language. */
    public record Words(Texts texts, Locale language) {
        public String say(Message message) {
            return texts.say(message, language);
        }

        public String say(String part) {
            return say(Message.of("sign-in." + part));
        }
    }

    @ModelAttribute("words")
    Words words(
            @RequestParam(name = "ngon-ngu", required = false) @Nullable String chosen,
            @CookieValue(name = COOKIE, required = false) @Nullable String before,
            HttpServletResponse response) {
        Locale language = "en".equals(chosen == null ? before : chosen) ? Locale.ENGLISH : Texts.VIETNAMESE;
        if (chosen != null) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, language.getLanguage())
                            .path("/")
                            .maxAge(KEPT)
                            .httpOnly(true)
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
        return new Words(texts, language);
    }
}
