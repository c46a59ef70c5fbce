package vn.dondoc.messaging.testing;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One store and one issuer of tokens for all tests of a JVM; each context has a database of its own. */
public final class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final MongoServer STORE = new MongoServer(new WholeReplies());
    private static final String STORE_ADDRESS = STORE.bindAndGetConnectionString();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.mongodb.uri=" + newStoreUri(),
                        "dondoc.store.embedded=true",
                        "dondoc.identity.issuer=" + Tokens.ISSUER,
                        "dondoc.identity.jwks=" + Tokens.jwks(),
                        "dondoc.outbox.workers=0",
                        "dondoc.topics.declare=false",
                        "spring.main.banner-mode=off")
                .applyTo(context);
    }

    /**
     * The library changes stored documents in place while replies are still being encoded: here a reply is a copy, made
     * before the next command may run. And it knows {@code hello} by its old name only.
     */
    private static final class WholeReplies extends MemoryBackend {
        @Override
        public synchronized Document handleCommand(Channel channel, String database, String command, Document query) {
            String known = command.equalsIgnoreCase("hello") ? "ismaster" : command;
            return super.handleCommand(channel, database, known, query).cloneDeeply();
        }
    }

    /** Address of a new, empty database. */
    public static String newStoreUri() {
        return STORE_ADDRESS + "/t" + UUID.randomUUID().toString().replace("-", "") + "?retryWrites=false";
    }
}
