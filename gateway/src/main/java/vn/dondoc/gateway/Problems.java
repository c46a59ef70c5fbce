package vn.dondoc.gateway;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Answers what goes wrong at the gateway with problem details, in Vietnamese or English; browsers with a page. */
@Controller
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Problems implements HandlerExceptionResolver, ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final String SECONDS_TO_RETRY = "5";
    private static final String HTML = "text/html;charset=UTF-8";

    private final JsonMapper json;
    private final MessageSource sentences;
    private final ProblemPage page;
    private final AcceptHeaderLocaleResolver locales = new AcceptHeaderLocaleResolver();

    Problems(JsonMapper json, MessageSource sentences, ProblemPage page) {
        this.json = json;
        this.sentences = sentences;
        this.page = page;
        locales.setSupportedLocales(List.of(VIETNAMESE, Locale.ENGLISH));
        locales.setDefaultLocale(VIETNAMESE);
    }

    /**
     * An answer that has begun cannot be taken back: the connection is cut, so that half of it is not taken for all.
     * The framework's own resolvers would take a service that broke off for a client that did, and end it as if whole.
     */
    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        if (e instanceof ClientAbortException || e.getCause() instanceof ClientAbortException) {
            return new ModelAndView();
        }
        if (response.isCommitted()) {
            throw new IllegalStateException("The service broke off in the middle of " + request.getRequestURI(), e);
        }
        Refusal refusal = Refusal.of(e);
        if (refusal == Refusal.UNEXPECTED) {
            LOG.error("Unexpected", e);
        } else if (refusal.passes()) {
            LOG.warn("{} {}: {}", refusal.status().value(), request.getRequestURI(), e.toString());
        }
        refuse(
                request,
                response,
                refusal,
                e instanceof ErrorResponse known ? known.getHeaders() : HttpHeaders.EMPTY,
                e instanceof Unacceptable part ? part : null);
        return new ModelAndView();
    }

    /** What the container itself refuses, before or after all handlers. */
    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Refusal refusal = status instanceof Integer code ? Refusal.of(code) : Refusal.NOT_FOUND;
        Object part = request.getAttribute(Unacceptable.class.getName());
        refuse(request, response, refusal, HttpHeaders.EMPTY, part instanceof Unacceptable known ? known : null);
    }

    /** A path that the firewall does not let through. */
    void rejected(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(Unacceptable.class.getName(), Unacceptable.path(request.getRequestURI()));
        response.sendError(Refusal.BAD_REQUEST.status().value());
    }

    private void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            Refusal refusal,
            HttpHeaders fields,
            @Nullable Unacceptable part) {
        if (refusal.isOfTheCaller()) {
            Audit.refused(request, refusal);
        }
        boolean toPeople = ProblemPage.isWanted(request);
        byte[] body = toPeople ? page.of(request, refusal) : json.writeValueAsBytes(problem(request, refusal, part));
        response.reset();
        response.setStatus(refusal.status().value());
        if (toPeople) {
            response.setContentType(HTML);
            response.setHeader("Content-Security-Policy", page.policy());
        } else {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        }
        // Some calls are refused before the filters that write it with the others.
        response.setHeader("X-Content-Type-Options", "nosniff");
        fields.forEach((name, values) -> response.setHeader(name, values.getFirst()));
        if (refusal.passes()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_RETRY);
        }
        if (refusal == Refusal.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        try {
            response.getOutputStream().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> problem(HttpServletRequest request, Refusal refusal, @Nullable Unacceptable part) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", refusal.type());
        Locale locale = locales.resolveLocale(request);
        problem.put("title", sentences.getMessage(refusal.key(), null, locale));
        problem.put("status", refusal.status().value());
        problem.put("instance", path(request));
        if (part != null) {
            problem.put("detail", sentences.getMessage(part.sentence(), new Object[] {part.name()}, locale));
            problem.put(part.member(), part.name());
        }
        return problem;
    }

    private static Object path(HttpServletRequest request) {
        return Objects.requireNonNullElse(
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI());
    }
}
