package vn.dondoc.chassis.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import vn.dondoc.chassis.audit.Call;
import vn.dondoc.chassis.audit.Entry;
import vn.dondoc.chassis.audit.Recorder;

/** The entry that goes with a request, so that whoever learns something on the way can add it. */
final class RequestEntry {
    private static final String ATTRIBUTE = Entry.class.getName();

    private RequestEntry() {}

    /** A new one, which goes with the request from now on. */
    static Entry begin(HttpServletRequest request, Recorder recorder) {
        Entry entry = recorder.begin(new Call(
                request.getMethod(),
                request.getRequestURI(),
                request.getHeader("Idempotency-Key"),
                Trace.of(request),
                remote(request)));
        request.setAttribute(ATTRIBUTE, entry);
        return entry;
    }

    /** The one that goes with the request; none outside the filter's reach. */
    static @Nullable Entry of(HttpServletRequest request) {
        return (Entry) request.getAttribute(ATTRIBUTE);
    }

    static @Nullable Entry of(RequestAttributes request) {
        return (Entry) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }

    /** Whom the gateway has seen; a call past the gateway tells who it came from by itself. */
    private static String remote(HttpServletRequest request) {
        String forwarded = request.getHeader("X-Forwarded-For");
        return forwarded == null ? request.getRemoteAddr() : forwarded;
    }
}
