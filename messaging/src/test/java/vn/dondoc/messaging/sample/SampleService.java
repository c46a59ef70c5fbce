package vn.dondoc.messaging.sample;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.messaging.Message;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.messaging.Messaging;
import vn.dondoc.messaging.audit.Reasoned;
import vn.dondoc.messaging.consume.EventConsumers;
import vn.dondoc.messaging.event.Received;
import vn.dondoc.messaging.identity.Caller;
import vn.dondoc.messaging.outbox.AggregateStores;
import vn.dondoc.messaging.outbox.Aggregates;
import vn.dondoc.messaging.web.EntityTags;
import vn.dondoc.messaging.web.Problem;
import vn.dondoc.messaging.web.Words;

@Messaging
@SpringBootApplication
public class SampleService {
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
    Heard heard() {
        return new Heard();
    }

    @Bean
    Consumer<Message<List<byte[]>>> noteEvents(EventConsumers consumers, Heard heard) {
        return consumers.consumer().on("note.written", Read.class, heard::on);
    }

    /** What this consumer reads of a note: tolerant of all else. */
    public record Read(String noteId, long version, String text) {}

    /** Remembers what it was told; refuses bad words. */
    public static final class Heard {
        private final List<Read> notes = new CopyOnWriteArrayList<>();
        private final Map<String, String> logged = new ConcurrentHashMap<>();

        void on(Received<Read> note) {
            if (note.data().text().contains("poison")) {
                throw new IllegalArgumentException("bad word");
            }
            logged.put(note.id(), String.valueOf(MDC.get("eventId")));
            notes.add(note.data());
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

        record Body(@NotBlank @Size(max = 10) String text) {}

        record Change(
                @NotBlank @Size(max = 10) String text,
                @Nullable String reason) implements Reasoned {}

        @GetMapping("/api/v1/me")
        @PreAuthorize("hasAuthority('tasks:read')")
        Caller me(Caller caller) {
            return caller;
        }

        @PostMapping("/api/v1/notes")
        @PreAuthorize("hasAuthority('tasks:read')")
        Body note(@Valid @RequestBody Body body) {
            return body;
        }

        @PutMapping("/api/v1/notes/{id}")
        @PreAuthorize("hasAuthority('tasks:write')")
        ResponseEntity<Body> write(
                @PathVariable String id,
                @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                @Valid @RequestBody Change change) {
            Note note = notes.find(id).orElse(null);
            meanwhile.happen();
            if (note == null) {
                note = new Note(id, "").write(change.text());
                if (!notes.insert(note)) {
                    throw Problem.conflict("note-there", new Words("Ghi chú đã có.", "The note is there already."));
                }
                return answer(ResponseEntity.created(URI.create("/api/v1/notes/" + id)), note);
            }
            EntityTags.require(ifMatch, note.version());
            notes.save(note.write(change.text()));
            return answer(ResponseEntity.ok(), note);
        }

        @GetMapping("/api/v1/notes/{id}")
        @PreAuthorize("hasAuthority('tasks:read')")
        ResponseEntity<Body> read(@PathVariable String id) {
            return answer(ResponseEntity.ok(), notes.find(id).orElseThrow(Problem::notFound));
        }

        private static ResponseEntity<Body> answer(ResponseEntity.BodyBuilder answer, Note note) {
            return answer.eTag(EntityTags.of(note.version())).body(new Body(note.text()));
        }
    }
}
