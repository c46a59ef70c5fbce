package vn.dondoc.deploy.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every container is closed, limited and watched, and finds the files that it is given. */
class ComposeTest {
    private static final String SECRETS = "./deploy/.secrets/";

    @TempDir
    static Path made = Path.of("");

    @BeforeAll
    static void makeTheSecrets() throws Exception {
        Process command = new ProcessBuilder("bash", "secrets", made.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(command.getInputStream().readAllBytes());
        assertThat(command.waitFor()).as(said).isZero();
    }

    static Stream<Container> containers() {
        return Container.all();
    }

    @ParameterizedTest
    @MethodSource("containers")
    void isOfOneVersionOrBuiltHere(Container container) {
        String image = container.settings().at("/image").asString();
        if (image.startsWith("dondoc/")) {
            assertThat(container.settings().at("/pull_policy").asString())
                    .as("what anybody may have published under this name")
                    .isEqualTo("never");
        } else {
            assertThat(image).matches("[a-z./-]+:v?\\d+\\.\\d+\\.\\d+");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile", "identity/Dockerfile"})
    void isBuiltOnOneVersion(String file) throws Exception {
        List<String> lines = Files.readAllLines(Path.of(file));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("ARG") && line.contains("="))
                .isNotEmpty()
                .allMatch(line -> line.matches("ARG [A-Z]+=[a-z./-]+:\\d+\\.\\d+\\.\\d+(_\\d+-jre)?"));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("FROM"))
                .allMatch(line -> line.matches("FROM \\$\\{[A-Z]+}.*"));
    }

    /** Docker sees no other file of the build. */
    @ParameterizedTest
    @MethodSource("containers")
    void isBuiltOfAJarThatDockerSees(Container container) throws Exception {
        String service = container.settings().at("/build/args/SERVICE").asString();
        if (!service.isEmpty()) {
            assertThat(service).isEqualTo(container.name());
            assertThat(Files.readAllLines(Container.ROOT.resolve(".dockerignore")))
                    .startsWith("*")
                    .contains("!" + service + "/target/*-exec.jar");
        }
    }

    /** What is written there counts as memory: without a size half of the machine's. */
    @ParameterizedTest
    @MethodSource("containers")
    void hasATemporaryFolderOfItsSize(Container container) {
        assertThat(container.settings().at("/tmpfs").valueStream().map(JsonNode::asString))
                .filteredOn(folder -> folder.startsWith("/tmp"))
                .singleElement()
                .asString()
                .matches("/tmp:size=\\d+m");
    }

    @Test
    void hasRoomForAllThatMayBeSentToBeReadAtOnce() throws Exception {
        JsonNode settings = JsonMapper.shared()
                .valueToTree(new Yaml()
                        .load(Files.readString(
                                Container.ROOT.resolve("directive-service/src/main/resources/directive-service.yml"))));
        int places = settings.at("/dondoc/reading/places").asInt();
        String document =
                settings.at("/dondoc/web/uploads/[~1api~1v1~1directives~1read]").asString();
        Container service = Container.all()
                .filter(one -> one.name().equals("directive-service"))
                .findAny()
                .orElseThrow();
        String folder = service.settings().at("/tmpfs/0").asString();

        assertThat(places).isPositive();
        assertThat(Integer.parseInt(folder.replaceAll("/tmp:size=(\\d+)m", "$1")))
                .isGreaterThan(places * Integer.parseInt(document.replace("MB", "")));
    }

    /** It takes for the public address what the gateway says, and of nobody outside of its network. */
    @Test
    void theConsoleBelievesTheGateway() {
        Container console = Container.all()
                .filter(one -> one.name().equals("console"))
                .findAny()
                .orElseThrow();
        assertThat(console.settings().at("/environment/DONDOC_PROXIES").asString())
                .isEqualTo(Container.file()
                        .at("/networks/inside/ipam/config/0/subnet")
                        .asString())
                .matches("172\\.30\\.118\\.0/24");
        assertThat(console.settings().at("/networks")).hasToString("[\"inside\"]");
    }

    @Test
    void believesTheProxyOfThisMachineAndNoOtherContainer() {
        JsonNode outside = Container.file().at("/networks/outside/ipam/config/0");
        Container gateway = Container.all()
                .filter(one -> one.name().equals("gateway"))
                .findAny()
                .orElseThrow();
        assertThat(gateway.settings().at("/environment/DONDOC_PROXIES").asString())
                .isEqualTo(outside.at("/gateway").asString())
                .matches("172\\.30\\.117\\.1");
    }

    /** Where the sign-in leads is where the gateway answers, and nowhere else. */
    @Test
    void answersAtTheAddressOfTheSignIn() {
        Container gateway = Container.all()
                .filter(one -> one.name().equals("gateway"))
                .findAny()
                .orElseThrow();
        Container console = Container.all()
                .filter(one -> one.name().equals("console"))
                .findAny()
                .orElseThrow();
        String address =
                console.settings().at("/environment/DONDOC_SIGNIN_ADDRESS").asString();
        assertThat(gateway.settings().at("/environment/DONDOC_ADDRESSES").asString())
                .isEqualTo(address + ","
                        + console.settings()
                                .at("/environment/DONDOC_API_ADDRESS")
                                .asString());
        assertThat(console.settings().at("/environment/DONDOC_ISSUER"))
                .isEqualTo(gateway.settings().at("/environment/DONDOC_ISSUER"));
        assertThat(gateway.settings().at("/environment/DONDOC_ISSUER").asString())
                .isEqualTo(address + "/identity/realms/dondoc");
        assertThat(gateway.settings().at("/healthcheck/test")).hasToString("[\"CMD\",\"ready\",\"9080\"]");
    }

    @ParameterizedTest
    @MethodSource("containers")
    void isClosedAndLimited(Container container) {
        JsonNode settings = container.settings();
        assertThat(settings.at("/read_only").asBoolean()).isTrue();
        assertThat(settings.at("/cap_drop")).hasToString("[\"ALL\"]");
        assertThat(settings.at("/security_opt")).hasToString("[\"no-new-privileges:true\"]");
        assertThat(settings.at("/mem_limit").asString()).matches("\\d+[mg]");
    }

    @Test
    void takesNoMoreThanTheMachineIsAskedFor() throws Exception {
        Matcher promised = Pattern.compile("(\\d+) GB\\s+of memory, of which the containers take ([\\d.]+) GB")
                .matcher(Files.readString(Path.of("README.md")));
        double taken = Container.all().mapToInt(Container::megabytes).sum() / 1024.0;

        assertThat(promised.find()).isTrue();
        assertThat(taken).isEqualTo(Double.parseDouble(promised.group(2)), within(0.05));
        assertThat(taken)
                .as("the rest is the system's, and what the containers read from the disk")
                .isLessThan(Double.parseDouble(promised.group(1)) - 1);
    }

    @ParameterizedTest
    @MethodSource("containers")
    void hasTheTimeToEndWhatItHasBegunWith(Container container) {
        assertThat(container.settings().at("/stop_grace_period").asString()).isEqualTo("60s");
    }

    @ParameterizedTest
    @MethodSource("containers")
    void isWatchedUnlessItEnds(Container container) {
        assertThat(container.settings().at("/healthcheck/test").isEmpty()).isEqualTo(container.isDoneOnce());
    }

    /** A container is up before it is ready: whoever needs it waits for more. */
    @ParameterizedTest
    @MethodSource("containers")
    void waitsUntilWhatItNeedsIsReady(Container container) {
        container.settings().at("/depends_on").propertyStream().forEach(needed -> {
            Container other = Container.all()
                    .filter(one -> one.name().equals(needed.getKey()))
                    .findAny()
                    .orElseThrow();
            assertThat(needed.getValue().at("/condition").asString())
                    .isEqualTo(other.isDoneOnce() ? "service_completed_successfully" : "service_healthy");
        });
    }

    @ParameterizedTest
    @MethodSource("containers")
    void findsWhatItIsGiven(Container container) {
        assertThat(container.mounted())
                .allSatisfy(path -> assertThat(
                                path.startsWith(SECRETS)
                                        ? made.resolve(path.substring(SECRETS.length()))
                                        : Container.ROOT.resolve(path))
                        .exists());
    }

    /** A broker with permissions turns them away, again and again. */
    @ParameterizedTest
    @MethodSource("containers")
    void leavesTheTopicsToTheOperator(Container container) {
        if (container.mounted().contains(SECRETS + container.name())
                && container.name().endsWith("-service")) {
            assertThat(container
                            .settings()
                            .at("/environment/DONDOC_TOPICS_DECLARE")
                            .asString())
                    .isEqualTo("false");
        }
    }

    /** Whoever stood between could give it keys of his own. */
    @ParameterizedTest
    @MethodSource("containers")
    void readsTheIssuersKeysFromWhomItKnows(Container container) {
        String keys = container.settings().at("/environment/DONDOC_JWKS").asString();
        if (!keys.isEmpty()) {
            assertThat(keys).startsWith("https://identity:");
            assertThat(made.resolve(container.name()).resolve("spring.ssl.bundle.pem.identity.truststore.certificate"))
                    .hasSameTextualContentAs(made.resolve("authority/authority.pem"));
        }
    }

    @Test
    void onlyTheGatewayTheMailboxAndTheDashboardsAreReachedFromThisMachine() {
        List<String> published = Container.all()
                .flatMap(container -> container.settings().at("/ports").valueStream())
                .map(JsonNode::asString)
                .toList();
        assertThat(published)
                .containsExactlyInAnyOrder("127.0.0.1:8080:8080", "127.0.0.1:8025:8025", "127.0.0.1:3000:3000");
    }
}
