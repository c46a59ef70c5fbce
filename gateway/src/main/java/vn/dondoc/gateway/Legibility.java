package vn.dondoc.gateway;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away with 400, by its name, what would not reach a service as it was meant: another host, letters in a header that is
 * ASCII on the way (two keys could become one), bytes in a query that are no text.
 */
final class Legibility extends OncePerRequestFilter {
    /** The servers of the services read no more. */
    private static final int LANGUAGES = 10;

    private final ServletContext published;
    private final Addresses addresses;
    private final Problems problems;

    Legibility(ServletContext published, Addresses addresses, Problems problems) {
        this.published = published;
        this.addresses = addresses;
        this.problems = problems;
    }

    /** The port of management is asked under any name. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletContext() != published;
    }

    /** What the firewall refused has not been here yet. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            // Not by way of the dispatcher, which would break at a header that makes no sense.
            problems.error(request, response);
            return;
        }
        Unacceptable fault = fault(request);
        if (fault == null) {
            chain.doFilter(request, response);
        } else {
            problems.resolveException(request, response, null, fault);
        }
    }

    private @Nullable Unacceptable fault(HttpServletRequest request) {
        if (!addresses.include(request)) {
            return Unacceptable.header("Host", Unacceptable.Fault.HOST);
        }
        for (String name : Collections.list(request.getHeaderNames())) {
            if (!Collections.list(request.getHeaders(name)).stream().allMatch(Legibility::isPlain)) {
                return Unacceptable.header(name, Unacceptable.Fault.HEADER);
            }
        }
        if (!isOneType(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            return Unacceptable.header(HttpHeaders.CONTENT_TYPE, Unacceptable.Fault.CONTENT_TYPE);
        }
        if (StringUtils.countOccurrencesOf(
                        Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), ""), ",")
                >= LANGUAGES) {
            return Unacceptable.header(HttpHeaders.ACCEPT_LANGUAGE, Unacceptable.Fault.LANGUAGES);
        }
        for (String pair : StringUtils.tokenizeToStringArray(request.getQueryString(), "&")) {
            String[] parts = pair.split("=", 2);
            if (parts[0].isEmpty()) {
                return Unacceptable.parameter(pair, Unacceptable.Fault.NAMELESS);
            }
            for (String part : parts) {
                if (!isText(part)) {
                    return Unacceptable.parameter(parts[0], Unacceptable.Fault.PARAMETER);
                }
            }
        }
        return null;
    }

    private static boolean isOneType(@Nullable String type) {
        try {
            return type == null || MediaType.parseMediaType(type).isConcrete();
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static boolean isPlain(String value) {
        return value.chars().allMatch(c -> c == '\t' || c >= ' ' && c <= '~');
    }

    /** Whether it is UTF-8 without the one character that no store keeps, as the escapes have it. */
    private static boolean isText(String escaped) {
        ByteBuffer bytes = ByteBuffer.allocate(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            int value = c;
            if (c == '%') {
                int high = i + 2 < escaped.length() ? Character.digit(escaped.charAt(i + 1), 16) : -1;
                int low = i + 2 < escaped.length() ? Character.digit(escaped.charAt(i + 2), 16) : -1;
                value = high < 0 || low < 0 ? 0 : high << 4 | low;
                i += 2;
            }
            if (value == 0 || c > '~') {
                return false;
            }
            bytes.put((byte) value);
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
