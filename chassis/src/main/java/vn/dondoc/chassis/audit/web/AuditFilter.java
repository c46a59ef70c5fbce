package vn.dondoc.chassis.audit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dondoc.chassis.audit.Entry;
import vn.dondoc.chassis.audit.Recorder;

/**
 * Around everything else: finishes the entry of a call with what came of it, whoever answered, and enters what was refused
 * before {@link AuditGate}. If that cannot be written, the log keeps it, and an entry that stays open is sealed as of
 * unknown outcome.
 */
final class AuditFilter extends OncePerRequestFilter {
    private final Recorder recorder;

    AuditFilter(Recorder recorder) {
        this.recorder = recorder;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Entry entry = RequestEntry.begin(request, recorder);
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            recorder.finish(entry, new ServletAnswer(request, response, status));
        }
    }
}
