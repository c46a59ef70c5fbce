package vn.dondoc.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** A service finds the same secrets here as in compose, where a command makes them. */
class SecretsTest {
    /** In compose the store is spoken to without TLS, on a network of its own. */
    private static final String AUTHORITY_OF_THE_STORE = "spring.ssl.bundle.pem.mongodb.truststore.certificate";

    /** No secret: the operators' clusters tell it by the configuration. */
    private static final String PROTOCOL = "spring.kafka.security.protocol";

    @TempDir
    static Path made = Path.of("");

    @BeforeAll
    static void make() {
        Manifests.output(List.of("bash", "secrets", made.toString()));
    }

    /** The authority of a provider whom not everybody knows, and the gateway's only secret. */
    private static final String AUTHORITY_OF_THE_PROVIDER = "spring.ssl.bundle.pem.identity.truststore.certificate";

    static Stream<Application> services() {
        return Application.all().filter(application -> !application.name().equals("gateway"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void areNamedAlike(Application service) throws IOException {
        JsonNode volume = volume(Manifests.of("example"), service);

        try (Stream<Path> files = Files.list(made.resolve(service.name()))) {
            assertThat(volume.at("/projected/sources")
                            .valueStream()
                            .flatMap(source -> source.at("/secret/items").valueStream())
                            .map(item -> item.at("/path").asString())
                            .filter(name -> !name.equals(AUTHORITY_OF_THE_STORE)))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> !name.equals(PROTOCOL) && !name.equals(AUTHORITY_OF_THE_PROVIDER))
                                    .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void areASecretOfTheServicesNameWithoutTheOperators(Application service) {
        assertThat(volume(Manifests.of("base"), service)
                        .at("/secret/secretName")
                        .asString())
                .isEqualTo(service.name());
    }

    private static JsonNode volume(Manifests manifests, Application service) {
        return manifests
                .the("Deployment", service.name())
                .at("/spec/template/spec/volumes")
                .valueStream()
                .filter(volume -> volume.at("/name").asString().equals("secrets"))
                .findAny()
                .orElseThrow();
    }
}
