package vn.dondoc.console.session;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.dondoc.chassis.time.SystemClock;

/**
 * The tokens of all sessions, encrypted, each beside its session and not in it: many calls of one session are under way at
 * once, and each writes the session as a whole.
 */
@Component
final class TokenStore {
    private static final String COLLECTION = "tokens";

    /** Where the library keeps the sessions. */
    static final String SESSIONS = "sessions";

    private final MongoOperations store;
    private final Cipher cipher;
    private final SystemClock clock;
    private final Duration kept;
    private volatile boolean forgetting;

    /**
     * What the provider gave.
     *
     * @param access for calls of the API
     * @param refresh for new ones; absent where the provider gives none
     * @param identity the newest ID token; absent where none was kept
     * @param until when the access token ends
     */
    record Tokens(
            String access,
            @Nullable String refresh,
            @Nullable String identity,
            Instant until) {
        @Override
        public String toString() {
            return "tokens until " + until;
        }
    }

    TokenStore(MongoOperations store, Cipher cipher, SystemClock clock, SignInSettings settings) {
        this.store = store;
        this.cipher = cipher;
        this.clock = clock;
        kept = settings.idle();
    }

    /** Lets the store forget what is over; with the first tokens, for it may be away when the console starts. */
    private void forget() {
        if (!forgetting) {
            store.indexOps(COLLECTION).createIndex(new Index("forgottenAt", Direction.ASC).expire(Duration.ZERO));
            store.indexOps(SESSIONS)
                    .createIndex(new Index("expireAt", Direction.ASC)
                            .named("expireAt")
                            .expire(Duration.ZERO));
            forgetting = true;
        }
    }

    Optional<Tokens> find(String id) {
        return Optional.ofNullable(store.findById(id, Document.class, COLLECTION))
                .flatMap(this::read);
    }

    /** Keeps these in place of those before; a renewal that was under way is over. */
    void put(String id, Tokens tokens) {
        forget();
        Document document = new Document("_id", id)
                .append("access", encrypt(tokens.access()))
                .append("until", Date.from(tokens.until()))
                .append("forgottenAt", Date.from(clock.instant().plus(kept)));
        if (tokens.refresh() != null) {
            document.append("refresh", encrypt(tokens.refresh()));
        }
        if (tokens.identity() != null) {
            document.append("identity", encrypt(tokens.identity()));
        }
        store.save(document, COLLECTION);
    }

    void remove(String id) {
        store.remove(Query.query(Criteria.where("_id").is(id)), COLLECTION);
    }

    /** Takes them away, unless others are kept in their place by now. */
    void remove(String id, Tokens tokens) {
        store.remove(Query.query(these(id, tokens)), COLLECTION);
    }

    private static Criteria these(String id, Tokens tokens) {
        return Criteria.where("_id").is(id).and("until").is(Date.from(tokens.until()));
    }

    /** Whether the caller is the one to renew these; nobody else is told so for a time, and nobody once others are put. */
    boolean claim(String id, Tokens tokens, Duration time) {
        Instant now = clock.instant();
        Criteria free = new Criteria()
                .andOperator(
                        these(id, tokens),
                        new Criteria()
                                .orOperator(
                                        Criteria.where("renewing").exists(false),
                                        Criteria.where("renewing").lt(Date.from(now))));
        return store.findAndModify(
                        Query.query(free),
                        Update.update("renewing", Date.from(now.plus(time))),
                        FindAndModifyOptions.none(),
                        Document.class,
                        COLLECTION)
                != null;
    }

    /** Lets the next one try. */
    void release(String id) {
        store.updateFirst(Query.query(Criteria.where("_id").is(id)), new Update().unset("renewing"), COLLECTION);
    }

    private Optional<Tokens> read(Document document) {
        return decrypt(document.get("access", Binary.class))
                .map(access -> new Tokens(
                        access,
                        decrypt(document.get("refresh", Binary.class)).orElse(null),
                        decrypt(document.get("identity", Binary.class)).orElse(null),
                        document.getDate("until").toInstant()));
    }

    private Binary encrypt(String token) {
        return new Binary(cipher.encrypt(token.getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<String> decrypt(@Nullable Binary kept) {
        return Optional.ofNullable(kept)
                .flatMap(bytes -> cipher.decrypt(bytes.getData()))
                .map(token -> new String(token, StandardCharsets.UTF_8));
    }
}
