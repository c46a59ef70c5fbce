package vn.dondoc.messaging.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How far each group has read: asked before the store is copied, so that the copy holds the effect of all that was read.
 * In between it waits in a file, since the store's own tools may run then.
 *
 * @param offsets by group, topic and partition
 */
record Reached(Map<String, Map<String, Map<Integer, Long>>> offsets) {

    private static final String FILE = "reached.json";

    static Reached now(Admin admin) throws ExecutionException, InterruptedException {
        Map<String, Map<String, Map<Integer, Long>>> offsets = new TreeMap<>();
        for (String group : admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .toList()) {
            admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, reached) -> {
                        if (reached != null) {
                            offsets.computeIfAbsent(group, g -> new TreeMap<>())
                                    .computeIfAbsent(partition.topic(), t -> new TreeMap<>())
                                    .put(partition.partition(), reached.offset());
                        }
                    });
        }
        return new Reached(offsets);
    }

    static Reached in(Path folder) {
        return KeptTopics.JSON.readValue(folder.resolve(FILE), Reached.class);
    }

    void write(Path folder) {
        try {
            Files.write(folder.resolve(FILE), KeptTopics.JSON.writeValueAsBytes(this));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts what is kept of what was read: in a topic that is filled anew, offsets begin at zero and have no gaps. */
    final class Counting {
        private final Map<String, Map<String, Map<Integer, Long>>> read = new LinkedHashMap<>();

        Counting() {
            offsets.forEach((group, topics) -> topics.forEach((topic, partitions) -> partitions
                    .keySet()
                    .forEach(partition -> read.computeIfAbsent(group, g -> new LinkedHashMap<>())
                            .computeIfAbsent(topic, t -> new HashMap<>())
                            .put(partition, 0L))));
        }

        void keep(ConsumerRecord<byte[], byte[]> record) {
            offsets.forEach((group, topics) -> {
                Long reached = topics.getOrDefault(record.topic(), Map.of()).get(record.partition());
                if (reached != null && record.offset() < reached) {
                    read.getOrDefault(group, Map.of())
                            .getOrDefault(record.topic(), Map.of())
                            .merge(record.partition(), 1L, Long::sum);
                }
            });
        }

        Map<String, Map<String, Map<Integer, Long>>> counted() {
            return read;
        }
    }
}
