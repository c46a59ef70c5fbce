package vn.dondoc.console.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the person who looks at it. */
@ControllerAdvice
class Shell {

    @ModelAttribute
    @Nullable Person person(@AuthenticationPrincipal @Nullable OidcUser user) {
        return user == null ? null : new Person(user.getName(), user.getFullName());
    }
}
