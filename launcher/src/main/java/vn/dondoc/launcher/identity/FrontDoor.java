package vn.dondoc.launcher.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes every request look as if it had come by the gateway's first address: a token has the same issuer, by whichever address
 * the gateway was called, or if somebody asked this port. A redirect within the sign-in has no host, and stays where it is.
 */
final class FrontDoor extends OncePerRequestFilter {

    private final URI door;

    FrontDoor(URI door) {
        this.door = door;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getScheme() {
                        return door.getScheme();
                    }

                    @Override
                    public String getServerName() {
                        return door.getHost();
                    }

                    @Override
                    public int getServerPort() {
                        return door.getPort();
                    }

                    @Override
                    public StringBuffer getRequestURL() {
                        return new StringBuffer(door.resolve(getRequestURI()).toString());
                    }
                },
                response);
    }
}
