package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a browser shows where the gateway has nothing to pass on. */
class ProblemPageTest extends GatewayRunning {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @DynamicPropertySource
    static void consoleIsAway(DynamicPropertyRegistry properties) {
        properties.add("dondoc.services.console", () -> "http://127.0.0.1:1");
    }

    @Test
    void tellsPeopleWhatHappenedWhatIsKeptAndWhatToDo() throws Exception {
        var page = ask(browser("/viec"));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(page.body())
                .contains("lang=\"vi\"", "Trang này tạm thời chưa trả lời", "vẫn còn", "Thử lại")
                .doesNotContainPattern("\\{[a-z]+}");
    }

    @Test
    void speaksTheLanguageThatWasChosenInTheConsole() throws Exception {
        var page = ask(browser("/nothing").header("Cookie", "DONDOC_LANGUAGE=en"));
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("lang=\"en\"", "There is no such page");
    }

    /** Its style is its own, by the hash of it; nothing that an address brings along gets into it. */
    @Test
    void letsNothingElseIn() throws Exception {
        var page = ask(browser("/nothing%3Cscript%3E"));
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .matches(
                        "default-src 'none'; style-src 'sha256-[\\w+/]{43}='; base-uri 'none'; frame-ancestors 'none'");
        assertThat(page.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(page.body()).doesNotContain("script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*/*", "application/json", "application/problem+json, */*;q=0.5", "text/plain", "text/", ""})
    void answersProgramsAsBefore(String accept) throws Exception {
        HttpResponse<String> answer = ask(at("/viec").header("Accept", accept));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private HttpRequest.Builder browser(String path) {
        return at(path).header("Accept", BROWSER);
    }
}
