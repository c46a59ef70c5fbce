package vn.dondoc.chassis.testing;

import io.micrometer.tracing.Tracer;
import vn.dondoc.chassis.observe.Traces;

/** For what is tested outside of every trace. */
public final class Untraced {
    private Untraced() {}

    public static Traces traces() {
        return new Traces(Tracer.NOOP);
    }
}
