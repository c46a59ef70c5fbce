package vn.dondoc.launcher.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.text.Texts;

/** The page on which one of the demo people is chosen, in the language that the console has, or will have by it. */
@Controller
public class LoginController {
    private static final String LANGUAGE = "DONDOC_LANGUAGE";
    private static final Duration KEPT = Duration.ofDays(365);

    private final Texts texts;

    LoginController(Texts texts) {
        this.texts = texts;
    }

    /** The page's sentences in one language. */
    public record Words(Texts texts, Locale language) {
        public String say(Message message) {
            return texts.say(message, language);
        }

        public String say(String part) {
            return say(Message.of("sign-in." + part));
        }
    }

    @GetMapping(IdentityConfiguration.LOGIN)
    String login(
            @RequestParam(name = "ngon-ngu", required = false) @Nullable String chosen,
            @CookieValue(name = LANGUAGE, required = false) @Nullable String before,
            HttpServletResponse response,
            Model model) {
        Locale language = "en".equals(chosen == null ? before : chosen) ? Locale.ENGLISH : Texts.VIETNAMESE;
        if (chosen != null) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(LANGUAGE, language.getLanguage())
                            .path("/")
                            .maxAge(KEPT)
                            .httpOnly(true)
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
        model.addAttribute("words", new Words(texts, language));
        model.addAttribute("works", DemoPerson.Work.values());
        model.addAttribute("password", DemoPerson.PASSWORD);
        model.addAttribute("action", IdentityConfiguration.LOGIN);
        return "login";
    }
}
