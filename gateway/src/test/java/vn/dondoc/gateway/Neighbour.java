package vn.dondoc.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A service behind the gateway, on a free port: says its name, keeps what it was last asked, and can go away. */
final class Neighbour {
    /** What arrived: the target as it stood on the wire, the headers, the body. */
    record Asked(String method, URI target, Headers headers, String body) {}

    private final String name;
    private HttpServer server;
    private volatile HttpHandler answer;
    private volatile @Nullable Asked last;
    private volatile int begun;
    private volatile int brokenOff;

    Neighbour(String name) {
        this.name = name;
        this.answer = exchange -> say(exchange, 200, "application/json", "\"" + name + "\"");
        this.server = open(0);
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    Asked last() {
        return Objects.requireNonNull(last, name + " was asked nothing");
    }

    /** Of how many bodies the first byte has come. */
    int begun() {
        return begun;
    }

    /** How many bodies did not come to their end. */
    int brokenOff() {
        return brokenOff;
    }

    void answers(HttpHandler other) {
        answer = other;
    }

    void answersWithItsName() {
        answers(exchange -> say(exchange, 200, "application/json", "\"" + name + "\""));
    }

    void goesAway() {
        server.stop(0);
    }

    void comesBack() {
        server = open(server.getAddress().getPort());
    }

    static void say(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private HttpServer open(int port) {
        try {
            HttpServer opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            opened.createContext("/", this::handle);
            opened.start();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().startsWith("/actuator/")) {
            PushbackInputStream body = new PushbackInputStream(exchange.getRequestBody());
            int first = body.read();
            if (first >= 0) {
                body.unread(first);
                begun++;
            }
            last = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    exchange.getRequestHeaders(),
                    new String(whole(body), StandardCharsets.UTF_8));
        }
        answer.handle(exchange);
    }

    private byte[] whole(InputStream body) throws IOException {
        try {
            return body.readAllBytes();
        } catch (IOException e) {
            brokenOff++;
            throw e;
        }
    }
}
