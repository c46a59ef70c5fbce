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
            .at("/dondoc/access/roles");

    RealmTest() throws Exception {}

    @Test
    void hasTheRolesOfPeopleAndTheOneOfPrograms() {
        assertThat(names("/roles/realm"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(access.propertyNames().stream(), Stream.of("integrator"))
                                .toList());
    }

    @Test
    void givesTheMachineEveryPermissionThereIs() {
        Set<String> permissions = Stream.concat(
                        access.valueStream()
                                .flatMap(
                                        role -> Stream.of(role.asString().trim().split("\\s+"))),
                        Stream.of("units:all"))
                .collect(Collectors.toSet());
        JsonNode machine = realm.at("/clients")
                .valueStream()
                .filter(client -> client.at("/clientId").asString().equals("dondoc-machine"))
                .findAny()
                .orElseThrow();

        assertThat(names("/clientScopes")).containsAll(permissions);
        assertThat(machine.at("/defaultClientScopes").valueStream().map(JsonNode::asString))
                .containsAll(permissions)
                .contains("dondoc");
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

    private List<String> names(String place) {
        return realm.at(place)
                .valueStream()
                .map(one -> one.at("/name").asString())
                .toList();
    }
}
