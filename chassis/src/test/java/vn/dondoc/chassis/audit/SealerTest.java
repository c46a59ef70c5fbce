package vn.dondoc.chassis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import net.javacrumbs.shedlock.core.LockProvider;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.chassis.testing.Surroundings;

/** Entries become a chain, and whatever is done to the chain is found. */
class SealerTest {
    private static final AuditSettings SETTINGS = settings(500);
    /** Nobody is kept out: as if the lock had been lost in the middle. */
    private static final LockProvider NO_LOCK = configuration -> Optional.of(() -> {});

    private final AtomicInteger commands = new AtomicInteger();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private MongoClient client;
    private MongoDatabase store;
    private Trail trail;
    private volatile Instant now = Instant.parse("2023-12-14T01:00:00Z");

    @BeforeEach
    void open() {
        ConnectionString address = new ConnectionString(Surroundings.newStoreUri());
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(address)
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        commands.incrementAndGet();
                    }
                })
                .build());
        store = client.getDatabase(Objects.requireNonNull(address.getDatabase()));
        trail = new Trail(store);
        trail.layOut();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void appendsInTheOrderInWhichCallsEnded() {
        enter("b", 20);
        enter("a", 10);
        enter("c", 30);
        sealer().seal();

        assertThat(sealed()).extracting(entry -> entry.getString("id")).containsExactly("a", "b", "c");
        assertThat(sealed()).extracting(entry -> entry.getLong("_id")).containsExactly(1L, 2L, 3L);
        assertThat(sealed().getFirst()).containsEntry("previous", "0".repeat(64));
        assertThat(trail.countOpen()).isZero();
        assertThat(isIntact(null)).isTrue();
    }

    @Test
    void leavesACallAloneThatIsStillBeingHandled() {
        trail.open(beginning("a"));
        sealer().seal();

        assertThat(sealed()).isEmpty();
        assertThat(trail.countOpen()).isEqualTo(1);
    }

    @Test
    void sealsACallWhoseProcessDiedAsOfUnknownOutcome() {
        trail.open(beginning("a"));
        now = now.plus(Duration.ofMinutes(11));
        sealer().seal();

        assertThat(sealed())
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("id", "a")
                        .containsEntry("outcome", "UNKNOWN")
                        .doesNotContainKey("status"));
        assertThat(trail.countOpen()).isZero();
        assertThat(trail.finish("a", new Document("status", 201))).isFalse();
    }

    @Test
    void repeatsNothingAfterACrashBetweenAppendingAndTakingOut() {
        enter("a", 10);
        enter("b", 20);
        trail.append(List.of(Seal.next(Head.START, trail.finished(1).getFirst())));
        sealer().seal();

        assertThat(sealed()).extracting(entry -> entry.getString("id")).containsExactly("a", "b");
        assertThat(trail.countOpen()).isZero();
        assertThat(isIntact(null)).isTrue();
    }

    /** It had an index on the ids, and another may die in the middle of sealing while this one begins. */
    @Test
    void goesOnWithTheTrailOfTheVersionBeforeAndBesideIt() {
        store.getCollection("audit").createIndex(Indexes.ascending("id"), new IndexOptions().unique(true));
        enterMany(600);
        sealAsTheVersionBefore(500);
        Sealer sealer = sealer();
        sealer.seal();
        enter("later", 1000);
        sealAsTheVersionBefore(1);
        sealer.seal();

        assertThat(sealed())
                .hasSize(601)
                .extracting(entry -> entry.getString("id"))
                .doesNotHaveDuplicates();
        assertThat(trail.countOpen()).isZero();
        assertThat(isIntact(null)).isTrue();
    }

    /** Up to where it would take out what it has sealed. */
    private void sealAsTheVersionBefore(int count) {
        List<Document> entries = new ArrayList<>();
        Head head = trail.head();
        for (Document entry : trail.finished(count)) {
            entries.add(Seal.next(head, entry));
            head = Head.of(entries.getLast());
        }
        trail.append(entries);
    }

    @Test
    void makesNoIndexOnWhatIsSealed() {
        enterMany(1);
        sealer().seal();

        assertThat(store.getCollection("audit").listIndexes())
                .extracting(index -> index.getString("name"))
                .containsExactly("_id_");
    }

    @Test
    void makesOneChainWhereTwoSealAtTheSameTime() {
        enterMany(2000);
        List<CompletableFuture<Void>> sealers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sealers.add(CompletableFuture.runAsync(() -> {
                Sealer sealer = sealer(settings(50));
                for (int round = 0; round < 100 && trail.countOpen() > 0; round++) {
                    sealer.seal();
                }
            }));
        }
        sealers.forEach(CompletableFuture::join);

        assertThat(sealed())
                .hasSize(2000)
                .extracting(entry -> entry.getString("id"))
                .doesNotHaveDuplicates();
        assertThat(trail.countOpen()).isZero();
        assertThat(isIntact(null)).isTrue();
    }

    @Test
    void costsWhatIsNew() {
        enterMany(10_000);
        commands.set(0);
        sealer().seal();
        sealer().seal();
        sealer().seal();

        assertThat(trail.head().sequence()).isEqualTo(10_000);
        // Twenty batches of four commands, the last of them empty, and what each round asks first.
        assertThat(commands).hasValueLessThan(120);

        enter("one more", 10_000);
        commands.set(0);
        sealer().seal();
        assertThat(commands).hasValueLessThan(10);
        assertThat(explained(new Document("find", "audit")
                        .append("filter", new Document())
                        .append("sort", new Document("_id", -1))
                        .append("limit", 1)))
                .isLessThanOrEqualTo(1);
        assertThat(isIntact(null)).isTrue();
    }

    /** What somebody with the store's password may do to the entry in the middle of five. */
    private enum Tampering {
        CHANGED_BY_ONE_BYTE {
            @Override
            void doTo(MongoDatabase store) {
                update(store, 3, new Document("who", "officer T03"));
            }
        },
        GIVEN_ANOTHER_TYPE {
            @Override
            void doTo(MongoDatabase store) {
                update(store, 3, new Document("status", "201"));
            }
        },
        REMOVED {
            @Override
            void doTo(MongoDatabase store) {
                store.getCollection("audit").deleteOne(new Document("_id", 3L));
            }
        },
        SWAPPED_WITH_THE_NEXT {
            @Override
            void doTo(MongoDatabase store) {
                Document third = remove(store, 3);
                Document fourth = remove(store, 4);
                store.getCollection("audit").insertOne(fourth.append("_id", 3L));
                store.getCollection("audit").insertOne(third.append("_id", 4L));
            }
        },
        CHANGED_WITH_ITS_HASH {
            @Override
            void doTo(MongoDatabase store) {
                Document third = remove(store, 3).append("who", "nobody");
                store.getCollection("audit").insertOne(third.append("hash", Seal.hash(third)));
            }
        },
        THE_FIRST_TAKEN_OUT {
            @Override
            void doTo(MongoDatabase store) {
                remove(store, 1);
            }
        },
        SOMETHING_PUT_BETWEEN {
            @Override
            void doTo(MongoDatabase store) {
                store.getCollection("audit").insertOne(new Document("_id", 2.5).append("id", "x"));
            }
        };

        abstract void doTo(MongoDatabase store);

        private static void update(MongoDatabase store, long place, Document fields) {
            store.getCollection("audit").updateOne(new Document("_id", place), new Document("$set", fields));
        }

        private static Document remove(MongoDatabase store, long place) {
            return Objects.requireNonNull(store.getCollection("audit").findOneAndDelete(new Document("_id", place)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsWhatWasDoneToTheChain(Tampering tampering) {
        enterMany(5);
        sealer().seal();
        assertThat(isIntact(null)).isTrue();
        tampering.doTo(store);

        assertThat(isIntact(null)).as(printed.toString(StandardCharsets.UTF_8)).isFalse();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("SAI: ");
    }

    @Test
    void findsByTheKeptHeadThatTheEndWasCutOff() {
        enterMany(5);
        sealer().seal();
        Head kept = trail.head();
        store.getCollection("audit").deleteMany(new Document("_id", new Document("$gt", 3L)));

        assertThat(isIntact(null)).isTrue();
        assertThat(isIntact(kept)).isFalse();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("thiếu các mục từ 4 đến 5");
    }

    @Test
    void findsByTheKeptHeadThatAllWasWrittenAnew() {
        enterMany(5);
        sealer().seal();
        Head kept = Head.parse(trail.head().toString());
        List<Document> forged = sealed();
        store.getCollection("audit").deleteMany(new Document());
        Head head = Head.START;
        for (Document entry : forged) {
            entry.append("_id", entry.remove("id"))
                    .append("who", "nobody")
                    .keySet()
                    .removeAll(List.of("previous", "hash"));
            Document sealed = Seal.next(head, entry);
            trail.append(List.of(sealed));
            head = Head.of(sealed);
        }
        enter("later", 100);
        sealer().seal();

        assertThat(isIntact(null)).isTrue();
        assertThat(isIntact(kept)).isFalse();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("chuỗi đã bị viết lại");
    }

    private boolean isIntact(@Nullable Head kept) {
        return new AuditCheck(new PrintStream(printed, true, StandardCharsets.UTF_8))
                .check("sample", store, null, kept);
    }

    private static AuditSettings settings(int batch) {
        Duration second = Duration.ofSeconds(1);
        return new AuditSettings(second, batch, Duration.ofMinutes(10), second, second, second, second);
    }

    private Sealer sealer() {
        return sealer(SETTINGS);
    }

    private Sealer sealer(AuditSettings settings) {
        return new Sealer(trail, NO_LOCK, settings, () -> now);
    }

    private List<Document> sealed() {
        List<Document> all = new ArrayList<>();
        trail.chain().forEach(all::add);
        return all;
    }

    private Document beginning(String id) {
        return new Document("_id", id).append("at", Date.from(now)).append("who", "officer T02");
    }

    private Document finished(String id, long endedAfter) {
        return beginning(id)
                .append("finishedAt", Date.from(now.plusMillis(endedAfter)))
                .append("outcome", "DONE")
                .append("status", 201);
    }

    private void enter(String id, long endedAfter) {
        trail.open(finished(id, endedAfter));
    }

    private void enterMany(int count) {
        List<Document> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(finished("%06d".formatted(i), i));
        }
        store.getCollection("auditOpen").insertMany(entries);
    }

    /** How many documents the store looks at for this. */
    private long explained(Document find) {
        Document explained = store.runCommand(new Document("explain", find).append("verbosity", "executionStats"));
        return explained
                .get("executionStats", Document.class)
                .get("totalDocsExamined", Number.class)
                .longValue();
    }
}
