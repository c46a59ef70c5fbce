package vn.dondoc.messaging.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;
import vn.dondoc.chassis.testing.Surroundings;
import vn.dondoc.messaging.consume.Refused;

/** What becomes of news that come late, twice, or cannot be. */
class NewsTest {
    private final MongoClient store = MongoClients.create(Surroundings.newStoreUri());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Projection<Known> known =
            new Projection<>(new MongoTemplate(store, "t" + UUID.randomUUID()), Known.class, meters);

    @Document("known")
    record Known(@Id String id, @Field("v") long version, String owner) implements Projected {}

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void tellNothingNewOfWhatIsKnownToBeAsNewOrNewer() {
        known.apply(new Known("a", 2, "T02"));
        assertThat(stale()).isZero();

        known.apply(new Known("a", 1, "T01"));
        assertThat(stale()).isEqualTo(1);
        known.apply(new Known("a", 2, "T02"));
        assertThat(stale()).isEqualTo(2);
        known.apply(List.of(new Known("a", 3, "T03"), new Known("b", 1, "T01")));
        assertThat(stale()).isEqualTo(2);
        known.apply(List.of(new Known("a", 4, "T04"), new Known("b", 1, "T01")));

        assertThat(stale()).isEqualTo(3);
        assertThat(known.find("a")).contains(new Known("a", 4, "T04"));
        assertThat(known.find("b")).contains(new Known("b", 1, "T01"));
    }

    @Test
    void areRefusedWhereTheyContradictWhatIsKnown() {
        known.apply(new Known("a", 2, "T02"));

        assertThatThrownBy(() -> require(new Known("b", 2, "T09"), new Known("a", 3, "T03")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("of a in known, version 3");
        assertThatCode(() -> require(new Known("a", 3, "T02"))).doesNotThrowAnyException();
    }

    @Test
    void contradictNothingWhereTheyAreOldOrTheFirst() {
        known.apply(new Known("a", 2, "T02"));

        assertThatCode(() -> require(new Known("a", 1, "T01"))).doesNotThrowAnyException();
        assertThatCode(() -> require(new Known("a", 2, "T03"))).doesNotThrowAnyException();
        assertThatCode(() -> require(new Known("b", 7, "T03"))).doesNotThrowAnyException();
    }

    /** Nobody gives away what is his. */
    private void require(Known... news) {
        known.requireFitting(List.of(news), (before, after) -> before.owner().equals(after.owner()));
    }

    private double stale() {
        return meters.get("dondoc.events.stale").tag("of", "known").counter().count();
    }
}
