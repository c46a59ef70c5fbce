package vn.dondoc.directive.issue;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeType;
import vn.dondoc.chassis.identity.Caller;
import vn.dondoc.chassis.refusal.Refusal;
import vn.dondoc.chassis.store.StoreChange;
import vn.dondoc.directive.file.Original;
import vn.dondoc.directive.file.Originals;
import vn.dondoc.messaging.outbox.Aggregates;

/** What came with a document: put to a draft and taken from it, and part of what is issued from then on. */
@Component
public final class Enclosures {
    private final Directives directives;
    private final Aggregates<Directive> stored;
    private final Originals files;

    Enclosures(Directives directives, Aggregates<Directive> stored, Originals files) {
        this.directives = directives;
        this.stored = stored;
        this.files = files;
    }

    /**
     * Puts a file to a draft; the same file under the same name is there once.
     *
     * @param type what it was found to be
     * @throws Refusal 404, 403 for another's, 409 if it has been issued or has too many
     */
    public Enclosure add(String id, byte[] bytes, String name, MimeType type, Caller caller) {
        requireRoom(id, caller);
        String file = files.keep(bytes, name, type);
        Enclosure enclosure = new Enclosure(file, Original.plain(name), type.toString(), bytes.length);
        if (!stored.change(id, directive -> directive.enclose(enclosure))) {
            throw Refusal.notFound();
        }
        return enclosure;
    }

    /** Before a file is kept: who may not put one there is told so at once. */
    public void requireRoom(String id, Caller caller) {
        directives.getOwn(id, caller).requireRoom();
    }

    /** @throws Refusal 404 if there is none, or none for this caller */
    public Original get(String id, String file, Caller caller) {
        return directives.get(id, caller).enclosures().stream()
                .filter(enclosure -> enclosure.file().equals(file))
                .findFirst()
                .flatMap(enclosure -> files.find(enclosure.file()))
                .orElseThrow(Refusal::notFound);
    }

    /**
     * Takes a file from a draft.
     *
     * @throws Refusal 404, 403 for another's, 409 if it has been issued
     */
    public void remove(String id, String file, Caller caller) {
        directives.getOwn(id, caller).requireEnclosed(file);
        // Before nobody holds it any more: then it is looked at in a day.
        files.claim(file);
        stored.change(id, directive -> directive.takeOut(file));
    }

    /** By which a kept file is known to be held. */
    @Bean
    static StoreChange enclosuresByFile() {
        return new StoreChange(
                "008-enclosures",
                store -> store.getCollection("directives")
                        .createIndex(Indexes.ascending("enclosures.file"), new IndexOptions().sparse(true)));
    }
}
