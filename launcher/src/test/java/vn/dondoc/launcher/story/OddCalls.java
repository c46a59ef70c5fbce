package vn.dondoc.launcher.story;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import vn.dondoc.gateway.Api;

/** Makes calls of the described operations, each as described but for one thing or two. */
final class OddCalls {

    /** What a header may be, besides what a word may be. */
    private static final Map<String, List<String>> HEADERS = Map.of(
            "If-Match",
                    List.of(
                            "1",
                            "abc",
                            "*",
                            "\"1\"",
                            "W/\"1\"",
                            "\"1\", \"2\"",
                            "\"99999999999999999999\"",
                            "\"\"",
                            "\"a"),
            "Idempotency-Key", List.of("1234/QĐ-UBND", "x".repeat(200), "x".repeat(5_000), "\"a\"", "a b"),
            "Accept", List.of("text/html", "application/xml", "*/*;q=x", "image/png", "a/b/c", ";"),
            "Accept-Language", List.of("en", "vi-VN;q=2", "xx-invalid--", "*", "en,".repeat(500)),
            "Content-Type",
                    List.of(
                            "text/html",
                            "application/json;charset=utf-16",
                            "application/json;charset=nowhere",
                            "a",
                            "*/*"),
            "User-Agent", List.of("Trình duyệt của tôi", "\u0001"),
            "traceparent",
                    List.of("00-0-0-00", "ff-00000000000000000000000000000000-0000000000000000-01", "x".repeat(3_000)),
            "X-Forwarded-For", List.of("Ủy ban", "999.1.1.1", "::1, unknown", "a".repeat(1_000)),
            "Range", List.of("bytes=0-1", "bytes=9999999999-", "x"),
            "Content-Encoding", List.of("gzip", "br", "x"));

    private static final List<String> FILES = List.of("a.docx", "a.pdf", "a.txt", "a.xlsx", "a", "", "\u202Etxt.exe");

    private final List<Api.Operation> operations;
    private final Map<String, List<String>> known;
    private final OddValues odd;

    /**
     * @param known values that there are: of a parameter of the query by its name, of one of a path by what stands before it
     *     and its name, such as {@code tasks/id}
     * @param random decides everything
     */
    OddCalls(Api api, Map<String, List<String>> known, Random random) {
        this.operations = api.operations().toList();
        this.known = known;
        this.odd = new OddValues(random);
    }

    Wire.Call next() {
        Api.Operation operation = odd.any(operations);
        boolean plain = odd.once(12);
        boolean body = !plain && operation.hasBody() && odd.once(2);
        String method = !plain && odd.once(60)
                ? odd.any(List.of("PATCH", "HEAD", "OPTIONS", "PROPFIND", "DELETE"))
                : operation.method().toUpperCase(Locale.ROOT);
        List<String> headers = headers(operation, plain);
        return new Wire.Call(
                operation.id(),
                method,
                path(operation, !plain && odd.once(6)) + query(operation, plain),
                headers,
                body(operation, body, headers));
    }

    private String path(Api.Operation operation, boolean wrong) {
        List<String> parts = new ArrayList<>();
        for (String part : operation.path().split("/")) {
            parts.add(part.startsWith("{") ? named(parts.getLast(), part, wrong) : part);
        }
        return String.join("/", parts);
    }

    private String named(String of, String part, boolean wrong) {
        List<String> there = known.get(of + "/" + part.substring(1, part.length() - 1));
        return encoded(wrong || there == null ? odd.word() : odd.any(there));
    }

    private String query(Api.Operation operation, boolean plain) {
        List<String> parts = new ArrayList<>();
        operation
                .parameters()
                .filter(one -> one.path("in").asString().equals("query"))
                .forEach(one -> {
                    if (odd.once(plain ? 4 : 3)) {
                        parts.add(one.required("name").asString() + "=" + value(one, !plain && odd.once(2)));
                    }
                });
        if (!plain && odd.once(12)) {
            parts.add(odd.any(
                    List.of("unknown=1", "limit", "=", "q=%C3%28", "unit[$ne]=x", "limit=1&limit=2", "q=%", "q=%00")));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private String value(JsonNode parameter, boolean wrong) {
        String name = parameter.required("name").asString();
        if (!wrong && known.containsKey(name)) {
            return encoded(odd.any(known.get(name)));
        }
        List<String> words = parameter
                .at("/schema/enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        return encoded(wrong || words.isEmpty() ? odd.word() : odd.any(words));
    }

    /** Those that the operation asks for, and others that any client may send. */
    private List<String> headers(Api.Operation operation, boolean plain) {
        List<String> lines = new ArrayList<>();
        if (operation.has("header", "If-Match")) {
            lines.add("If-Match: \"" + (odd.once(2) ? "1" : "2") + "\"");
        }
        if (operation.hasBody()) {
            lines.add("Content-Type: " + operation.type() + ";charset=UTF-8");
        }
        if (!plain && odd.once(4)) {
            String name = odd.any(HEADERS.keySet().stream().sorted().toList());
            lines.removeIf(line -> line.startsWith(name + ":"));
            String value = odd.once(4) ? odd.word() : odd.any(HEADERS.getOrDefault(name, List.of("")));
            lines.add(name + ": " + value.replace("\r", "").replace("\n", ""));
        }
        return lines;
    }

    private byte[] body(Api.Operation operation, boolean wrong, List<String> headers) {
        JsonNode example = operation.example();
        if (operation.id().equals("readDirective") && odd.once(2)) {
            headers.removeIf(line -> line.startsWith("Content-Type:"));
            headers.add("Content-Type: multipart/form-data; boundary=edge");
            return part(new String(odd.text(example.asString()), StandardCharsets.UTF_8));
        }
        if (example.isString()) {
            return wrong ? odd.text(example.asString()) : example.asString().getBytes(StandardCharsets.UTF_8);
        }
        if (example.isMissingNode()) {
            return new byte[0];
        }
        return wrong ? odd.json(example) : example.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] part(String content) {
        return ("--edge\r\nContent-Disposition: form-data; name=\""
                        + odd.any(List.of("file", "file", "files", "Tệp"))
                        + "\"; filename=\"" + odd.any(FILES) + "\"\r\nContent-Type: "
                        + odd.any(List.of("text/plain", "application/pdf", "application/octet-stream", "x"))
                        + "\r\n\r\n" + content + (odd.once(8) ? "" : "\r\n--edge--\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
