package vn.dondoc.messaging.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.chassis.testing.Tokens.bearer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.dondoc.chassis.testing.Tokens;
import vn.dondoc.messaging.testing.ServiceTest;

@ServiceTest
@TestPropertySource(properties = "spring.config.name=sample-service")
class DoorTest {
    @Autowired
    private MockMvc http;

    static Stream<Arguments> badTokens() {
        return Stream.of(
                Arguments.of("expired", Tokens.token(claims -> claims.expirationTime(new Date(0)))),
                Arguments.of("not yet valid", Tokens.token(claims -> claims.notBeforeTime(inAnHour()))),
                Arguments.of("another audience", Tokens.token(claims -> claims.audience("elsewhere"))),
                Arguments.of("another issuer", Tokens.token(claims -> claims.issuer("https://elsewhere.test"))),
                Arguments.of("alg none", unsigned()),
                Arguments.of("no token at all", "x.y.z"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void refusesABadToken(String what, String token) throws Exception {
        http.perform(get("/api/v1/me").with(bearer(token)))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer"))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:dondoc:problem:unauthorized"));
    }

    /** Whoever calls names the key: this must not be a way to keep the issuer busy. */
    @Test
    void tokensThatNameUnknownKeysDoNotMakeItReadTheKeysAgainAndAgain() throws Exception {
        String good = Tokens.person("officer", "T02");
        int before = Tokens.reads();
        for (int i = 0; i < 100; i++) {
            http.perform(get("/api/v1/me").with(bearer(Tokens.naming("key-" + i))))
                    .andExpect(status().isUnauthorized());
            http.perform(get("/api/v1/me").with(bearer(good))).andExpect(status().isOk());
        }
        assertThat(Tokens.reads() - before).isLessThanOrEqualTo(4);
    }

    @Test
    void refusesACallWithoutToken() throws Exception {
        http.perform(get("/api/v1/me")).andExpect(status().isUnauthorized());
        http.perform(get("/v3/api-docs")).andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/prometheus", "/actuator/env"})
    void hasNoHealthAndNoMetricsBesideTheApi(String path) throws Exception {
        http.perform(get(path)).andExpect(status().isUnauthorized());
        http.perform(get(path).with(bearer(Tokens.person("officer", "T02")))).andExpect(status().isNotFound());
    }

    @Test
    void refusesAPermissionThatARoleDoesNotHave() throws Exception {
        http.perform(get("/api/v1/me").with(bearer(Tokens.person("visitor", "T02"))))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.title").value("Bạn không có quyền làm việc này."));
    }

    @Test
    void refusesBeforeTheBodyIsRead() throws Exception {
        http.perform(post("/api/v1/notes")
                        .with(bearer(Tokens.person("visitor", "T02")))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{no json"))
                .andExpect(status().isForbidden());
    }

    @Test
    void asksTheSameOfHeadAsOfGet() throws Exception {
        http.perform(head("/api/v1/me").with(bearer(Tokens.person("visitor", "T02"))))
                .andExpect(status().isForbidden());
        http.perform(head("/api/v1/me").with(bearer(Tokens.person("officer", "T02"))))
                .andExpect(status().isOk());
    }

    @Test
    void givesThePeopleOfAUnitThatEndedNoRights() throws Exception {
        http.perform(get("/api/v1/me").with(bearer(Tokens.person("officer", SampleService.ENDED))))
                .andExpect(status().isForbidden());
        http.perform(get("/api/v1/me").with(bearer(Tokens.person("officer", "T99"))))
                .andExpect(status().isOk());
    }

    @Test
    void knowsPeopleByRoleAndMachinesByScope() throws Exception {
        http.perform(get("/api/v1/me").with(bearer(Tokens.person("officer", "T02"))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.unit").value("T02"))
                .andExpect(jsonPath("$.client").value("console/officer-T02"));
        http.perform(get("/api/v1/me").with(bearer(Tokens.machine("m", "tasks:read units:all"))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.unit").doesNotExist())
                .andExpect(jsonPath("$.permissions.length()").value(2));
    }

    @Test
    void namesEachFaultyField() throws Exception {
        http.perform(post("/api/v1/notes")
                        .with(bearer(Tokens.person("officer", "T02")))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\":\"much too long a text\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/text"))
                .andExpect(jsonPath("$.errors[0].code").value("SIZE"))
                .andExpect(jsonPath("$.errors[0].message", containsString("10")));
    }

    @Test
    void namesTheFirstHundredOfManyFaults() throws Exception {
        noteWithBlankTags(50_000)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors.length()").value(100))
                .andExpect(jsonPath("$.errors[0].pointer").value("/tags"))
                .andExpect(jsonPath("$.errors[0].code").value("SIZE"))
                .andExpect(jsonPath("$.errors[1].pointer").value("/tags/0"))
                .andExpect(jsonPath("$.errors[1].code").value("NOT_BLANK"));
    }

    @Test
    void refusesMoreValuesThanTheLimit() throws Exception {
        noteWithBlankTags(100_000)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors.length()").value(1))
                .andExpect(jsonPath("$.errors[0].pointer").value(""))
                .andExpect(jsonPath("$.errors[0].code").value("TOO_LARGE"));
    }

    @Test
    void speaksEnglishWhenAsked() throws Exception {
        http.perform(get("/api/v1/nothing")
                        .with(bearer(Tokens.person("officer", "T02")))
                        .header("Accept-Language", "en"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value("Not found."));
    }

    @Test
    void refusesABodyBeyondTheLimit() throws Exception {
        http.perform(post("/api/v1/notes")
                        .with(bearer(Tokens.person("officer", "T02")))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(new byte[3 * 1024 * 1024]))
                .andExpect(status().isContentTooLarge());
    }

    private ResultActions noteWithBlankTags(int count) throws Exception {
        return http.perform(post("/api/v1/notes")
                .with(bearer(Tokens.person("officer", "T02")))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"text\":\"short\",\"tags\":[" + "\"\",".repeat(count - 1) + "\"\"]}"));
    }

    private static Date inAnHour() {
        return Date.from(Instant.now().plusSeconds(3600));
    }

    private static String unsigned() {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String claims = "{\"iss\":\"%s\",\"aud\":\"dondoc\",\"sub\":\"x\",\"roles\":[\"clerk\"],\"exp\":4102444800}"
                .formatted(Tokens.ISSUER);
        return base64.encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".";
    }
}
