package vn.dondoc.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.LocaleResolver;
import vn.dondoc.embedded.EmbeddedStore;

/** As the console is delivered: no cookie goes over a line that others can read, or to a script, or to another site's form. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=console",
            "management.server.port=0",
            "dondoc.sign-in.keys=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
        })
class CookiesTest {
    @TempDir
    private static Path folder;

    private static @Nullable EmbeddedStore store;

    @LocalServerPort
    private int port;

    @Autowired
    private LocaleResolver languages;

    @DynamicPropertySource
    static void keep(DynamicPropertyRegistry properties) {
        EmbeddedStore opened = EmbeddedStore.open(folder.resolve("store"));
        store = opened;
        int at = opened.listen(new InetSocketAddress("127.0.0.1", 0)).getPort();
        properties.add("spring.mongodb.uri", () -> "mongodb://127.0.0.1:" + at + "/console");
    }

    @AfterAll
    static void end() {
        if (store != null) {
            store.close();
        }
    }

    @Test
    void keepsTheSessionToTheBrowser() throws Exception {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            var answer = browser.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/viec"))
                            .build(),
                    BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .singleElement()
                    .asString()
                    .startsWith("DONDOC_SESSION=")
                    .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/")
                    .doesNotContainIgnoringCase("domain=", "expires=", "max-age=");
        }
    }

    @Test
    void keepsTheLanguageToTheBrowser() {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        languages.setLocale(new MockHttpServletRequest(), answer, Locale.ENGLISH);
        assertThat(answer.getHeader("Set-Cookie"))
                .contains("DONDOC_LANGUAGE=en", "; Secure", "; HttpOnly", "; SameSite=Lax");
    }
}
