package vn.dondoc.deploy.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

    @Test
    void knowsEveryPermissionAndGivesTheMachineOneForEachOperation() {
        JsonNode machine = realm.at("/clients")
                .valueStream()
                .filter(client -> client.at("/clientId").asString().equals("dondoc-machine"))
                .findAny()
                .orElseThrow();
        List<String> given = machine.at("/defaultClientScopes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();

        assertThat(names("/clientScopes"))
                .contains("units:all")
                .containsAll(permissions(access.at("/roles")))
                .containsAll(permissions(access.at("/operations")));
        assertThat(given).contains("dondoc", "units:all");
        assertThat(access.at("/operations").properties())
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(permissions(operation.getValue()))
                        .as(operation.getKey())
                        .containsAnyElementsOf(given));
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
        assertThat(realm.findValues("secret").stream().map(JsonNode::asString)).containsExactly("${MACHINE_SECRET}");
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
