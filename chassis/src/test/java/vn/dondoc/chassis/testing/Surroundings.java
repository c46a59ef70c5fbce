package vn.dondoc.chassis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import vn.dondoc.embedded.EmbeddedStore;

/**
 * One store and one issuer of tokens for all tests of a JVM; each context has a database of its own. The store runs in
 * the JVM or, where {@link Containers} are wanted, is MongoDB.
 */
public final class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String STORE_ADDRESS = Containers.areWanted() ? inAContainer() : inThisJvm();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.mongodb.uri=" + newStoreUri(),
                        "dondoc.identity.issuer=" + Tokens.ISSUER,
                        "dondoc.identity.jwks=" + Tokens.jwks(),
                        "dondoc.outbox.workers=0",
                        "dondoc.topics.declare=false",
                        "dondoc.audit.tell-every=1d",
                        "dondoc.audit.compare-after=1d",
                        "spring.main.banner-mode=off")
                .applyTo(context);
    }

    private static String inAContainer() {
        System.out.println("Tests run on containers of " + Containers.names());
        return Containers.mongo();
    }

    private static String inThisJvm() {
        try {
            Path folder = Files.createTempDirectory("store");
            EmbeddedStore store = EmbeddedStore.open(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                store.close();
                FileSystemUtils.deleteRecursively(folder.toFile());
            }));
            return "mongodb://127.0.0.1:"
                    + store.listen(new InetSocketAddress("127.0.0.1", 0)).getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Address of a new, empty database. */
    public static String newStoreUri() {
        return STORE_ADDRESS + "/t" + UUID.randomUUID().toString().replace("-", "") + "?retryWrites=false";
    }
}
