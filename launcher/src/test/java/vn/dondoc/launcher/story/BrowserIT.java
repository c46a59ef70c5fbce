package vn.dondoc.launcher.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.launcher.identity.DemoPerson;
import vn.dondoc.launcher.testing.Browser;

/** What people see who come with a browser. The pictures are under target/scenarios/browser. */
class BrowserIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser(Path.of("target", "scenarios", "browser"));

    /** Of the three ways that the page offers, the one for people. */
    private static final String PEOPLE = ".auth-container:has(#openid-authorizationCode-checkbox-people)";

    private static RunningPlatform platform;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.on("browser");
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    /** Authorize, the sign-in, back to the page, and a call with the token. */
    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void signsInOnThePageOfTheApi(String host) {
        URI door =
                URI.create("http://" + host + ":" + URI.create(platform.door()).getPort());
        Page page = BROWSER.person(host);
        page.navigate(door + "/docs");
        page.locator("button.authorize").click();
        BROWSER.picture(page, host + "-1-authorize");
        Page login =
                page.waitForPopup(() -> page.locator(PEOPLE + " .btn.authorize").click());

        login.locator("details > summary").click();
        login.locator("#username").fill(DemoPerson.LAN.username());
        assertThat(URI.create(login.url()))
                .hasHost(host)
                .hasPort(door.getPort())
                .hasPath("/identity/demo/login");
        login.locator("#password").fill("wrong");
        login.locator("form:has(#username) button").click();
        assertThat(login.locator(".problem")).containsText("không đúng");
        BROWSER.picture(login, host + "-2-login");
        assertThat(URI.create(login.url())).hasHost(host).hasPort(door.getPort());
        login.locator("#username").fill(DemoPerson.LAN.username());
        login.locator("#password").fill(DemoPerson.PASSWORD);
        login.locator("form:has(#username) button").click();

        assertThat(page.locator(".modal-ux-content").first()).containsText("Logout");
        BROWSER.picture(page, host + "-3-signed-in");
        page.locator(".close-modal").click();
        page.locator("#operations-units-listUnits .opblock-summary-control").click();
        page.locator(".opblock-get.is-open .try-out__btn").click();
        page.locator(".opblock-get.is-open .execute").click();
        assertThat(page.locator(".live-responses-table .response .response-col_status"))
                .containsText("200");
        assertThat(page.locator(".live-responses-table .response .response-col_description"))
                .containsText("Ủy ban nhân dân tỉnh");
        BROWSER.picture(page, host + "-4-called");
    }

    @Test
    void showsAMailAsItsRecipientSeesIt() throws Exception {
        mail();
        Page page = BROWSER.person("hoa");
        page.navigate(platform.door() + "/inbox?to=t02@anlac.example");
        page.locator("body > details > summary").first().click();
        page.locator("body > details > details > summary").first().click();
        assertThat(page.frameLocator("iframe >> nth=0").locator("b")).containsText("Kính gửi");
        BROWSER.picture(page, "inbox");
    }

    @Test
    void keepsToTheAddressesThatItIsTold() throws IOException {
        int port = URI.create(platform.door()).getPort();
        for (String path :
                new String[] {"/docs", "/identity/demo/login", "/identity/demo/oauth2/authorize?client_id=x"}) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                socket.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 400")
                        .contains("\"header\":\"Host\"");
            }
        }
    }

    /** By SMTP, as a service sends it. */
    private static void mail() throws Exception {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put(
                "mail.smtp.port", String.valueOf(URI.create(platform.door()).getPort() + 9));
        var mail = new MimeMessage(Session.getInstance(settings));
        mail.setFrom("dondoc@anlac.example");
        mail.setRecipients(Message.RecipientType.TO, "t02@anlac.example");
        mail.setSubject("Nhiệm vụ mới", StandardCharsets.UTF_8.name());
        var text = new MimeBodyPart();
        text.setText("Kính gửi", StandardCharsets.UTF_8.name());
        var html = new MimeBodyPart();
        html.setText("<p><b>Kính gửi</b> Sở Tài chính</p>", StandardCharsets.UTF_8.name(), "html");
        mail.setContent(new MimeMultipart("alternative", text, html));
        Transport.send(mail);
    }
}
