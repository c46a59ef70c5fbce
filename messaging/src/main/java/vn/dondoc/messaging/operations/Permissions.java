package vn.dondoc.messaging.operations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import vn.dondoc.chassis.audit.Marks;
import vn.dondoc.messaging.consume.TopicSettings;

/**
 * What each service may do on the broker, as {@code topics.yml} has it: write its own topics, read those it needs in the
 * group of its name, put its own dead letters aside, tell how far its audit trail is. It declares nothing, deletes nothing and has no transactions.
 */
final class Permissions {
    private final Map<String, TopicSettings.Access> services;

    Permissions(TopicSettings settings) {
        this.services = settings.services();
    }

    /** Gives what is missing, and takes away whatever else these services may do. */
    void apply(Admin client) throws ExecutionException, InterruptedException {
        Set<AclBinding> wanted = wanted();
        client.createAcls(wanted).all().get();
        Set<String> principals =
                services.keySet().stream().map(Permissions::principal).collect(Collectors.toUnmodifiableSet());
        List<AclBindingFilter> beyond = client.describeAcls(AclBindingFilter.ANY).values().get().stream()
                .filter(given -> principals.contains(given.entry().principal()))
                .filter(Predicate.not(wanted::contains))
                .map(AclBinding::toFilter)
                .toList();
        client.deleteAcls(beyond).all().get();
    }

    private Set<AclBinding> wanted() {
        return services.entrySet().stream()
                .flatMap(service -> of(service.getKey(), service.getValue()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<AclBinding> of(String service, TopicSettings.Access access) {
        return Stream.of(
                        topics(service, AclOperation.WRITE, access.writes()),
                        topics(service, AclOperation.READ, access.reads()),
                        topics(service, AclOperation.WRITE, List.of(Marks.topicOf(service))),
                        topics(service, AclOperation.READ, List.of(Marks.topicOf(service))),
                        Stream.of(
                                allow(service, AclOperation.READ, ResourceType.GROUP, service, PatternType.LITERAL),
                                allow(
                                        service,
                                        AclOperation.WRITE,
                                        ResourceType.TOPIC,
                                        TopicSettings.deadLetters(service, ""),
                                        PatternType.PREFIXED)))
                .flatMap(acls -> acls);
    }

    private static Stream<AclBinding> topics(String service, AclOperation operation, Collection<String> names) {
        return names.stream().map(name -> allow(service, operation, ResourceType.TOPIC, name, PatternType.LITERAL));
    }

    private static AclBinding allow(
            String service, AclOperation operation, ResourceType type, String name, PatternType pattern) {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry(principal(service), "*", operation, AclPermissionType.ALLOW));
    }

    private static String principal(String service) {
        return "User:" + service;
    }
}
