package vn.dondoc.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What each of the six is run with. */
@ParameterizedClass
@MethodSource("vn.dondoc.deploy.kubernetes.Application#all")
class PodsTest {
    private static Manifests manifests = new Manifests(List.of());

    @Parameter
    Application application = new Application("", 0, 0);

    @BeforeAll
    static void render() {
        manifests = Manifests.of("example");
    }

    @Test
    void listensWhereItsConfigurationSays() {
        assertThat(container().at("/ports").valueStream())
                .extracting(
                        port -> port.at("/name").asString(),
                        port -> port.at("/containerPort").asInt())
                .containsExactly(tuple("http", application.port()), tuple("management", application.management()));
        assertThat(the("Service").at("/spec/ports").valueStream())
                .extracting(
                        port -> port.at("/targetPort").asString(),
                        port -> port.at("/port").asInt())
                .containsExactly(tuple("http", application.port()), tuple("management", application.management()));
    }

    @Test
    void isAskedHowItIsOnThePortThatIsNeverPublished() {
        assertThat(Stream.of("startupProbe", "livenessProbe", "readinessProbe"))
                .extracting(probe -> container().at("/" + probe + "/httpGet"))
                .extracting(
                        get -> get.at("/path").asString(),
                        get -> get.at("/port").asString())
                .containsExactly(
                        tuple("/actuator/health/liveness", "management"),
                        tuple("/actuator/health/liveness", "management"),
                        tuple("/actuator/health/readiness", "management"));
    }

    @Test
    void hasItsShareOfTheMachine() {
        JsonNode resources = container().at("/resources");

        assertThat(resources.at("/requests").propertyNames()).containsExactlyInAnyOrder("cpu", "memory");
        assertThat(resources.at("/limits/memory")).isEqualTo(resources.at("/requests/memory"));
        assertThat(resources.at("/limits").propertyNames())
                .as("a JVM that is throttled starts late")
                .containsExactly("memory");
    }

    /** A heap that was seen to do in one place does in the other. */
    @Test
    void hasTheMemoryThatItHasInCompose() {
        JsonNode composed = Manifests.in(Path.of("..", "docker-compose.yml"))
                .objects()
                .getFirst()
                .at("/services/" + application.name() + "/mem_limit");

        assertThat(container().at("/resources/limits/memory").asString())
                .isEqualTo(composed.asString().replace("m", "Mi"));
    }

    @Test
    void mayDoNothingThatItNeedNot() {
        JsonNode pod = pod();
        assertThat(pod.at("/automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(pod.at("/enableServiceLinks").asBoolean(true)).isFalse();
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
        assertThat(pod.at("/securityContext/seccompProfile/type").asString()).isEqualTo("RuntimeDefault");

        JsonNode context = container().at("/securityContext");
        assertThat(context.at("/allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(context.at("/readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(context.at("/capabilities/drop/0").asString()).isEqualTo("ALL");
    }

    @Test
    void isReplacedAndMovedWithoutAGap() {
        JsonNode deployment = the("Deployment");
        assertThat(deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(-1))
                .isZero();
        assertThat(pod().at("/topologySpreadConstraints").valueStream())
                .extracting(constraint -> constraint.at("/topologyKey").asString())
                .containsExactlyInAnyOrder("kubernetes.io/hostname", "topology.kubernetes.io/zone");
        assertThat(the("PodDisruptionBudget").at("/spec/maxUnavailable").asInt())
                .isEqualTo(1);
        assertThat(pod().at("/terminationGracePeriodSeconds").asInt())
                .as("the pause, Spring's half minute for calls under way, and what stops after them")
                .isGreaterThan(
                        container().at("/lifecycle/preStop/sleep/seconds").asInt() + 30);
    }

    @Test
    void runsTwiceAtLeast() {
        int replicas = the("Deployment")
                .at("/spec/replicas")
                .asInt(manifests
                        .ofKind("HorizontalPodAutoscaler")
                        .filter(scaler -> scaler.at("/spec/scaleTargetRef/name")
                                .asString()
                                .equals(application.name()))
                        .mapToInt(scaler -> scaler.at("/spec/minReplicas").asInt())
                        .findAny()
                        .orElse(1));

        assertThat(replicas).isGreaterThanOrEqualTo(2);
    }

    @Test
    void isFoundByWhatIsMeantForIt() {
        JsonNode labels = the("Deployment").at("/spec/template/metadata/labels");

        assertThat(Stream.of(
                        the("Deployment").at("/spec/selector/matchLabels"),
                        the("PodDisruptionBudget").at("/spec/selector/matchLabels"),
                        the("Service").at("/spec/selector")))
                .allSatisfy(selector -> assertThat(selector.properties())
                        .isNotEmpty()
                        .allSatisfy(
                                label -> assertThat(labels.get(label.getKey())).isEqualTo(label.getValue())));
    }

    @Test
    void isOfAVersionThatStaysWhatItIs() {
        assertThat(container().at("/image").asString())
                .matches(".+/" + application.name() + ":[0-9]+\\.[0-9]+\\.[0-9]+");
    }

    @Test
    void hasNothingToWriteOnButItsTemporaryFolder() {
        assertThat(container().at("/volumeMounts").valueStream())
                .filteredOn(mount -> !mount.at("/readOnly").asBoolean())
                .extracting(mount -> mount.at("/mountPath").asString())
                .containsExactly("/tmp");
    }

    /** As many documents at once as directive-service lets in, each as large as it may be. */
    @Test
    void hasATemporaryFolderForAllThatMayBeSentAtOnce() {
        JsonNode settings = Application.settings("directive-service", "directive-service.yml");
        int places = settings.at("/dondoc/reading/places").asInt();
        String document =
                settings.at("/dondoc/web/uploads/[~1api~1v1~1directives~1read]").asString();
        String folder = pod().at("/volumes")
                .valueStream()
                .filter(volume -> volume.at("/name").asString().equals("tmp"))
                .map(volume -> volume.at("/emptyDir/sizeLimit").asString())
                .findAny()
                .orElseThrow();

        assertThat(places).isPositive();
        assertThat(megabytes(folder, "Mi")).isGreaterThan(places * megabytes(document, "MB"));
    }

    private static int megabytes(String size, String unit) {
        assertThat(size).endsWith(unit);
        return Integer.parseInt(size.substring(0, size.length() - unit.length()));
    }

    private JsonNode the(String kind) {
        return manifests.the(kind, application.name());
    }

    private JsonNode pod() {
        return the("Deployment").at("/spec/template/spec");
    }

    private JsonNode container() {
        return pod().at("/containers/0");
    }
}
