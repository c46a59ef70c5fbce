package vn.dondoc.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.embedded.storage.Durability;

class ExpiryTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void documentsEndWhenTheirTimeIsOver() {
        try (Client client = at(NOON)) {
            client.things().createIndex(Indexes.ascending("at"), new IndexOptions().expireAfter(60L, TimeUnit.SECONDS));
            client.things()
                    .insertMany(IntStream.range(0, 2_500)
                            .mapToObj(i -> new Document("_id", i).append("at", Date.from(NOON)))
                            .toList());
            client.things().insertOne(new Document("_id", "later").append("at", Date.from(NOON.plusSeconds(30))));
            client.things().insertOne(new Document("_id", "never"));
            client.things().insertOne(new Document("_id", "no date").append("at", 5));
            client.store().expire();
            assertThat(client.things().countDocuments()).isEqualTo(2_503);
        }
        try (Client client = at(NOON.plusSeconds(60))) {
            client.store().expire();
            assertThat(client.things().distinct("_id", String.class)).containsExactly("later", "never", "no date");
        }
    }

    private Client at(Instant now) {
        return Client.of(folder, Durability.PROCESS, Clock.offset(Clock.fixed(now, ZoneOffset.UTC), Duration.ZERO));
    }
}
