package vn.dondoc.console.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.dondoc.console.api.Me;

/** Gives every page the person who looks at it. */
@ControllerAdvice
class Shell {
    private final Viewers viewers;

    Shell(Viewers viewers) {
        this.viewers = viewers;
    }

    @ModelAttribute("me")
    @Nullable Me me(@AuthenticationPrincipal @Nullable OidcUser user) {
        return user == null ? null : viewers.of(user);
    }
}
