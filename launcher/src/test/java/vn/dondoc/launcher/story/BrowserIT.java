package vn.dondoc.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.launcher.identity.DemoPerson;
import vn.dondoc.launcher.testing.Browser;

/** What people see who come with a browser. The pictures are under target/scenarios/browser. */
class BrowserIT {
    private static final Path FOLDER = Path.of("target", "scenarios", "browser");

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
    void signsInOnThePageOfTheApi(String host) throws Exception {
        URI door =
                URI.create("http://" + host + ":" + URI.create(platform.door()).getPort());
        try (Browser browser = new Browser(FOLDER)) {
            browser.open(door + "/docs");
            browser.click("button.authorize");
            browser.picture(FOLDER.resolve(host + "-1-authorize.png"));
            browser.click(PEOPLE + " .btn.authorize");

            browser.toWindow(2);
            browser.type("#username", DemoPerson.LAN.username());
            assertThat(browser.address()).hasHost(host).hasPort(door.getPort()).hasPath("/identity/demo/login");
            browser.type("#password", "wrong");
            browser.click("button[type=submit]");
            browser.awaitText(".problem", "không đúng");
            browser.picture(FOLDER.resolve(host + "-2-login.png"));
            assertThat(browser.address()).hasHost(host).hasPort(door.getPort());
            browser.type("#username", DemoPerson.LAN.username());
            browser.type("#password", DemoPerson.PASSWORD);
            browser.click("button[type=submit]");

            browser.toWindow(1);
            browser.awaitText(".modal-ux-content", "Logout");
            browser.picture(FOLDER.resolve(host + "-3-signed-in.png"));
            browser.click(".close-modal");
            browser.click("#operations-units-listUnits .opblock-summary-control");
            browser.click(".opblock-get.is-open .try-out__btn");
            browser.click(".opblock-get.is-open .execute");
            browser.awaitText(".live-responses-table .response .response-col_status", "200");
            browser.awaitText(".live-responses-table .response .response-col_description", "Ủy ban nhân dân tỉnh");
            browser.picture(FOLDER.resolve(host + "-4-called.png"));
        }
    }

    @Test
    void showsAMailAsItsRecipientSeesIt() throws Exception {
        mail();
        try (Browser browser = new Browser(FOLDER)) {
            browser.open(platform.door() + "/inbox?to=t02@anlac.example");
            browser.click("body > details > summary");
            browser.click("body > details > details > summary");
            browser.intoFrame("iframe");
            browser.awaitText("b", "Kính gửi");
            browser.picture(FOLDER.resolve("inbox.png"));
        }
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
