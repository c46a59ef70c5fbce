package vn.dondoc.messaging.consume;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The topics of the platform, from {@code topics.yml}.
 *
 * @param partitions of each topic; fixed, since a key's order depends on it
 * @param replication copies of each record
 * @param forever topics that are never emptied
 * @param year topics that keep a year
 * @param services who writes and reads what
 */
@ConfigurationProperties("dondoc.topics")
public record TopicSettings(
        @DefaultValue("6") int partitions,
        @DefaultValue("1") short replication,
        @DefaultValue List<String> forever,
        @DefaultValue List<String> year,
        @DefaultValue Map<String, Access> services) {

    /** What one service has to do with topics. */
    public record Access(
            @DefaultValue List<String> writes, @DefaultValue List<String> reads) {}

    /** Where the records of a topic go that a group cannot handle. */
    public static String deadLetters(String group, String topic) {
        return "dlq." + group + "." + topic;
    }

    /** The one service that may write the topic. */
    public Optional<String> ownerOf(String topic) {
        return services.entrySet().stream()
                .filter(service -> service.getValue().writes().contains(topic))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether the topic has an owner, and the service is one of its readers. */
    boolean mayRead(String service, String topic) {
        Access access = services.get(service);
        return access != null
                && access.reads().contains(topic)
                && ownerOf(topic).isPresent();
    }
}
