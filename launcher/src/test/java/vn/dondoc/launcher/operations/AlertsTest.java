package vn.dondoc.launcher.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlertsTest {

    @Test
    void prometheusTakesTheConfigurationAndTheRules() throws Exception {
        assertThat(Promtool.run(Watched.PROMETHEUS, "check", "config", "prometheus.yml"))
                .contains("SUCCESS");
    }

    @Test
    void eachFiresWhenItShould() throws Exception {
        assertThat(Promtool.run(Watched.PROMETHEUS, "test", "rules", "alerts.test.yml"))
                .contains("SUCCESS");
    }

    @Test
    void eachIsTestedFiringAndNotFiring() {
        Set<String> alerts = Watched.alerts().stream().map(Watched.Alert::name).collect(Collectors.toSet());
        assertThat(tested(true)).isEqualTo(alerts);
        assertThat(tested(false)).isEqualTo(alerts);
    }

    private static Set<String> tested(boolean firing) {
        return Watched.yaml("alerts.test.yml")
                .required("tests")
                .valueStream()
                .flatMap(test -> test.required("alert_rule_test").valueStream())
                .filter(moment -> moment.has("exp_alerts") == firing)
                .map(moment -> moment.required("alertname").asString())
                .collect(Collectors.toSet());
    }

    @Test
    void eachSaysHowUrgentItIsAndHasARunbook() throws IOException {
        List<Watched.Alert> alerts = Watched.alerts();
        assertThat(alerts).isNotEmpty().allSatisfy(alert -> {
            assertThat(alert.severity()).isIn("critical", "warning");
            assertThat(alert.summary()).isNotBlank();
            assertThat(alert.runbook()).isEqualTo("docs/runbooks/" + alert.name() + ".md");
        });
        try (Stream<Path> runbooks = Files.list(Watched.RUNBOOKS)) {
            assertThat(runbooks.map(Path::getFileName).map(Path::toString).toList())
                    .containsExactlyInAnyOrderElementsOf(
                            alerts.stream().map(alert -> alert.name() + ".md").toList());
        }
    }

    @Test
    void eachRunbookSaysWhatPeopleSeeWhereToLookHowToRepairAndWhomToCall() {
        for (Watched.Alert alert : Watched.alerts()) {
            assertThat(Watched.text(Watched.RUNBOOKS.resolve(alert.name() + ".md")))
                    .startsWith("# " + alert.name() + "\n")
                    .contains("**Người dùng thấy gì.**", "**Xem trước.**", "**Sửa.**", "**Gọi ai.**");
        }
    }

    @Test
    void knowsTheMetricsOfAnExpression() {
        assertThat(Watched.metricsOf("sum by (le, job) (rate(a_bucket{x=\"y(z)\",s=~\"SENT|B\"}[5m])) / b_count > 0.5"))
                .containsExactly("a_bucket", "b_count");
        assertThat(Watched.metricsOf("max(a) unless min(b offset 15m) or vector(0)"))
                .containsExactly("a", "b");
    }
}
