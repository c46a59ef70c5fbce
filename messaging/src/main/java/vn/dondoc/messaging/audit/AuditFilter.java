package vn.dondoc.messaging.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bson.Document;
import org.slf4j.Logger;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dondoc.messaging.SystemClock;

/**
 * Around everything else: finishes the entry of a call with what came of it, whoever answered, and enters what was refused
 * before {@link AuditGate}. If that cannot be written, the log keeps it, and an entry that stays open is sealed as of
 * unknown outcome.
 */
final class AuditFilter extends OncePerRequestFilter {
    private static final Logger LOG = AuditConfiguration.LOG;

    private final Ledger ledger;
    private final SystemClock clock;

    AuditFilter(Ledger ledger, SystemClock clock) {
        this.ledger = ledger;
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
            finish(entry, response, status);
        }
    }

    private void finish(Entry entry, HttpServletResponse response, int status) {
        if (!entry.isTold(status)) {
            return;
        }
        Document end = entry.end(response, status, clock.instant());
        try {
            if (!entry.isOpen()) {
                ledger.enter(entry.beginning(), end);
            } else if (!ledger.finish(entry.id(), end)) {
                LOG.warn("{} had been given up, or taken out, and was answered after all: {}", entry, status);
                ledger.enter(entry.again(), end);
            }
        } catch (RuntimeException e) {
            LOG.warn("{} was answered with {}, which could not be entered: {}", entry, status, e.toString());
        }
    }
}
