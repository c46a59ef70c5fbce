package vn.dondoc.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may speak to whom, and nobody else. */
class NetworkTest {
    private static final List<String> ROLES = List.of("ingress", "data", "identity", "delivery", "monitoring", "other");
    private Map<String, Application> applications = Map.of();
    private Map<String, Pod> pods = Map.of();
    private Policies policies = new Policies(List.of());

    @BeforeEach
    void render() {
        Manifests base = Manifests.of("base");
        applications = Application.all().collect(Collectors.toMap(Application::name, Function.identity()));
        pods = applications.values().stream().collect(Collectors.toMap(Application::name, each -> Pod.of(base, each)));
        policies = Policies.of(base);
    }

    @Test
    void theGatewayIsCalledFromOutsideAndCallsTheServices() {
        assertThat(callers("gateway")).containsExactlyInAnyOrder("ingress:8080", "console:8080", "monitoring:9080");
        assertThat(callees("gateway"))
                .containsExactlyInAnyOrder(
                        "directive-service:8081",
                        "directive-service:9081",
                        "task-service:8082",
                        "task-service:9082",
                        "report-service:8083",
                        "report-service:9083",
                        "notification-service:8084",
                        "notification-service:9084",
                        "console:8087",
                        "identity:8443",
                        "monitoring:4318");
    }

    /** It is a client of the API: no service lets it in, nor does the broker. */
    @Test
    void theConsoleIsCalledByTheGatewayAndCallsItTheSignInAndItsStore() {
        assertThat(callers("console")).containsExactlyInAnyOrder("gateway:8087", "monitoring:9087");
        assertThat(callees("console"))
                .containsExactlyInAnyOrder("gateway:8080", "data:27017", "identity:8443", "monitoring:4318");
    }

    @Test
    void servicesAreCalledByTheGatewayAndCallNoOther() {
        assertThat(Application.services()).hasSize(4).allSatisfy(service -> {
            assertThat(callers(service.name()))
                    .containsExactlyInAnyOrder(
                            "gateway:" + service.port(),
                            "gateway:" + service.management(),
                            "monitoring:" + service.management());
            assertThat(callees(service.name()))
                    .filteredOn(callee -> !callee.startsWith("delivery:"))
                    .containsExactlyInAnyOrder("data:9092", "data:27017", "identity:8443", "monitoring:4318");
        });
    }

    @Test
    void onlyNotificationsLeaveByMailAndSms() {
        assertThat(pods.keySet().stream()
                        .flatMap(pod -> callees(pod).map(callee -> pod + "→" + callee))
                        .filter(call -> call.contains("delivery")))
                .containsExactlyInAnyOrder(
                        "notification-service→delivery:25",
                        "notification-service→delivery:443",
                        "notification-service→delivery:465",
                        "notification-service→delivery:587");
    }

    @Test
    void everybodyLearnsNames() {
        assertThat(pods.values()).isNotEmpty().allMatch(pod -> policies.allow(pod, Pod.names(), 53));
    }

    private Stream<String> callers(String name) {
        return ends().filter(end -> !end.getKey().equals(name))
                .flatMap(end -> ports(caller -> policies.allow(end.getValue(), pod(name), caller))
                        .mapToObj(port -> end.getKey() + ":" + port));
    }

    private Stream<String> callees(String name) {
        return ends().filter(end -> !end.getKey().equals(name))
                .flatMap(end -> ports(port -> policies.allow(pod(name), end.getValue(), port))
                        .mapToObj(port -> end.getKey() + ":" + port));
    }

    private Pod pod(String name) {
        return Objects.requireNonNull(pods.get(name));
    }

    private Stream<Map.Entry<String, Pod>> ends() {
        return Stream.concat(
                pods.entrySet().stream(), ROLES.stream().map(role -> Map.entry(role, Pod.elsewhere(role))));
    }

    private IntStream ports(IntPredicate open) {
        return IntStream.concat(
                        policies.edges(),
                        applications.values().stream()
                                .flatMapToInt(each -> IntStream.of(each.port(), each.management())))
                .distinct()
                .filter(open);
    }
}
