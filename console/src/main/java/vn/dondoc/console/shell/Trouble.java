package vn.dondoc.console.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import vn.dondoc.console.api.Away;
import vn.dondoc.console.api.Me;
import vn.dondoc.console.api.Outages;
import vn.dondoc.console.api.Refused;
import vn.dondoc.console.session.AccessTokens.SignedOut;

/** Says what went wrong, what is kept, and what to do. */
@ControllerAdvice
class Trouble {
    private final Outages outages;
    private final Viewers viewers;

    Trouble(Outages outages, Viewers viewers) {
        this.outages = outages;
        this.viewers = viewers;
    }

    /** The API's own words; where a page knows better, it says so itself. */
    @ExceptionHandler
    ModelAndView refused(Refused refusal, @Nullable Principal who) {
        var page = new ModelAndView("shell/refused", HttpStatusCode.valueOf(refusal.status()));
        page.addObject("me", me(who));
        page.addObject("problem", refusal.problem());
        page.addObject("places", Objects.requireNonNullElse(refusal.problem().errors(), List.of()));
        return page;
    }

    /** What was typed is in the page that says so, and goes the same way again: each form that makes something has its key. */
    @ExceptionHandler
    ModelAndView away(Away away, HttpServletRequest request, @Nullable Principal who) {
        var page = new ModelAndView("shell/away", HttpStatus.SERVICE_UNAVAILABLE);
        page.addObject("me", me(who));
        page.addObject("part", away.part());
        page.addObject("since", outages.since(away.part()).orElse(null));
        page.addObject("typed", request.getMethod().equals("GET") ? null : Typed.of(request));
        return page;
    }

    /** So that there is a way on to other pages; such a page has none of the models that others get. */
    private @Nullable Me me(@Nullable Principal who) {
        try {
            return who instanceof Authentication known && known.getPrincipal() instanceof OidcUser user
                    ? viewers.of(user)
                    : null;
        } catch (Refused | SignedOut e) {
            return null;
        }
    }

    /** To the sign-in, and from there back to where the person was. */
    @ExceptionHandler
    String signedOut(SignedOut out, HttpServletRequest request) {
        request.getSession().invalidate();
        if (!request.getMethod().equals("GET")) {
            return "redirect:/";
        }
        String query = request.getQueryString();
        return "redirect:" + request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
