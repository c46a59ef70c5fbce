package vn.dondoc.deploy.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Who reaches whom where network policies are enforced. Only what our policies make use of is understood. */
record Policies(List<JsonNode> policies) {

    static Policies of(Manifests manifests) {
        return new Policies(manifests.ofKind("NetworkPolicy").toList());
    }

    /** Whether one end lets it out and the other lets it in; what is not ours lets everything pass. */
    boolean allow(Pod from, Pod to, int port) {
        return passes("Egress", "/egress", "/to", from, to, to, port)
                && passes("Ingress", "/ingress", "/from", to, from, to, port);
    }

    /** Every number that begins or ends something, and its neighbours: what is open there is open nowhere else. */
    IntStream edges() {
        return policies.stream()
                .flatMap(policy -> Stream.of("port", "endPort").flatMap(name -> policy.findValues(name).stream()))
                .filter(JsonNode::isNumber)
                .flatMapToInt(port -> IntStream.rangeClosed(port.asInt() - 1, port.asInt() + 1))
                .distinct();
    }

    private boolean passes(String type, String rules, String peers, Pod guarded, Pod other, Pod listening, int port) {
        List<JsonNode> governing = policies.stream()
                .filter(policy -> guarded.ours())
                .filter(policy -> policy.at("/spec/policyTypes")
                        .valueStream()
                        .anyMatch(each -> each.asString().equals(type)))
                .filter(policy -> selects(policy.at("/spec/podSelector"), guarded.labels()))
                .toList();
        return governing.isEmpty()
                || governing.stream()
                        .flatMap(policy -> policy.at("/spec" + rules).valueStream())
                        .anyMatch(rule -> rule.at(peers).valueStream().anyMatch(peer -> isMeant(peer, other))
                                && rule.at("/ports").valueStream().anyMatch(each -> isMeant(each, listening, port)));
    }

    private static boolean isMeant(JsonNode peer, Pod pod) {
        boolean namespace = peer.has("namespaceSelector")
                ? selects(peer.get("namespaceSelector"), pod.namespace())
                : pod.ours() && peer.has("podSelector");
        return namespace && selects(peer.path("podSelector"), pod.labels());
    }

    private static boolean isMeant(JsonNode rule, Pod listening, int port) {
        JsonNode first = rule.get("port");
        return first.isString()
                ? Integer.valueOf(port).equals(listening.ports().get(first.asString()))
                : first.asInt() <= port && port <= rule.path("endPort").asInt(first.asInt());
    }

    private static boolean selects(JsonNode selector, Map<String, String> labels) {
        return selector.path("matchLabels")
                .propertyStream()
                .allMatch(label -> label.getValue().asString().equals(labels.get(label.getKey())));
    }
}
