package vn.dondoc.chassis.store;

import com.mongodb.client.MongoDatabase;
import java.util.function.Consumer;

/**
 * One step in the life of a service's store: indexes, first data, a change of shape. Runs once per store, in the order
 * of the ids, before the service takes work; must bear being run again after a crash in its middle.
 *
 * @param id sorts and names the step, for example {@code 001-indexes}; never reused
 */
public record StoreChange(String id, Consumer<MongoDatabase> work) {}
