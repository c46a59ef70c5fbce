package vn.dondoc.chassis.audit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import vn.dondoc.chassis.audit.Entry;
import vn.dondoc.chassis.audit.Recorder;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;

/**
 * Behind the security chain, where the caller is known: no write goes on that is not in the trail, nor one of somebody who
 * was refused too many.
 */
final class AuditGate extends OncePerRequestFilter {
    private final Recorder recorder;
    private final HandlerExceptionResolver problems;

    AuditGate(Recorder recorder, HandlerExceptionResolver problems) {
        this.recorder = recorder;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Entry entry = RequestEntry.of(request);
        if (entry != null) {
            Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication != null && authentication.getDetails() instanceof Caller caller) {
                entry.by(caller);
            }
            try {
                recorder.open(entry);
            } catch (Refusal refusal) {
                problems.resolveException(request, response, null, refusal);
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
