package vn.dondoc.chassis.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/** What is refused in the filter chain is told in the language that a controller would answer in. */
final class LocaleFilter extends OncePerRequestFilter {
    /** After {@code OrderedRequestContextFilter}, which takes the machine's language where none is asked for. */
    static final int ORDER = -104;

    private final LocaleResolver locales;

    LocaleFilter(LocaleResolver locales) {
        this.locales = locales;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        LocaleContextHolder.setLocale(locales.resolveLocale(request));
        chain.doFilter(request, response);
    }
}
