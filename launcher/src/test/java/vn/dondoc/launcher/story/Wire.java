package vn.dondoc.launcher.story;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls byte for byte, for what no client library would let pass. */
final class Wire {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI door;

    /** @param door what is called, such as {@code http://127.0.0.1:8080} */
    Wire(String door) {
        this.door = URI.create(door);
    }

    /**
     * One call.
     *
     * @param operation its name in the description
     * @param target path and query, sent in UTF-8 as they are
     * @param headers lines such as {@code Accept: text/html}, sent in UTF-8 as they are; those that every call needs are added
     */
    record Call(String operation, String method, String target, List<String> headers, byte[] body) {

        boolean isRead() {
            return method.equals("GET");
        }

        @Override
        public String toString() {
            String text = new String(body, StandardCharsets.UTF_8);
            return method + " " + target + " " + headers + " " + text.substring(0, Math.min(400, text.length()));
        }
    }

    /**
     * What came back.
     *
     * @param status 0 if nothing that is HTTP
     * @param type the content type, in lower case; empty if there is none
     * @param json missing if it is not JSON
     */
    record Answer(int status, String type, JsonNode json) {}

    /** @param token added to the call */
    Answer send(Call call, String token) {
        String head = Stream.concat(
                        Stream.of(
                                call.method() + " " + call.target() + " HTTP/1.1",
                                "Host: " + door.getAuthority(),
                                "Connection: close",
                                "Authorization: Bearer " + token,
                                "Content-Length: " + call.body().length),
                        call.headers().stream())
                .reduce("", (lines, line) -> lines + line + "\r\n");
        try (Socket connection = new Socket(door.getHost(), door.getPort())) {
            connection.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            write(connection, (head + "\r\n").getBytes(StandardCharsets.UTF_8), call.body());
            return answer(connection.getInputStream().readAllBytes());
        } catch (IOException e) {
            return new Answer(0, e.toString(), JSON.missingNode());
        }
    }

    /** A server that has read enough to refuse does not read on; what it says is there all the same. */
    private static void write(Socket connection, byte[]... parts) {
        try {
            for (byte[] part : parts) {
                connection.getOutputStream().write(part);
            }
            connection.getOutputStream().flush();
        } catch (IOException e) {
            // Whether that is so shows when the answer is read.
        }
    }

    private static Answer answer(byte[] bytes) throws IOException {
        // Each byte a character, so that places in the text are places in the bytes.
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.1 ") || end < 0) {
            return new Answer(0, "", JSON.missingNode());
        }
        List<String> head =
                text.substring(0, end).toLowerCase(Locale.ROOT).lines().toList();
        byte[] body = Arrays.copyOfRange(bytes, end + 4, bytes.length);
        if (head.contains("transfer-encoding: chunked")) {
            body = unchunked(body);
        }
        String type = head.stream()
                .filter(line -> line.startsWith("content-type: "))
                .map(line -> line.substring("content-type: ".length()))
                .findFirst()
                .orElse("");
        return new Answer(Integer.parseInt(text.substring(9, 12)), type, json(type, body));
    }

    private static JsonNode json(String type, byte[] body) {
        try {
            return type.contains("json") ? JSON.readTree(body) : JSON.missingNode();
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    private static byte[] unchunked(byte[] body) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        String text = new String(body, StandardCharsets.ISO_8859_1);
        for (int at = 0; at < body.length; ) {
            int line = text.indexOf("\r\n", at);
            int size = Integer.parseInt(text.substring(at, line), 16);
            if (size == 0) {
                break;
            }
            whole.write(body, line + 2, size);
            at = line + 2 + size + 2;
        }
        return whole.toByteArray();
    }
}
