package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import vn.dondoc.chassis.testing.Tokens;

class PeopleApiTest extends Province {
    private static final String LAN = "9d1f0e52-6b0c-4c6e-8a44-2f7a5a1de0c3";
    private static final String[] PLAIN = {};
    private static final Instant NOON = Instant.now();
    private static final Instant MORNING = NOON.minus(Duration.ofHours(5));

    @Test
    void tellsTheNameThatTheSignInGaveToAnId() {
        introduce(token(LAN, "Nguyễn Thị Lan", "T02", MORNING));

        assertThat(names(LAN)).containsExactly("Nguyễn Thị Lan");
        assertThat(get("/people?id=" + LAN, CLERK).text("/items/0/unit")).isEqualTo("T02");
        assertThat(get("/people?id=" + LAN + "&id=nobody", CLERK).json().at("/items"))
                .hasSize(1);
    }

    @Test
    void keepsWhatWasSaidLastInWhateverOrderItComes() {
        String newer = token(LAN, "Nguyễn Thị Hương Lan", "T03", NOON);
        introduce(newer);
        introduce(token(LAN, "Nguyễn Thị Lan", "T02", MORNING));
        assertThat(names(LAN)).containsExactly("Nguyễn Thị Hương Lan");

        introduce(newer);
        assertThat(names(LAN)).containsExactly("Nguyễn Thị Hương Lan");
        assertThat(mongo.getCollection("people").countDocuments()).isOne();
    }

    @Test
    void knowsNoSystemAndNobodyWithoutAName() {
        introduce(Tokens.machine("sso", "people:read"));
        introduce(token(LAN, null, "T02", MORNING));
        introduce(token(LAN, " ", "T02", MORNING));

        assertThat(mongo.getCollection("people").countDocuments()).isZero();
    }

    /** An id with a comma or a slash could be neither asked for nor erased. */
    @ParameterizedTest
    @ValueSource(strings = {"a,b", "https://identity.example/lan", "\u0000", "?"})
    void knowsNobodyByAnIdThatIsNone(String id) {
        introduce(id.equals("?") ? Tokens.token(PeopleApiTest::ofLan) : token(id, "Lan", "T02", MORNING));

        assertThat(mongo.getCollection("people").countDocuments()).isZero();
    }

    private static void ofLan(JWTClaimsSet.Builder claims) {
        claims.claim("azp", "console")
                .claim("name", "Lan")
                .claim("roles", List.of("clerk"))
                .claim("unit", "T02");
    }

    @Test
    void takesANameThatIsAWordAndShowsAllOfIt() {
        introduce(token(LAN, List.of("Lan"), "T02", MORNING));
        assertThat(names(LAN)).isEmpty();

        introduce(token(LAN, "Nguyễn\u202e Thị\u0000 Lan ", "T02", MORNING));
        assertThat(names(LAN)).containsExactly("Nguyễn Thị Lan");
    }

    @Test
    void tellsWhoeverAsksWhoTheyAre() {
        assertThat(post("/people/me", "", token(LAN, "Nguyễn Thị Lan", "T02", MORNING))
                        .text("/name"))
                .isEqualTo("Nguyễn Thị Lan");
        assertThat(post("/people/me", "", Tokens.machine("sso", "people:read")).text("/id"))
                .isEqualTo("sso");
    }

    @Test
    void tellsAPersonWhatTheTokenSaysAndKeepsNothingOfIt() {
        Answer me = get("/people/me", token(LAN, "Nguyễn Thị Lan", "T02", MORNING));

        assertThat(me.text("/id")).isEqualTo(LAN);
        assertThat(me.text("/name")).isEqualTo("Nguyễn Thị Lan");
        assertThat(me.text("/unit")).isEqualTo("T02");
        assertThat(me.text("/unitName")).isEqualTo("Sở Tài chính");
        assertThat(me.json().at("/roles")).map(JsonNode::asString).containsExactly("clerk");
        assertThat(me.json().at("/permissions"))
                .map(JsonNode::asString)
                .contains("directives:write", "reports:on-behalf")
                .doesNotContain("reports:review")
                .isSorted();
        assertThat(mongo.getCollection("people").countDocuments()).isZero();
    }

    /** A permission alone does not say so: the directory is kept by the root office and by administrators. */
    @Test
    void tellsWhoKeepsTheDirectory() {
        assertThat(Stream.of(
                                CLERK,
                                ADMIN,
                                MACHINE,
                                Tokens.person("clerk", "T02"),
                                Tokens.person("officer", "T00"),
                                Tokens.machine("sso", "people:read units:all"))
                        .map(token -> get("/people/me", token).json().at("/keepsDirectory"))
                        .map(JsonNode::asBoolean))
                .containsExactly(true, true, false, false, false, false);
    }

    @Test
    void tellsASystemItsScopesAndAStrangerNoMoreThanTheTokenSays() {
        Answer sso = get("/people/me", Tokens.machine("sso", "people:read tasks:read"));
        assertThat(sso.text("/id")).isEqualTo("sso");
        assertThat(sso.text("/name")).isEqualTo("sso");
        assertThat(sso.json().at("/permissions")).map(JsonNode::asString).containsExactly("people:read", "tasks:read");
        assertThat(sso.json().has("unit")).isFalse();
        assertThat(sso.json().at("/roles")).isEmpty();

        Answer stranger = get("/people/me", token(LAN, null, "T99", MORNING));
        assertThat(stranger.text("/name")).isEqualTo(LAN);
        assertThat(stranger.text("/unit")).isEqualTo("T99");
        assertThat(stranger.json().has("unitName")).isFalse();

        assertThat(get("/people/me", Tokens.person("nobody", "T02")).status()).isEqualTo(403);
    }

    /** Many at once of the same person, from several gateways: the newest stays. */
    @Test
    void keepsTheNewestOfManyThatComeAtOnce() throws Exception {
        for (int round = 0; round < 20; round++) {
            String id = "p" + round;
            List<Callable<Void>> tokens = IntStream.range(0, 6)
                    .mapToObj(i -> token(id, "Tên " + i, "T02", MORNING.plusSeconds(i)))
                    .<Callable<Void>>map(token -> () -> {
                        introduce(token);
                        return null;
                    })
                    .collect(Collectors.toCollection(ArrayList::new));
            Collections.shuffle(tokens);
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Void> done : threads.invokeAll(tokens)) {
                    done.get();
                }
            }
            assertThat(names(id)).containsExactly("Tên 5");
        }
    }

    @Test
    void keepsALongNameAsFarAsANameGoes() {
        introduce(token(LAN, "𝐋".repeat(201), "T02", MORNING));

        assertThat(names(LAN)).containsExactly("𝐋".repeat(200));
    }

    @Test
    void erasesANameForAnAdministratorAndKeepsWhatThePersonDid() {
        String lan = token(LAN, "Nguyễn Thị Lan", "T00", MORNING);
        introduce(lan);
        put("/unit-groups/khoi", "{\"name\": \"Khối\"}", lan, PLAIN);

        assertThat(erase(LAN, CLERK).status()).isEqualTo(403);
        assertThat(erase(LAN, ADMIN).status()).isEqualTo(204);

        assertThat(names(LAN)).isEmpty();
        assertThat(erase(LAN, ADMIN).status()).isEqualTo(404);
        assertThat(get("/unit-groups/khoi").text("/history/0/by")).isEqualTo(LAN);
        assertThat(mongo.getCollection("unitGroups")
                        .find()
                        .into(new ArrayList<>())
                        .toString())
                .doesNotContain("Nguyễn Thị Lan");
    }

    @Test
    void answersForSoManyAtOnceAndListsNobodyUnasked() {
        assertThat(get("/people", CLERK).status()).isEqualTo(400);
        assertThat(get("/people?id=", CLERK).json().at("/items")).isEmpty();
        assertThat(get("/people?id%5Bx%5D=y", CLERK).status()).isEqualTo(400);
        assertThat(get("/people?" + ids(100), CLERK).status()).isEqualTo(200);
        assertThat(get("/people?" + ids(101), CLERK).faults("errors")).containsExactly("SIZE /id");
        assertThat(get("/people?id=" + LAN, Tokens.machine("m", "units:read")).status())
                .isEqualTo(403);
    }

    private static String ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "id=p" + i).collect(Collectors.joining("&"));
    }

    private void introduce(String token) {
        assertThat(post("/people/me", "", token).status()).isEqualTo(200);
    }

    private Answer erase(String id, String token) {
        return call(MockMvcRequestBuilders.delete("/api/v1/people/" + id).with(Tokens.bearer(token)));
    }

    private List<String> names(String id) {
        return get("/people?id=" + id, CLERK).codes("/items", "name");
    }

    private static String token(String id, @Nullable Object name, String unit, Instant at) {
        return Tokens.token(claims -> claims.subject(id)
                .claim("azp", "console")
                .claim("name", name)
                .claim("roles", List.of("clerk"))
                .claim("unit", unit)
                .issueTime(Date.from(at)));
    }
}
