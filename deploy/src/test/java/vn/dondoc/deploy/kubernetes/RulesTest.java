package vn.dondoc.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Prometheus' operator is given the rules that compose's Prometheus reads: there is one copy of them. */
class RulesTest {

    @Test
    void areTheSame() {
        JsonNode rule = Manifests.parse(Manifests.output(List.of("bash", "kubernetes/prometheus-rule")))
                .the("PrometheusRule", "dondoc");

        assertThat(rule.at("/spec"))
                .isEqualTo(Manifests.in(Path.of("prometheus", "alerts.yml"))
                        .objects()
                        .getFirst());
    }

    @Test
    void findTheServicesUnderTheirJob() {
        JsonNode monitor = Manifests.of("example").the("ServiceMonitor", "dondoc");
        String job = Manifests.in(Path.of("prometheus", "prometheus.yml"))
                .objects()
                .getFirst()
                .at("/scrape_configs/0/job_name")
                .asString();

        assertThat(monitor.at("/spec/jobLabel").asString()).isEqualTo("app.kubernetes.io/part-of");
        assertThat(Manifests.of("example").ofKind("Service"))
                .extracting(service -> service.at("/metadata/labels")
                        .path("app.kubernetes.io/part-of")
                        .asString())
                .containsOnly(job);
    }
}
