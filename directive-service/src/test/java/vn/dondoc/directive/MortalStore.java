package vn.dondoc.directive;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * The store, but whoever asks for it dies, or stands still, after so many writes: what was written stays. What the audit trail
 * writes around a call does not count.
 */
@TestComponent
final class MortalStore implements BeanPostProcessor {
    private static final Set<String> WRITES =
            Set.of("insertOne", "insertMany", "updateOne", "updateMany", "bulkWrite", "deleteOne", "deleteMany");

    /** Writes left to threads that are to die or to stand still. */
    private final ThreadLocal<Integer> left = new ThreadLocal<>();

    /** What others do while a thread stands still; none if it dies. */
    private final ThreadLocal<Runnable> meanwhile = new ThreadLocal<>();

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
            Integer rest = left.get();
            left.remove();
            writes = rest == null ? 0 : rest;
        }
        return writes < 0;
    }

    /** Lets the work do so many writes, then others theirs, then the work the rest; whether there was a rest. */
    boolean standsStillAfter(int writes, Runnable work, Runnable others) {
        AtomicBoolean stoodStill = new AtomicBoolean();
        meanwhile.set(() -> {
            stoodStill.set(true);
            others.run();
        });
        try {
            diesAfter(writes, work);
        } finally {
            meanwhile.remove();
        }
        return stoodStill.get();
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
            if (writes == 0 && meanwhile.get() != null) {
                left.remove();
                meanwhile.get().run();
                left.set(Integer.MAX_VALUE);
            } else if (writes <= 0) {
                throw new Death();
            }
        }
    }
}
