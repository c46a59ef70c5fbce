package vn.dondoc.notification;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An SMS operator that takes down what it gets and answers as it is told to. */
final class Operator {
    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int answer = 200;

    Operator() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/sms", exchange -> {
            try (exchange) {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Api-Key")));
                if (answer == 200) {
                    taken.add(JsonMapper.shared().readTree(body));
                }
                exchange.sendResponseHeaders(answer, -1);
            }
        });
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/sms";
    }

    void answers(int status) {
        answer = status;
    }

    /** What was accepted for this number. */
    List<JsonNode> takenFor(String phone) {
        return taken.stream()
                .filter(sms -> sms.get("to").asString().equals(phone))
                .toList();
    }

    /** The keys that came, also with what was not accepted. */
    List<String> keys() {
        return List.copyOf(keys);
    }
}
