package vn.dondoc.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the pods are told is what the services ask for. */
class ConfigurationTest {

    @Test
    void theGatewayFindsEveryServiceAndTheConsoleWhereTheyListen() {
        Manifests base = Manifests.of("base");
        Map<String, URI> told = configuration(base, "gateway", "gateway").entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> URI.create(entry.getValue())));

        assertThat(told.keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("services", "management").flatMap(ConfigurationTest::addresses),
                                Stream.of("DONDOC_SERVICES_CONSOLE"))
                        .toList());
        assertThat(told.values())
                .allSatisfy(address -> assertThat(base.the("Service", address.getHost())
                                .at("/spec/ports")
                                .valueStream())
                        .extracting(port -> port.at("/port").asInt())
                        .contains(address.getPort()));
    }

    @Test
    void theServicesLeaveTheTopicsToTheOperator() {
        assertThat(configuration(Manifests.of("base"), "task-service", "service"))
                .containsEntry("DONDOC_TOPICS_DECLARE", "false");
    }

    @Test
    void theIssuersKeysAreReadOverTls() {
        assertThat(configuration(Manifests.of("example"), "task-service", "platform"))
                .allSatisfy((name, value) -> assertThat(value).doesNotStartWith("http:"))
                .containsKeys("DONDOC_ISSUER", "DONDOC_JWKS");
    }

    @Test
    void theGatewayBelievesNoProxyThatTheInstallationDoesNotName() {
        assertThat(configuration(Manifests.of("base"), "gateway", "gateway")).doesNotContainKey("DONDOC_PROXIES");
        assertThat(configuration(Manifests.of("example"), "gateway", "gateway"))
                .doesNotContainKey("SERVER_FORWARD_HEADERS_STRATEGY")
                .hasEntrySatisfying(
                        "DONDOC_PROXIES", proxies -> assertThat(proxies).matches("[0-9.]+/[0-9]+"));
    }

    @Test
    void theGatewayAnswersAtTheHostOfTheIngress() {
        Manifests example = Manifests.of("example");
        String host = example.the("Ingress", "gateway").at("/spec/rules/0/host").asString();
        assertThat(configuration(example, "gateway", "gateway"))
                .hasEntrySatisfying(
                        "DONDOC_ADDRESSES",
                        addresses -> assertThat(addresses.split(","))
                                .containsExactly(
                                        "https://" + host, console(example).get("DONDOC_API_ADDRESS")));
    }

    @Test
    void theConsoleCallsTheGatewayAndIsReachedAtTheHostOfTheIngress() {
        Manifests example = Manifests.of("example");
        String host = example.the("Ingress", "gateway").at("/spec/rules/0/host").asString();
        URI api = URI.create(console(example).getOrDefault("DONDOC_API_ADDRESS", ""));

        assertThat(example.the("Service", api.getHost())
                        .at("/spec/ports/0/port")
                        .asInt())
                .isEqualTo(api.getPort());
        assertThat(console(example)).containsEntry("DONDOC_SIGNIN_ADDRESS", "https://" + host);
    }

    /** It refuses to start by a provider that it would tell its secret without TLS. */
    @Test
    void theConsoleGetsItsTokensOverTls() {
        assertThat(console(Manifests.of("example")).entrySet())
                .filteredOn(setting -> setting.getKey().startsWith("DONDOC_SIGNIN_"))
                .hasSize(4)
                .allSatisfy(setting -> assertThat(setting.getValue()).startsWith("https://"));
    }

    @Test
    void theConsoleBelievesNoGatewayThatTheInstallationDoesNotName() {
        assertThat(console(Manifests.of("base"))).doesNotContainKey("DONDOC_PROXIES");
        assertThat(console(Manifests.of("example")))
                .hasEntrySatisfying(
                        "DONDOC_PROXIES", proxies -> assertThat(proxies).matches("[0-9.]+/[0-9]+"));
    }

    @Test
    void theGatewayCountsBySessionsAndTakesFilesAsTheConsoleHasThem() {
        JsonNode gateway = Application.settings("gateway", "gateway.yml");
        JsonNode console = Application.settings("console", "console.yml");

        assertThat(gateway.at("/dondoc/limits/cookie").asString())
                .isEqualTo(console.at("/server/servlet/session/cookie/name").asString())
                .isNotEmpty();
        // A little more, so that whoever sends too much reads why on a page of the console.
        assertThat(megabytes(gateway.at("/dondoc/web/uploads/[~1van-ban~1*]")))
                .isEqualTo(megabytes(console.at("/spring/servlet/multipart/max-request-size")) + 1);
    }

    private static int megabytes(JsonNode size) {
        assertThat(size.asString()).endsWith("MB");
        return Integer.parseInt(size.asString().replace("MB", ""));
    }

    /** In the launcher alone nobody comes over TLS. */
    @Test
    void noBrowserSendsASessionWithoutTls() {
        assertThat(Application.settings("console", "console.yml").at("/server/servlet/session/cookie"))
                .hasToString("{\"name\":\"DONDOC_SESSION\",\"http-only\":true,\"same-site\":\"lax\",\"secure\":true}");
    }

    private static Map<String, String> console(Manifests manifests) {
        return configuration(manifests, "console", "console");
    }

    /** The variables that set the addresses of which {@code gateway.yml} has a default. */
    private static Stream<String> addresses(String kind) {
        return Application.settings("gateway", "gateway.yml").at("/dondoc/" + kind).propertyNames().stream()
                .map(service -> "dondoc_" + kind + "_" + service)
                .map(name -> name.toUpperCase(Locale.ROOT));
    }

    private static Map<String, String> configuration(Manifests manifests, String deployment, String kind) {
        JsonNode sources = manifests.the("Deployment", deployment).at("/spec/template/spec/containers/0/envFrom");
        return sources.valueStream()
                .map(source -> source.at("/configMapRef/name").asString())
                .filter(name -> name.startsWith(kind))
                .flatMap(name -> manifests.the("ConfigMap", name).at("/data").propertyStream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asString()));
    }
}
