package vn.dondoc.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Calls that the server cannot even read, and so never reach {@link Problems}, get problem details too, in Vietnamese.
 * The server makes this itself: there are no beans here.
 */
public final class UnreadableCalls extends ErrorReportValve {
    private static final byte[] PROBLEM = """
            {"type":"%s","title":"%s","status":400,"detail":"%s"}\
            """.formatted(
                    Refusal.BAD_REQUEST.type(),
                    sentence(Refusal.BAD_REQUEST.key()),
                    sentence(Unacceptable.Fault.HTTP.key()))
            .getBytes(StandardCharsets.UTF_8);

    private static String sentence(String key) {
        return ResourceBundle.getBundle("vn.dondoc.gateway.messages", Locale.ROOT)
                .getString(key);
    }

    /** Puts it in the place of the server's own page. */
    @Component
    static final class Placed implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
        @Override
        public void customize(TomcatServletWebServerFactory server) {
            // Their header's size is limit enough here; one more than the server likes would be a crash.
            server.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(10_000));
            server.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(UnreadableCalls.class.getName());
                }
            });
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() != 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("application/problem+json");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.getOutputStream().write(PROBLEM);
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("The caller has gone", e);
        }
    }
}
