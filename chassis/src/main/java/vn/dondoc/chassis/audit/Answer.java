package vn.dondoc.chassis.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.identity.Caller;

/** What is known of a call when it has been answered; most calls are not told, and of them only the status is asked. */
public interface Answer {
    int status();

    /** Where what it made is found. */
    @Nullable String resource();

    /** The version of what it shows. */
    @Nullable String etag();

    /** Whoever was known by then. */
    Optional<Caller> caller();

    /** What was asked for, without whose; none of a call that was refused before that was looked at. */
    @Nullable String operation();
}
