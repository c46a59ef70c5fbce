package vn.dondoc.messaging.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.TestPropertySource;
import vn.dondoc.messaging.projection.Projection;
import vn.dondoc.messaging.projection.Projections;
import vn.dondoc.messaging.sample.SampleService.KnownNote;
import vn.dondoc.messaging.testing.Moment;
import vn.dondoc.messaging.testing.ServiceTest;
import vn.dondoc.messaging.testing.StoreDump;

@ServiceTest
@TestPropertySource(properties = "spring.config.name=sample-service")
class ProjectionTest {
    @Autowired
    private Projections projections;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private StoreDump dump;

    @Autowired
    private Moment moment;

    private Projection<KnownNote> notes;

    @BeforeEach
    void empty() {
        notes = projections.of(KnownNote.class);
        mongo.getCollection("knownNotes").deleteMany(new org.bson.Document());
    }

    @Test
    void theHighestVersionWinsInWhateverOrder() {
        notes.apply(List.of(note("n1", 2, "mới"), note("n1", 1, "cũ")));
        String once = dump.text();
        notes.apply(List.of(note("n1", 1, "cũ")));
        notes.apply(List.of(note("n1", 2, "mới"), note("n1", 2, "mới")));

        assertThat(dump.text()).isEqualTo(once);
        assertThat(notes.find("n1").orElseThrow().text()).isEqualTo("mới");

        notes.apply(List.of(note("n1", 5, "mới nhất"), note("n2", 1, "khác")));
        assertThat(notes.find("n1").orElseThrow().text()).isEqualTo("mới nhất");
        assertThat(notes.find("n2")).isPresent();
    }

    @Test
    void theHighestVersionWinsAlsoWhereTwoWriteAtOnce() {
        notes.apply(List.of(note("n1", 1, "đầu"), note("n2", 1, "đầu")));
        moment.beforeTheNextUpdateOf("n1", "knownNotes", () -> notes.apply(List.of(note("n1", 2, "giữa"))));

        notes.apply(List.of(note("n1", 3, "cuối"), note("n2", 3, "cuối")));

        assertThat(notes.find("n1").orElseThrow().text()).isEqualTo("cuối");
        assertThat(notes.find("n2").orElseThrow().text()).isEqualTo("cuối");
    }

    @Test
    void anOlderVersionGivesWayToANewerOneThatWasFasterToWrite() {
        notes.apply(List.of(note("n1", 1, "đầu")));
        moment.beforeTheNextUpdateOf("n1", "knownNotes", () -> notes.apply(List.of(note("n1", 3, "cuối"))));

        notes.apply(List.of(note("n1", 2, "giữa")));

        assertThat(notes.find("n1").orElseThrow().text()).isEqualTo("cuối");
    }

    private static KnownNote note(String id, long version, String text) {
        return new KnownNote(id, version, text);
    }
}
