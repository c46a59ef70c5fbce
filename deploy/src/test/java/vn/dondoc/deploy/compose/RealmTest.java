package vn.dondoc.deploy.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm knows the roles and scopes that the services know, and nobody's password. */
class RealmTest {
    private final String text = Files.readString(Path.of("identity", "dondoc.json"));
    private final JsonNode realm = JsonMapper.shared().readTree(text);
    private final JsonNode access = JsonMapper.shared()
            .valueToTree(new Yaml()
                    .load(Files.readString(Path.of("..", "contracts", "src", "main", "resources", "access.yml"))))
            .at("/dondoc/access");

    RealmTest() throws Exception {}

    @Test
    void hasTheRolesOfPeopleAndTheOneOfPrograms() {
        assertThat(names("/roles/realm"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(access.at("/roles").propertyNames().stream(), Stream.of("integrator"))
                                .toList());
    }

    /** The systems, each with what is another's. */
    private static final Map<String, List<String>> DENIED = Map.of(
            "dondoc-documents", List.of("reports:write", "units:write", "contacts:write"),
            "dondoc-directory", List.of("directives:write", "reports:write", "reports:review"),
            "dondoc-reports", List.of("reports:review", "directives:write", "units:write"),
            "dondoc-dashboards", List.of("contacts:read"),
            "dondoc-operator", List.of("directives:read", "reports:read", "contacts:read"));

    static Stream<Map.Entry<String, List<String>>> systems() {
        return DENIED.entrySet().stream();
    }

    /** Whoever takes one over has not the whole platform. */
    @ParameterizedTest
    @MethodSource("systems")
    void givesASystemWhatItsWorkNeedsAndNoMore(Map.Entry<String, List<String>> system) {
        assertThat(scopes(system.getKey()))
                .contains("dondoc", "units:all")
                .doesNotContainAnyElementsOf(system.getValue())
                .isSubsetOf(names("/clientScopes"));
    }

    @Test
    void letsDashboardsChangeNothing() {
        assertThat(scopes("dondoc-dashboards")).allMatch(scope -> scope.matches("dondoc|.*:(read|all)"));
    }

    @Test
    void knowsEveryPermissionAndHasASystemForEachOperation() {
        Set<String> given = DENIED.keySet().stream()
                .flatMap(system -> scopes(system).stream())
                .collect(Collectors.toSet());

        assertThat(names("/clientScopes"))
                .contains("units:all")
                .containsAll(permissions(access.at("/roles")))
                .containsAll(permissions(access.at("/operations")));
        assertThat(access.at("/operations").properties())
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(permissions(operation.getValue()))
                        .as(operation.getKey())
                        .containsAnyElementsOf(given));
    }

    @Test
    void saysInTheDescriptionOfTheApiWhichScopesThereAre() throws Exception {
        JsonNode description = JsonMapper.shared()
                .readTree(Files.readString(
                        Path.of("..", "gateway", "src", "main", "resources", "gateway", "openapi.json")));

        assertThat(description
                        .at("/components/securitySchemes/machines/flows/clientCredentials/scopes")
                        .propertyNames())
                .contains("units:all")
                .containsAll(permissions(access.at("/roles")))
                .containsAll(permissions(access.at("/operations")));
    }

    @Test
    void hasNoSystemBesideThese() {
        assertThat(realm.at("/clients")
                        .valueStream()
                        .map(client -> client.at("/clientId").asString()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(DENIED.keySet().stream(), Stream.of("dondoc-docs", "dondoc-console"))
                                .toList());
    }

    /** What it may do is what the person may who is signed in: it has no account of its own, and no scopes. */
    @Test
    void letsTheConsoleDoNothingByItself() {
        JsonNode console = client("dondoc-console");
        assertThat(console.at("/serviceAccountsEnabled").asBoolean()).isFalse();
        assertThat(console.at("/directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(scopes("dondoc-console")).containsExactly("dondoc");
    }

    @Test
    void givesTheConsoleItsCodesAtItsOwnAddressAndWithProof() {
        JsonNode console = client("dondoc-console");
        assertThat(console.at("/publicClient").asBoolean(true)).isFalse();
        assertThat(console.at("/redirectUris")).hasToString("[\"${DONDOC_URL}/login/oauth2/code/dondoc\"]");
        assertThat(console.at("/attributes/pkce.code.challenge.method").asString())
                .isEqualTo("S256");
        assertThat(console.at("/attributes/post.logout.redirect.uris").asString())
                .isEqualTo("${DONDOC_URL}/");
    }

    /** Who is signed in at one is at the other: a morning at another work ends neither. */
    @Test
    void keepsPeopleSignedInAsLongAsTheConsoleDoes() throws Exception {
        String idle = JsonMapper.shared()
                .valueToTree(new Yaml()
                        .load(Files.readString(Path.of("..", "console", "src", "main", "resources", "console.yml"))))
                .at("/spring/session/timeout")
                .asString();
        assertThat(realm.at("/ssoSessionIdleTimeout").asInt())
                .isEqualTo((int) Duration.parse("PT" + idle).toSeconds())
                .isEqualTo(realm.at("/ssoSessionMaxLifespan").asInt());
    }

    private JsonNode client(String id) {
        return realm.at("/clients")
                .valueStream()
                .filter(client -> client.at("/clientId").asString().equals(id))
                .findAny()
                .orElseThrow();
    }

    private List<String> scopes(String system) {
        return client(system)
                .at("/defaultClientScopes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void putsIntoATokenWhatTheServicesReadThere() {
        assertThat(realm.at("/clientScopes/0/protocolMappers")
                        .valueStream()
                        .map(mapper -> mapper.at("/config/claim.name").asString())
                        .filter(claim -> !claim.isEmpty()))
                .containsExactlyInAnyOrder("roles", "name", "unit");
        assertThat(text).contains("\"included.custom.audience\": \"dondoc\"");
    }

    @Test
    void knowsNobodyWhoCouldSignInAndNoSecretOfItsOwn() {
        assertThat(realm.findValues("credentials")).isEmpty();
        assertThat(realm.findValues("secret").stream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(DENIED.keySet().stream(), Stream.of("dondoc-console"))
                                .map(system -> system.replace("dondoc-", ""))
                                .map(name -> "${" + name.toUpperCase(Locale.ROOT) + "_SECRET}")
                                .toList());
        assertThat(realm.at("/users")
                        .valueStream()
                        .map(user -> user.at("/username").asString()))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("service-account-"));
    }

    /** The words of all values, or of one. */
    private static Set<String> permissions(JsonNode words) {
        return Stream.concat(Stream.of(words), words.valueStream())
                .filter(JsonNode::isString)
                .flatMap(some -> Stream.of(some.asString().trim().split("\\s+")))
                .collect(Collectors.toSet());
    }

    private List<String> names(String place) {
        return realm.at(place)
                .valueStream()
                .map(one -> one.at("/name").asString())
                .toList();
    }
}
