package vn.dondoc.launcher.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The launcher's systems may do what those of an installation may: what is tried here works there. */
class DemoSystemTest {
    private static final Path REALM = Path.of("..", "deploy", "identity", "dondoc.json");

    private final Map<String, Set<String>> installed = JsonMapper.shared()
            .readTree(Files.readString(REALM))
            .at("/clients")
            .valueStream()
            .filter(client -> client.at("/serviceAccountsEnabled").asBoolean(false))
            .collect(Collectors.toMap(client -> client.at("/clientId").asString(), DemoSystemTest::scopes));

    DemoSystemTest() throws Exception {}

    @ParameterizedTest
    @EnumSource
    void mayDoWhatItMayInAnInstallationAndTheOperatorSetTheClock(DemoSystem system) {
        assertThat(system.scopes().stream().filter(Predicate.not("clock"::equals)))
                .containsExactlyInAnyOrderElementsOf(installed.get(system.id()));
        assertThat(system.scopes().contains("clock")).isEqualTo(system == DemoSystem.OPERATOR);
    }

    @Test
    void isOneOfThoseOfAnInstallation() {
        assertThat(Arrays.stream(DemoSystem.values()).map(DemoSystem::id))
                .containsExactlyInAnyOrderElementsOf(installed.keySet());
    }

    /** But for the one that puts name, unit and audience into a token. */
    private static Set<String> scopes(JsonNode client) {
        return client.at("/defaultClientScopes")
                .valueStream()
                .map(JsonNode::asString)
                .filter(Predicate.not("dondoc"::equals))
                .collect(Collectors.toSet());
    }
}
