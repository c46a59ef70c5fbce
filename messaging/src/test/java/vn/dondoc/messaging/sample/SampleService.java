package vn.dondoc.messaging.sample;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.messaging.Message;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.chassis.audit.Reasoned;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.web.EntityTags;
import vn.dondoc.messaging.Messaging;
import vn.dondoc.messaging.consume.EventConsumers;
import vn.dondoc.messaging.event.Received;
import vn.dondoc.messaging.outbox.AggregateStores;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.messaging.projection.Projected;
import vn.dondoc.messaging.projection.Projection;
import vn.dondoc.messaging.projection.Projections;

@Messaging
@SpringBootApplication
public class SampleService {
    /** A unit that is no more. */
    static final String ENDED = "T98";

    @Bean
    Predicate<Caller> ofAnEndedUnit() {
        return caller -> ENDED.equals(caller.unit());
    }

    @Bean
    Aggregates<Note> notes(AggregateStores stores) {
        return stores.of(Note.class);
    }

    /** Every span that has ended. */
    @Bean
    InMemorySpanExporter spans() {
        return InMemorySpanExporter.create();
    }

    @Bean
    Heard heard(Projections projections) {
        return new Heard(projections.of(KnownNote.class));
    }

    @Bean
    Consumer<Message<List<byte[]>>> noteEvents(EventConsumers consumers, Heard heard) {
        return consumers.consumer().on("note.written", Read.class, heard::on);
    }

    /** What this consumer reads of a note: tolerant of all else. */
    public record Read(String noteId, long version, String text) {}

    /** What this consumer keeps of a note. */
    @Document("knownNotes")
    public record KnownNote(@Id String id, @Field("v") long version, String text) implements Projected {}

    /** Remembers what it was told; refuses bad words, until it is told that they are not. */
    public static final class Heard {
        private final List<Read> notes = new CopyOnWriteArrayList<>();
        private final Map<String, String> logged = new ConcurrentHashMap<>();
        private final Set<String> harmless = ConcurrentHashMap.newKeySet();
        private final Projection<KnownNote> known;

        Heard(Projection<KnownNote> known) {
            this.known = known;
        }

        void on(Received<Read> note) {
            Read data = note.data();
            if (data.text().contains("poison") && !harmless.contains(data.noteId())) {
                throw new IllegalArgumentException("bad word");
            }
            known.apply(new KnownNote(data.noteId(), data.version(), data.text()));
            logged.put(note.id(), String.valueOf(MDC.get("eventId")));
            notes.add(data);
        }

        /** From now on it takes in whatever this note says. */
        public void trust(String noteId) {
            harmless.add(noteId);
        }

        /** Under which event each event was logged. */
        public Map<String, String> logged() {
            return logged;
        }

        public List<Read> notes() {
            return notes;
        }
    }

    @Bean
    Meanwhile meanwhile() {
        return new Meanwhile();
    }

    /** What another does while a call is between its reading and its writing: once, then nothing again. */
    public static final class Meanwhile {
        private final AtomicReference<@Nullable Runnable> next = new AtomicReference<>();

        public void next(Runnable deed) {
            next.set(deed);
        }

        void happen() {
            Runnable deed = next.getAndSet(null);
            if (deed != null) {
                deed.run();
            }
        }
    }

    @RestController
    static class NotesController {
        private final Aggregates<Note> notes;
        private final Meanwhile meanwhile;

        NotesController(Aggregates<Note> notes, Meanwhile meanwhile) {
            this.notes = notes;
            this.meanwhile = meanwhile;
        }

        record Body(
                @NotBlank @Size(max = 10) String text,
                @Size(max = 3) @Nullable List<@NotBlank String> tags) {}

        record Change(
                @NotBlank @Size(max = 10) String text,
                @Nullable String reason) implements Reasoned {}

        @GetMapping("/api/v1/me")
        Caller me(Caller caller) {
            return caller;
        }

        @PostMapping("/api/v1/notes")
        Body note(@Valid @RequestBody Body body) {
            return body;
        }

        @PutMapping("/api/v1/notes/{id}")
        ResponseEntity<Body> write(
                @PathVariable String id,
                @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                @Valid @RequestBody Change change) {
            Note note = notes.find(id).orElse(null);
            meanwhile.happen();
            if (note == null) {
                note = new Note(id, "").write(change.text());
                if (!notes.insert(note)) {
                    throw Refusal.conflict("refused");
                }
                return answer(ResponseEntity.created(URI.create("/api/v1/notes/" + id)), note);
            }
            EntityTags.require(ifMatch, note.version());
            notes.save(note.write(change.text()));
            return answer(ResponseEntity.ok(), note);
        }

        @GetMapping("/api/v1/notes/{id}")
        ResponseEntity<Body> read(@PathVariable String id) {
            return answer(ResponseEntity.ok(), notes.find(id).orElseThrow(Refusal::notFound));
        }

        private static ResponseEntity<Body> answer(ResponseEntity.BodyBuilder answer, Note note) {
            return answer.eTag(EntityTags.of(note.version())).body(new Body(note.text(), null));
        }
    }
}
