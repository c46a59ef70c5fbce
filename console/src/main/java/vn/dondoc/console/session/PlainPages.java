package vn.dondoc.console.session;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Tells who cannot be let in, or not now, what happened and what to do, where there is no session to make a page with. */
@Component
final class PlainPages {
    private static final String AGAIN_IN_SECONDS = "5";

    private final ViewResolver views;
    private final LocaleResolver locales;
    private final String contentPolicy;

    PlainPages(
            @Qualifier("thymeleafViewResolver") ViewResolver views, LocaleResolver locales, SignInSettings settings) {
        this.views = views;
        this.locales = locales;
        contentPolicy = SignIn.contentPolicy(settings);
    }

    /** What happened, each with its sentences. */
    enum What {
        /** Nobody's session can be read or kept. */
        STORE_AWAY(HttpStatus.SERVICE_UNAVAILABLE),
        /** The provider does not do its part. */
        SIGN_IN_AWAY(HttpStatus.SERVICE_UNAVAILABLE),
        /** Whoever comes back from the provider has not been sent there from here. */
        SIGN_IN_LOST(HttpStatus.BAD_REQUEST),
        /** What was sent comes from a page of a session that is over, or from another site. */
        SESSION_OVER(HttpStatus.FORBIDDEN);

        private final HttpStatus status;

        What(HttpStatus status) {
            this.status = status;
        }
    }

    /** Answers with the page, in place of whatever has been written. */
    void answer(HttpServletRequest request, HttpServletResponse response, What what)
            throws IOException, ServletException {
        response.reset();
        response.setStatus(what.status.value());
        response.setHeader("Content-Security-Policy", contentPolicy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (what.status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_IN_SECONDS);
        }
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, locales);
        Locale locale = locales.resolveLocale(request);
        Map<String, Object> model =
                Map.of("what", what.name(), "sent", !request.getMethod().equals("GET"));
        try {
            View view = Objects.requireNonNull(views.resolveViewName("shell/closed", locale));
            view.render(model, request, response);
        } catch (IOException | ServletException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
