package vn.dondoc.deploy.kubernetes;

import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * One end of a connection.
 *
 * @param ours whether it is in the platform's namespace, where the policies are
 * @param namespace labels of its namespace
 * @param labels its own labels
 * @param ports its ports that have names
 */
record Pod(boolean ours, Map<String, String> namespace, Map<String, String> labels, Map<String, Integer> ports) {

    /** Somebody else's, in a namespace with that role. */
    static Pod elsewhere(String role) {
        return new Pod(false, Map.of("dondoc.vn/role", role), Map.of("who", "ever"), Map.of());
    }

    /** Those that answer for names in every cluster. */
    static Pod names() {
        return new Pod(
                false, Map.of("kubernetes.io/metadata.name", "kube-system"), Map.of("k8s-app", "kube-dns"), Map.of());
    }

    static Pod of(Manifests manifests, Application application) {
        JsonNode template = manifests.the("Deployment", application.name()).at("/spec/template/metadata/labels");
        return new Pod(
                true,
                labels(manifests.the("Namespace", "dondoc").at("/metadata/labels")),
                labels(template),
                Map.of("http", application.port(), "management", application.management()));
    }

    private static Map<String, String> labels(JsonNode node) {
        return node.propertyStream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, label -> label.getValue().asString()));
    }
}
