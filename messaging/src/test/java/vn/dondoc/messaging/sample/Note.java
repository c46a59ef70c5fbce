package vn.dondoc.messaging.sample;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.dondoc.messaging.event.Event;
import vn.dondoc.messaging.event.Published;
import vn.dondoc.messaging.outbox.Aggregate;

@Document("notes")
public final class Note extends Aggregate {
    private String text;
    private @Nullable String remark;

    public Note(String id, String text) {
        super(id);
        this.text = text;
    }

    @Published(type = "note.written", topic = "note.events.v1")
    public record NoteWritten(String noteId, long version, String text) implements Event {}

    public Note write(String newText) {
        text = newText;
        raise(new NoteWritten(id(), nextVersion(), newText));
        return this;
    }

    public Note remark(@Nullable String newRemark) {
        remark = newRemark;
        return this;
    }

    public String text() {
        return text;
    }

    public @Nullable String remark() {
        return remark;
    }
}
