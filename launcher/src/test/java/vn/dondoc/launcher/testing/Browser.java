package vn.dondoc.launcher.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.testing.Tools;

/** Chromium without a screen, driven by the W3C WebDriver protocol, which is JSON over HTTP. */
public final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern PORT = Pattern.compile("successfully on port (\\d+)");
    private static final String KEY = "element-6066-11e4-a52e-4f735466cecf";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process driver;
    private final String session;

    /** @param folder where the driver's log and the pictures go */
    public Browser(Path folder) throws IOException {
        Path chromium = Tools.find("chromium", "apt-get install chromium");
        Path command = Tools.find("chromedriver", "apt-get install chromium-driver");
        Files.createDirectories(folder);
        Path said = folder.resolve("chromedriver.txt");
        Files.deleteIfExists(said);
        driver = new ProcessBuilder(command.toString(), "--port=0")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            String port =
                    await("the driver listens").atMost(PATIENCE).until(() -> port(said), found -> !found.isEmpty());
            List<String> words = List.of(
                    // The tests of CI run as root, in which the sandbox cannot be made.
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-dev-shm-usage",
                    "--window-size=1280,1600",
                    "--lang=vi");
            Map<String, Object> options = Map.of("binary", chromium.toString(), "args", words);
            Map<String, Object> wanted =
                    Map.of("capabilities", Map.of("alwaysMatch", Map.of("goog:chromeOptions", options)));
            String server = "http://127.0.0.1:" + port + "/session";
            session =
                    server + "/" + send("POST", server, wanted).at("/sessionId").asString();
        } catch (RuntimeException noSession) {
            driver.destroy();
            throw noSession;
        }
    }

    private static String port(Path said) throws IOException {
        Matcher port = PORT.matcher(Files.readString(said));
        return port.find() ? port.group(1) : "";
    }

    /** Opens a page. */
    public void open(String address) {
        send("POST", session + "/url", Map.of("url", address));
    }

    /** The address of the page that is shown. */
    public URI address() {
        return URI.create(send("GET", session + "/url", null).asString());
    }

    /** Clicks on the first element that a CSS selector finds, as soon as there is one that can be clicked. */
    public void click(String selector) {
        act(selector, "/click", Map.of());
    }

    /** Types into the first element that a CSS selector finds. */
    public void type(String selector, String text) {
        act(selector, "/value", Map.of("text", text));
    }

    /** The same in place of what stands there. */
    public void write(String selector, String text) {
        act(selector, "/clear", Map.of());
        type(selector, text);
    }

    /** What the first element that a CSS selector finds says now; nothing if there is none. */
    public String text(String selector) {
        try {
            return send("GET", element(selector) + "/text", null).asString();
        } catch (IllegalStateException none) {
            return "";
        }
    }

    /** What the first element that a CSS selector finds says, as soon as it says this. */
    public String awaitText(String selector, String part) {
        return await(selector + " says " + part)
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> send("GET", element(selector) + "/text", null).asString(), text -> text.contains(part));
    }

    /** Goes to the window that was opened last, as soon as there are so many. */
    public void toWindow(int number) {
        JsonNode windows = await("a window " + number)
                .atMost(PATIENCE)
                .until(() -> send("GET", session + "/window/handles", null), all -> all.size() == number);
        send(
                "POST",
                session + "/window",
                Map.of("handle", windows.get(number - 1).asString()));
    }

    /** Goes into the first frame that a CSS selector finds. */
    public void intoFrame(String selector) {
        String id = element(selector).substring((session + "/element/").length());
        send("POST", session + "/frame", Map.of("id", Map.of(KEY, id)));
    }

    /** Makes a picture of what is shown. */
    public void picture(Path file) throws IOException {
        Files.write(
                file,
                Base64.getDecoder()
                        .decode(send("GET", session + "/screenshot", null).asString()));
    }

    private void act(String selector, String deed, Map<String, Object> how) {
        await(selector + deed)
                .atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> send("POST", element(selector) + deed, how));
    }

    private String element(String selector) {
        JsonNode found = send("POST", session + "/element", Map.of("using", "css selector", "value", selector));
        return session + "/element/" + found.at("/" + KEY).asString();
    }

    private JsonNode send(String method, String address, @Nullable Object body) {
        try {
            HttpRequest call = HttpRequest.newBuilder(URI.create(address))
                    .method(
                            method,
                            body == null
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            JsonNode value = JSON.readTree(
                            http.send(call, BodyHandlers.ofString()).body())
                    .get("value");
            if (value.has("error")) {
                throw new IllegalStateException(value.get("message").asString());
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            send("DELETE", session, null);
        } finally {
            driver.destroy();
            http.close();
        }
    }
}
