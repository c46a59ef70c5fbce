package vn.dondoc.console.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.dondoc.console.api.Me;

/** Gives every page the person who looks at it, and says of what kind the data are that it shows. */
@ControllerAdvice
class Shell {
    private final Viewers viewers;
    private final boolean sample;

    Shell(Viewers viewers, @Value("${dondoc.sample-data}") boolean sample) {
        this.viewers = viewers;
        this.sample = sample;
    }

    /** Whether everything here is an example. */
    public boolean isSample() {
        return sample;
    }

    /** The address of this page in a language. */
    public String inLanguage(String language) {
        return Languages.address(language);
    }

    @ModelAttribute("me")
    @Nullable Me me(@AuthenticationPrincipal @Nullable OidcUser user) {
        return user == null ? null : viewers.of(user);
    }
}
