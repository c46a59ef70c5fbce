package vn.dondoc.chassis.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.web.LocalizedText;
import vn.dondoc.chassis.web.Problem;

/**
 * Behind the security chain, where the caller is known: no write goes on that is not in the trail, nor one of somebody who
 * was refused too many.
 */
final class AuditGate extends OncePerRequestFilter {
    private static final Logger LOG = AuditConfiguration.LOG;

    private final Ledger ledger;
    private final Refusals refusals;
    private final HandlerExceptionResolver problems;

    AuditGate(Ledger ledger, Refusals refusals, HandlerExceptionResolver problems) {
        this.ledger = ledger;
        this.refusals = refusals;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Entry entry = Entry.of(request);
        if (entry != null) {
            Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication != null && authentication.getDetails() instanceof Caller caller) {
                entry.by(caller);
            }
            if (entry.isWrite() && refusals.areTooMany(entry)) {
                problems.resolveException(request, response, null, tooMany());
                return;
            }
            if (entry.isWrite() && !isOpened(entry)) {
                problems.resolveException(request, response, null, away());
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isOpened(Entry entry) {
        try {
            ledger.open(entry.beginning());
            entry.opened();
            return true;
        } catch (RuntimeException e) {
            LOG.warn("{} could not be entered and was not handled: {}", entry, e.toString());
            entry.impossible();
            return false;
        }
    }

    private static Problem tooMany() {
        return new Problem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-refused",
                        new LocalizedText(
                                "Quá nhiều yêu cầu ghi vừa bị từ chối; hãy chờ một phút rồi gửi tiếp.",
                                "Too many writes were refused just now: go on in a minute."))
                .header(HttpHeaders.RETRY_AFTER, "60");
    }

    static Problem away() {
        return new Problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "audit-away",
                        new LocalizedText(
                                "Chưa ghi được nhật ký kiểm toán nên chưa làm gì; hãy gửi lại sau.",
                                "The audit trail cannot be written for the moment, so nothing was done: send it again"
                                        + " later."))
                .header(HttpHeaders.RETRY_AFTER, "5");
    }
}
