package vn.dondoc.chassis.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The trace that a call belongs to: the current one if the service traces, otherwise the one that it came with. */
final class Trace {
    private static final Pattern PARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

    private Trace() {}

    static @Nullable String of(HttpServletRequest request) {
        String current = MDC.get("traceId");
        String parent = request.getHeader("traceparent");
        if (current != null || parent == null) {
            return current;
        }
        Matcher known = PARENT.matcher(parent);
        return known.matches() ? known.group(1) : null;
    }
}
