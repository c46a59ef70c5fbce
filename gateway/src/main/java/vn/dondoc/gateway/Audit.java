package vn.dondoc.gateway;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * One line for each call that the gateway itself refused; what reaches a service is in that service's own records. No
 * token and no query stands in it: what was searched for may be personal.
 */
final class Audit {
    private static final Logger LOG = LoggerFactory.getLogger("vn.dondoc.audit");

    private Audit() {}

    static void refused(HttpServletRequest request, Refusal refusal) {
        Caller caller = Caller.current();
        LoggingEventBuilder line = LOG.atInfo()
                .addKeyValue("status", refusal.status().value())
                .addKeyValue("method", request.getMethod())
                .addKeyValue("path", request.getRequestURI())
                .addKeyValue("address", request.getRemoteAddr());
        add(line, "who", caller == null ? null : caller.subject());
        add(line, "client", caller == null ? null : caller.client());
        add(line, "trace", MDC.get("traceId"));
        line.log("Refused");
    }

    private static void add(LoggingEventBuilder line, String name, @Nullable String value) {
        if (value != null) {
            line.addKeyValue(name, value);
        }
    }
}
