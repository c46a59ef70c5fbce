package vn.dondoc.console.session;

import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Around all that asks the store: while it is away, a page says so, and the driver's log why. */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
final class StoreAway extends OncePerRequestFilter {
    private final PlainPages pages;

    StoreAway(PlainPages pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (response.isCommitted() || !isOfTheStore(e)) {
                throw e;
            }
            pages.answer(request, response, PlainPages.What.STORE_AWAY);
        }
    }

    private static boolean isOfTheStore(@Nullable Throwable thrown) {
        return thrown != null && (thrown instanceof MongoException || isOfTheStore(thrown.getCause()));
    }
}
