package vn.dondoc.gateway;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.WebUtils;

/**
 * What went wrong, for people: what happened, what is kept, what to do. It needs nothing else from here, which may be away, or
 * would be one call more of somebody who calls too often.
 */
@Component
final class ProblemPage {
    /** As the console keeps what somebody has chosen. */
    private static final String LANGUAGE = "DONDOC_LANGUAGE";

    static final String AGAIN = "gateway.page.again";
    static final String HOME = "gateway.page.home";

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final MessageSource sentences;
    private final String page;
    private final String policy;

    ProblemPage(MessageSource sentences) throws IOException {
        this.sentences = sentences;
        page = new ClassPathResource("gateway/problem.html").getContentAsString(StandardCharsets.UTF_8);
        String style = page.substring(page.indexOf("<style>") + "<style>".length(), page.indexOf("</style>"));
        policy = "default-src 'none'; style-src 'sha256-" + hash(style) + "'; base-uri 'none'; frame-ancestors 'none'";
    }

    private static String hash(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a browser asks for a page: programs ask for JSON, or for whatever there is, and the API answers nothing else. */
    static boolean isWanted(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        if (accept == null || request.getRequestURI().startsWith("/api/")) {
            return false;
        }
        try {
            List<MediaType> kinds = MediaType.parseMediaTypes(accept);
            return kinds.stream().anyMatch(kind -> kind.equalsTypeAndSubtype(MediaType.TEXT_HTML));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** The page's own content policy. */
    String policy() {
        return policy;
    }

    byte[] of(HttpServletRequest request, Refusal refusal) {
        Cookie chosen = WebUtils.getCookie(request, LANGUAGE);
        Locale locale = chosen != null && chosen.getValue().equals("en") ? Locale.ENGLISH : VIETNAMESE;
        Kind kind = Kind.of(refusal);
        return page.replace("{language}", locale.getLanguage())
                .replace("{what}", say(kind.what(), locale))
                .replace("{then}", say(kind.then(), locale))
                .replace("{again}", say(AGAIN, locale))
                .replace("{home}", say(HOME, locale))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String say(String key, Locale locale) {
        return HtmlUtils.htmlEscape(sentences.getMessage(key, null, locale), "UTF-8");
    }

    /** What people are told apart. */
    enum Kind {
        AWAY("away"),
        NOT_FOUND("not-found"),
        REFUSED("refused"),
        TOO_LARGE("too-large"),
        TOO_MANY("too-many"),
        UNEXPECTED("unexpected");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        static Kind of(Refusal refusal) {
            return switch (refusal) {
                case TOO_MANY -> TOO_MANY;
                case TOO_LARGE -> TOO_LARGE;
                case NOT_FOUND -> NOT_FOUND;
                case SERVICE_AWAY, IDENTITY_AWAY, SERVICE_BROKE_OFF, SERVICE_SLOW -> AWAY;
                case UNEXPECTED -> UNEXPECTED;
                case BAD_REQUEST, UNAUTHORIZED, FORBIDDEN, METHOD_NOT_ALLOWED -> REFUSED;
            };
        }

        /** Of the sentence that says what happened. */
        String what() {
            return "gateway.page." + code;
        }

        /** Of the one that says what is kept, and what to do. */
        String then() {
            return what() + ".then";
        }
    }
}
