package vn.dondoc.chassis.identity.web;

import java.security.Principal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import vn.dondoc.chassis.identity.Caller;

/** Who has signed in, for controllers and for what stands before them. */
public final class Callers {
    private Callers() {}

    /** @param signedIn of a request that was let in: nobody comes that far without a token that is good */
    public static Caller of(@Nullable Principal signedIn) {
        Authentication known = (Authentication) Objects.requireNonNull(signedIn);
        return (Caller) Objects.requireNonNull(known.getDetails());
    }
}
