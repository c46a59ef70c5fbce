package vn.dondoc.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import org.bson.Document;
import vn.dondoc.embedded.storage.Durability;

/** A store and a client of it over the wire. */
record Client(EmbeddedStore store, MongoClient client) implements AutoCloseable {

    static Client of(Path folder) {
        return of(folder, Durability.PROCESS, Clock.systemUTC());
    }

    static Client of(Path folder, Durability durability, Clock clock) {
        EmbeddedStore store = EmbeddedStore.open(folder, durability, clock);
        int port = store.listen(new InetSocketAddress("127.0.0.1", 0)).getPort();
        return new Client(store, MongoClients.create("mongodb://127.0.0.1:" + port));
    }

    MongoDatabase database() {
        return client.getDatabase("test");
    }

    MongoCollection<Document> things() {
        return database().getCollection("things");
    }

    @Override
    public void close() {
        client.close();
        store.close();
    }
}
