package vn.dondoc.benchmark.wire;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import vn.dondoc.embedded.EmbeddedStore;

/** The stores that are compared; each listens at any free port of the loopback address. */
enum Store {
    EMBEDDED("embedded-store", "512m", true) {
        @Override
        Listening open(Path folder) {
            var store = EmbeddedStore.open(folder);
            return new Listening(store.listen(new InetSocketAddress("127.0.0.1", 0)), store::close);
        }
    },
    MEMORY("memory backend", "8g", false) {
        @Override
        Listening open(Path folder) {
            return served(new MemoryBackend());
        }
    },
    H2("H2 backend", "2g", true) {
        @Override
        Listening open(Path folder) {
            // As the launcher had it, but written to the file once a second, not before each answer.
            MVStore store = new MVStore.Builder()
                    .fileName(folder.resolve("data.mv").toString())
                    .autoCompactFillRate(0)
                    .compress()
                    .open();
            store.setRetentionTime(3_000);
            return served(new H2Backend(store));
        }
    };

    /** A store that answers, and how it ends. */
    record Listening(InetSocketAddress address, Runnable end) {}

    final String title;
    final String heap;
    final boolean durable;

    Store(String title, String heap, boolean durable) {
        this.title = title;
        this.heap = heap;
        this.durable = durable;
    }

    abstract Listening open(Path folder);

    private static Listening served(MongoBackend backend) {
        var server = new MongoServer(backend);
        return new Listening(server.bind(), server::shutdownNow);
    }
}
