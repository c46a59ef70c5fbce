package vn.dondoc.messaging.consume;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The topics of the platform, from {@code topics.yml}.
 *
 * @param partitions of each topic; fixed, since a key's order depends on it
 * @param replication copies of each record
 * @param forever topics that are never emptied
 * @param year topics that keep a year
 */
@ConfigurationProperties("dondoc.topics")
public record TopicSettings(
        @DefaultValue("6") int partitions,
        @DefaultValue("1") short replication,
        @DefaultValue List<String> forever,
        @DefaultValue List<String> year) {}
