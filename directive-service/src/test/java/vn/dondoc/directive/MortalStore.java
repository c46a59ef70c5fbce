package vn.dondoc.directive;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * The store, but whoever asks for it dies after so many writes: what was written stays, and nothing follows. What the audit
 * trail writes around a call does not count.
 */
@TestComponent
final class MortalStore implements BeanPostProcessor {
    private static final Set<String> WRITES =
            Set.of("insertOne", "insertMany", "updateOne", "updateMany", "bulkWrite", "deleteOne", "deleteMany");

    /** Writes left to threads that are to die. */
    private final ThreadLocal<Integer> left = new ThreadLocal<>();

    static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Lets the work do so many writes; whether it would have done more. */
    boolean diesAfter(int writes, Runnable work) {
        left.set(writes);
        try {
            work.run();
        } catch (Death death) {
            return true;
        } finally {
            writes = left.get();
            left.remove();
        }
        return writes < 0;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof MongoDatabaseFactory factory ? mortal(MongoDatabaseFactory.class, factory) : bean;
    }

    private <T> T mortal(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    if (real instanceof MongoCollection<?> collection
                            && WRITES.contains(method.getName())
                            && !collection.getNamespace().getCollectionName().startsWith("audit")) {
                        count();
                    }
                    try {
                        return switch (method.invoke(real, given)) {
                            case MongoDatabase database -> mortal(MongoDatabase.class, database);
                            case MongoCollection<?> collection -> mortal(MongoCollection.class, collection);
                            case null -> null;
                            case Object other -> other;
                        };
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private void count() {
        Integer writes = left.get();
        if (writes != null) {
            left.set(writes - 1);
            if (writes <= 0) {
                throw new Death();
            }
        }
    }
}
