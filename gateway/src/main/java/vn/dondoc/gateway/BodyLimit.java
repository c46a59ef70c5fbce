package vn.dondoc.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets no more of a body through than the limit: 413 by its announced length, or when more comes than allowed. */
final class BodyLimit extends OncePerRequestFilter {
    private static final String EXCEEDED = BodyLimit.class.getName();

    private final BodyLimits limits;
    private final Problems problems;

    BodyLimit(BodyLimits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    /** Whether the body turned out too large while it was being passed on, whatever then failed because of it. */
    static boolean isExceeded(HttpServletRequest request) {
        return request.getAttribute(EXCEEDED) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limits.of(request.getRequestURI());
        if (request.getContentLengthLong() > limit) {
            problems.resolveException(
                    request, response, null, new ErrorResponseException(HttpStatus.CONTENT_TOO_LARGE));
            return;
        }
        chain.doFilter(new Limited(request, limit), response);
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counting(super.getInputStream(), this, limit);
        }
    }

    private static final class Counting extends ServletInputStream {
        private final ServletInputStream in;
        private final HttpServletRequest request;
        private long left;

        Counting(ServletInputStream in, HttpServletRequest request, long limit) {
            this.in = in;
            this.request = request;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                request.setAttribute(EXCEEDED, true);
                throw new IOException("The body is larger than the limit");
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
