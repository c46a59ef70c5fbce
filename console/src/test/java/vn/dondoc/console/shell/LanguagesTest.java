package vn.dondoc.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class LanguagesTest {

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    /** A list in another language is the same list. */
    @Test
    void asksTheSameInTheOtherLanguage() {
        assertThat(inEnglish("tim=b%C3%A3o%20l%C5%A9&ngon-ngu=vi&xem=1"))
                .isEqualTo("?tim=b%C3%A3o%20l%C5%A9&xem=1&ngon-ngu=en");
    }

    @Test
    void asksForNothingButTheLanguageWhereNothingWasAskedFor() {
        assertThat(inEnglish(null)).isEqualTo("?ngon-ngu=en");
    }

    private static String inEnglish(@Nullable String query) {
        var request = new MockHttpServletRequest("GET", "/nhiem-vu");
        request.setQueryString(query);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        return Languages.address("en");
    }
}
