package vn.dondoc.chassis.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import vn.dondoc.chassis.refusal.Violation;

/**
 * Refuses a query that is no text before anybody asks for its values: whoever asks first, a filter or the framework, would
 * meet the server's own exception.
 */
public final class QueryString extends OncePerRequestFilter {
    private final HandlerExceptionResolver problems;

    public QueryString(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Violation> fault = fault(request.getQueryString());
        if (fault.isPresent()) {
            problems.resolveException(request, response, null, Problems.unreadable(List.of(fault.orElseThrow())));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The names in a query that is text. */
    static Set<String> names(String query) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> decoded(pair.split("=", 2)[0]).orElse(pair))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<Violation> fault(@Nullable String query) {
        return query == null
                ? Optional.empty()
                : Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .filter(pair -> Arrays.stream(pair)
                                .anyMatch(part -> decoded(part).isEmpty()))
                        .map(pair -> Violation.of("/" + decoded(pair[0]).orElse(""), "NOT_UTF_8"))
                        .findFirst();
    }

    /** What was written as {@code %C3%A1}; empty if that is no text. */
    private static Optional<String> decoded(String written) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < written.length(); i++) {
            char character = written.charAt(i);
            if (character != '%') {
                bytes.write(character == '+' ? ' ' : character);
            } else if (i + 2 < written.length()
                    && HexFormat.isHexDigit(written.charAt(i + 1))
                    && HexFormat.isHexDigit(written.charAt(i + 2))) {
                bytes.write(HexFormat.fromHexDigits(written, i + 1, i + 3));
                i += 2;
            } else {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
