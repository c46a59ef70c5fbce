package vn.dondoc.messaging.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says of its topics.
 *
 * @param until records of a later time are not in it
 * @param topics how they are made
 * @param groups for each group, topic and partition how many of the kept records were read
 */
record KeptTopics(Instant until, List<KeptTopic> topics, Map<String, Map<String, Map<Integer, Long>>> groups) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String FILE = "topics.json";

    record KeptTopic(String name, int partitions, Map<String, String> settings) {}

    static KeptTopics in(Path folder) {
        return JSON.readValue(folder.resolve(FILE), KeptTopics.class);
    }

    void write(Path folder) {
        try {
            Files.write(
                    folder.resolve(FILE), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file with the records of a topic, one line each. */
    static Path records(Path folder, String topic) {
        return folder.resolve(topic + ".jsonl.gz");
    }
}
