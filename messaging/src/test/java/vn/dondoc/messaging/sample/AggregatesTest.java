package vn.dondoc.messaging.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.TestPropertySource;
import vn.dondoc.chassis.store.Conflict;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.messaging.testing.Outbox;
import vn.dondoc.messaging.testing.ServiceTest;

@ServiceTest
@TestPropertySource(properties = "spring.config.name=sample-service")
class AggregatesTest {
    @Autowired
    private Aggregates<Note> notes;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MeterRegistry meters;

    private final String id = UUID.randomUUID().toString();

    @Test
    void storesStateAndEventsInOneDocument() {
        assertThat(notes.insert(new Note(id, "a").write("b"))).isTrue();

        assertThat(stored().text()).isEqualTo("b");
        assertThat(stored().version()).isEqualTo(1);
        assertThat(published()).containsExactly(1L);
    }

    @Test
    void showsWhatWaitsToBePublished() {
        notes.insert(new Note(id, "a").write("b"));

        await().untilAsserted(() -> {
            assertThat(meters.get("dondoc.outbox.pending").gauge().value()).isPositive();
            assertThat(meters.get("dondoc.outbox.oldest.age").gauge().value()).isPositive();
        });
    }

    @Test
    void leavesAloneWhatIsThere() {
        notes.insert(new Note(id, "a").write("first"));

        assertThat(notes.insert(new Note(id, "a").write("second"))).isFalse();
        notes.insertMissing(List.of(new Note(id, "a").write("third"), new Note(id + "x", "a").write("new")));

        assertThat(stored().text()).isEqualTo("first");
        assertThat(notes.find(id + "x")).isPresent();
        assertThat(published()).containsExactly(1L);
    }

    @Test
    void givesEachEventOfAWriteItsOwnVersion() {
        notes.insert(new Note(id, "a").write("b"));
        Note note = stored();
        notes.save(note.write("c").write("d"));

        assertThat(note.version()).isEqualTo(3);
        assertThat(stored().version()).isEqualTo(3);
        assertThat(published()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void refusesToOverwriteAnothersChange() {
        notes.insert(new Note(id, "a").write("b"));
        Note mine = stored();
        notes.save(stored().write("theirs"));

        assertThatThrownBy(() -> notes.save(mine.write("mine"))).isInstanceOf(Conflict.class);
        assertThat(stored().text()).isEqualTo("theirs");
        assertThat(published()).containsExactly(1L, 2L);
    }

    @Test
    void inBulkWritesOnlyWhatNobodyElseHasChanged() {
        notes.insert(new Note(id, "a").write("b"));
        notes.insert(new Note(id + "y", "a").write("b"));
        Note stale = stored();
        Note fresh = notes.find(id + "y").orElseThrow();
        notes.save(stored().write("theirs"));

        assertThat(notes.saveUnchanged(List.of(stale.write("mine"), fresh.write("mine"))))
                .isEqualTo(1);
        assertThat(notes.saveUnchanged(List.of())).isZero();

        assertThat(stored().text()).isEqualTo("theirs");
        assertThat(notes.find(id + "y").orElseThrow().text()).isEqualTo("mine");
    }

    @Test
    void forgetsAFieldThatIsGone() {
        notes.insert(new Note(id, "a").remark("see below").write("b"));
        notes.save(stored().remark(null));

        assertThat(stored().remark()).isNull();
        assertThat(published()).containsExactly(1L);
    }

    /** What a later version keeps there beside an earlier one, while both run. */
    @Test
    void leavesAFieldThatItDoesNotKnow() {
        notes.insert(new Note(id, "a").write("b"));
        mongo.updateFirst(byId(), new Update().set("ofALaterVersion", List.of("kept")), "notes");
        notes.save(stored().remark("new").write("c"));
        notes.change(id, note -> note.write("d"));
        notes.saveUnchanged(List.of(stored().write("e")));

        assertThat(mongo.findOne(byId(), org.bson.Document.class, "notes"))
                .containsEntry("ofALaterVersion", List.of("kept"))
                .containsEntry("text", "e");
    }

    private Query byId() {
        return Query.query(Criteria.where("_id").is(id));
    }

    @Test
    void changeDoesNothingWhereNothingChanges() {
        notes.insert(new Note(id, "a").write("b"));

        assertThat(notes.change(id, note -> {})).isTrue();
        assertThat(notes.change("none", note -> note.write("x"))).isFalse();
        assertThat(stored().version()).isEqualTo(1);
    }

    private Note stored() {
        return notes.find(id).orElseThrow();
    }

    private List<Long> published() {
        return outbox.events("note.written").stream()
                .filter(event -> event.key().equals(id))
                .map(event -> Long.valueOf(event.body().replaceAll(".*\"version\":(\\d+).*", "$1")))
                .toList();
    }
}
