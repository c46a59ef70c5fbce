package vn.dondoc.launcher.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import vn.dondoc.launcher.identity.DemoPerson;

/** Somebody at the console without a browser: cookies are kept, pages are texts, and anything can be sent. */
public final class Visitor implements AutoCloseable {
    private static final String SESSION = "DONDOC_SESSION";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int REDIRECTS = 12;
    private static final String BOUNDARY = "a-boundary-that-is-in-no-file";

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI door;

    /** @param door the address at which the platform is known, such as {@code http://localhost:8080} */
    public Visitor(String door) {
        this.door = URI.create(door);
    }

    /** Signs in by the demonstration's page, coming from this page of the console; back there, at the end. */
    public HttpResponse<String> signIn(DemoPerson person, String page) throws IOException, InterruptedException {
        HttpResponse<String> asked = open(page);
        URI login = asked.uri();
        Map<String, String> form = new HashMap<>(
                Map.of("username", person.username(), "password", DemoPerson.PASSWORD, "_csrf", token(asked.body())));
        return followed(send(form(login, form)));
    }

    /** What is answered to this alone. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(door.resolve(path)).build());
    }

    /** What a browser would show in the end. */
    public HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return followed(get(path));
    }

    /** Sends a form with the token that this session's pages have. */
    public HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return post(path, fields, token());
    }

    /** Sends a form with any token; an empty one is none. */
    public HttpResponse<String> post(String path, Map<String, String> fields, String token)
            throws IOException, InterruptedException {
        Map<String, String> form = new HashMap<>(fields);
        if (!token.isEmpty()) {
            form.put("_csrf", token);
        }
        return send(form(door.resolve(path), form));
    }

    /** Sends a file as a form does; its name as the browser would write it, which is the caller's to spoil. */
    public HttpResponse<String> upload(String path, Map<String, String> fields, String field, String name, byte[] file)
            throws IOException, InterruptedException {
        Map<String, String> form = new HashMap<>(fields);
        form.put("_csrf", token());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (var one : form.entrySet()) {
            part(body, "name=\"" + one.getKey() + "\"", one.getValue().getBytes(StandardCharsets.UTF_8));
        }
        part(body, "name=\"" + field + "\"; filename=\"" + name + "\"\r\nContent-Type: text/plain", file);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(door.resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** The token of this session's pages. */
    public String token() throws IOException, InterruptedException {
        return token(open("/viec").body());
    }

    private static String token(String page) {
        Matcher found = TOKEN.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("No form that can be sent in " + page);
        }
        return HtmlUtils.htmlUnescape(found.group(1));
    }

    /** What opens the session now; empty if there is none. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(SESSION))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Takes a session for this visitor's own, as a thief would. */
    public void take(String session) {
        cookies.getCookieStore().removeAll();
        try {
            cookies.put(door, Map.of("Set-Cookie", List.of(SESSION + "=" + session + "; Path=/; HttpOnly")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> followed(HttpResponse<String> answer) throws IOException, InterruptedException {
        HttpResponse<String> last = answer;
        for (int redirect = 0; last.statusCode() / 100 == 3; redirect++) {
            if (redirect == REDIRECTS) {
                throw new IllegalStateException("It leads in circles: " + last.uri());
            }
            URI next = last.uri().resolve(last.headers().firstValue("Location").orElseThrow());
            last = send(request(next).build());
        }
        return last;
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).header("Accept", "text/html, */*;q=0.8");
    }

    private static HttpRequest form(URI address, Map<String, String> fields) {
        return request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"))))
                .build();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Any request, as this visitor. */
    public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.close();
    }
}
