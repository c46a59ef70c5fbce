package vn.dondoc.launcher.fault;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.directive.intake.Hostile;
import vn.dondoc.launcher.identity.DemoPerson;
import vn.dondoc.launcher.identity.DemoSystem;
import vn.dondoc.launcher.testing.SignIn;

/** What is sent to do harm, each kind by the name of what it tries. */
final class Attacks {
    private static final String JSON = "application/json";
    private static final String FORM = "multipart/form-data; boundary=x";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String ON_TIME = "chậm nhất ngày 27/12/2023";
    private static final int STRANGERS = 500;

    private final String door;
    private final Story story;
    private final String directive;
    private final String system;
    private final String officer;
    private final String clerk;

    /** @param directive that is issued, about which questions are asked */
    Attacks(String door, SignIn signIn, Story story, String directive) throws Exception {
        this.door = door;
        this.story = story;
        this.directive = directive;
        system = signIn.token(DemoSystem.DOCUMENTS);
        officer = signIn.person(DemoPerson.HOA);
        clerk = signIn.person(DemoPerson.MAI);
    }

    /** Small files that want to become large, or to take for ever. */
    Map<String, Supplier<HttpRequest.Builder>> files() {
        Map<String, Supplier<HttpRequest.Builder>> attacks = new LinkedHashMap<>();
        Hostile.pdfs()
                .forEach((name, pdf) ->
                        attacks.put("PDF, " + name, read(system, form("a.pdf", "application/pdf", pdf.get()))));
        Hostile.docxs()
                .forEach((name, docx) -> attacks.put("DOCX, " + name, read(system, form("a.docx", DOCX, docx.get()))));
        return attacks;
    }

    Map<String, Supplier<HttpRequest.Builder>> bodies() {
        return Map.of(
                "10 MB from who may not have anything read",
                read(officer, form("a.pdf", "application/pdf", new byte[10_000_000])),
                "2 MB of blanks",
                registered(text(
                        "{\"type\": \"CONG_VAN\", \"items\": [{\"leads\": [" + "\"\",".repeat(600_000) + "\"\"]}]}")),
                "900,000 opening brackets",
                registered(text("{\"items\": " + "[".repeat(900_000))));
    }

    /** Long texts that are no fault. */
    Map<String, Supplier<HttpRequest.Builder>> drafts() {
        return Map.of("a draft of 1 MB", registered(text(draft())));
    }

    /** 60 items of as much text as one may have. */
    String draft() {
        ObjectNode draft = (ObjectNode) JsonMapper.shared().readTree(story.text("Văn bản dài", ON_TIME));
        ArrayNode items = draft.withArray("items");
        for (int i = 2; i <= 60; i++) {
            items.add(((ObjectNode) items.get(0).deepCopy())
                    .put("path", String.valueOf(i))
                    .put("text", "Báo cáo kết quả " + "dài ".repeat(4_900) + ON_TIME));
        }
        return draft.toString();
    }

    Map<String, Supplier<HttpRequest.Builder>> questions() {
        String path = "/api/v1/directives/" + directive;
        return Map.of(
                "look for everything", asked(system, "/api/v1/directives?limit=200&q=dai"),
                "count everything", asked(system, "/api/v1/directives/facets?q=a"),
                "lineage", asked(system, path + "/lineage"),
                "suggestions", asked(system, path + "/suggestions"));
    }

    /** Nobody's. */
    Map<String, Supplier<HttpRequest.Builder>> tokens() throws JOSEException {
        List<String> strangers = strangers();
        AtomicInteger turn = new AtomicInteger();
        return Map.of(
                "tokens of keys that nobody knows",
                () -> get(strangers.get(turn.getAndIncrement() % STRANGERS), "/api/v1/tasks"),
                "a token that is none",
                asked("e30.e30.", "/api/v1/tasks"));
    }

    /** What belongs to others. */
    Map<String, Supplier<HttpRequest.Builder>> others() {
        byte[] group = text("{\"name\": \"Các sở\", \"aliases\": [], \"members\": []}");
        byte[] end =
                text("{\"on\": \"2023-12-14\", \"reason\": \"Sáp nhập\", \"merge\": {\"from\": [\"T01\"], \"into\":"
                        + " {\"code\": \"T02\"}}}");
        return Map.of(
                "another's group",
                () -> Attackers.call("PUT", door + "/api/v1/unit-groups/so-ban-nganh", clerk, JSON, group),
                "another's unit",
                () -> Attackers.call("POST", door + "/api/v1/units/reorganise", clerk, JSON, end));
    }

    private Supplier<HttpRequest.Builder> read(String token, byte[] form) {
        return () -> Attackers.call("POST", door + "/api/v1/directives/read", token, FORM, form);
    }

    private Supplier<HttpRequest.Builder> registered(byte[] body) {
        return () -> Attackers.call("POST", door + "/api/v1/directives", system, JSON, body);
    }

    private Supplier<HttpRequest.Builder> asked(String token, String path) {
        return () -> get(token, path);
    }

    private HttpRequest.Builder get(String token, String path) {
        return Attackers.call("GET", door + path, token, JSON, new byte[0]);
    }

    private static List<String> strangers() throws JOSEException {
        RSASSASigner signer = new RSASSASigner(new RSAKeyGenerator(2048).generate());
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < STRANGERS; i++) {
            JWSHeader head = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .build();
            SignedJWT token = new SignedJWT(
                    head, new JWTClaimsSet.Builder().subject("stranger").build());
            token.sign(signer);
            tokens.add(token.serialize());
        }
        return tokens;
    }

    private static byte[] form(String name, String type, byte[] content) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(text("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: " + type + "\r\n\r\n"));
        form.writeBytes(content);
        form.writeBytes(text("\r\n--x--\r\n"));
        return form.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
