package vn.dondoc.chassis.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.slf4j.Logger;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.time.SystemClock;

/**
 * Around everything else: finishes the entry of a call with what came of it, whoever answered, and enters what was refused
 * before {@link AuditGate}. If that cannot be written, the log keeps it, and an entry that stays open is sealed as of
 * unknown outcome.
 */
final class AuditFilter extends OncePerRequestFilter {
    private static final Logger LOG = AuditConfiguration.LOG;
    private static final Set<Integer> LATE =
            Set.of(HttpServletResponse.SC_CONFLICT, HttpServletResponse.SC_PRECONDITION_FAILED);
    private static final SecurityContextRepository CONTEXTS = new RequestAttributeSecurityContextRepository();

    private final Ledger ledger;
    private final Refusals refusals;
    private final SystemClock clock;

    AuditFilter(Ledger ledger, Refusals refusals, SystemClock clock) {
        this.ledger = ledger;
        this.refusals = refusals;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Entry entry = Entry.begin(request, clock.instant());
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            finish(entry, request, response, status);
        }
    }

    private void finish(Entry entry, HttpServletRequest request, HttpServletResponse response, int status) {
        if (!entry.isTold(status)) {
            return;
        }
        try {
            if (entry.isOpen()) {
                finishOpen(entry, entry.end(response, status, clock.instant()));
                // Whoever was only late, as one unit of a system that writes for many, keeps nobody else from writing.
                if (Entry.Outcome.of(status) == Entry.Outcome.REFUSED && !LATE.contains(status)) {
                    refusals.refused(entry);
                }
                return;
            }
            caller(request).ifPresent(entry::by);
            if (refusals.isAlone(entry, request, status)) {
                ledger.enter(entry.beginning(), entry.end(response, status, clock.instant()));
            }
        } catch (RuntimeException e) {
            LOG.warn("{} was answered with {}, which could not be entered: {}", entry, status, e.toString());
        }
    }

    private void finishOpen(Entry entry, Document end) {
        if (!ledger.finish(entry.id(), end)) {
            LOG.warn("{} had been given up, or taken out, and was answered after all: {}", entry, end.get("status"));
            ledger.enter(entry.again(), end);
        }
    }

    /** Whoever was known when the call was refused, which is outside the security chain again. */
    private static Optional<Caller> caller(HttpServletRequest request) {
        Authentication known = CONTEXTS.loadDeferredContext(request).get().getAuthentication();
        return known != null && known.getDetails() instanceof Caller caller ? Optional.of(caller) : Optional.empty();
    }
}
