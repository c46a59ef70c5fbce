package vn.dondoc.deadlines.breach;

import org.springframework.util.StringUtils;
import vn.dondoc.chassis.time.BusinessClock;

/** Does what the rules of the house forbid: knows a framework, and what is above it. */
public final class Framed {
    private Framed() {}

    public static boolean isEmpty(BusinessClock clock) {
        return StringUtils.hasText(clock.toString());
    }
}
