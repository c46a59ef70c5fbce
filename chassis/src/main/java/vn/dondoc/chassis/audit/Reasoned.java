package vn.dondoc.chassis.audit;

import org.jspecify.annotations.Nullable;

/** A request's body that says why its call is made: the audit trail keeps it. */
public interface Reasoned {
    @Nullable String reason();
}
