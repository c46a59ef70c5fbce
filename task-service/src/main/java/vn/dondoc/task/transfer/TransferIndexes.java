package vn.dondoc.task.transfer;

import static vn.dondoc.task.assignment.TaskCriteria.COORDINATORS;
import static vn.dondoc.task.assignment.TaskCriteria.PROPOSED;
import static vn.dondoc.task.assignment.TaskCriteria.UNIT;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.chassis.store.StoreChange;
import vn.dondoc.task.assignment.TaskCriteria;

/** By what tasks are found that have to move, or wait for a choice. */
@Configuration(proxyBeanMethods = false)
class TransferIndexes {

    @Bean
    StoreChange tasksOfUnits() {
        return new StoreChange("011-transfer-indexes", store -> {
            var stored = store.getCollection("tasks");
            stored.createIndex(Indexes.ascending(UNIT, "state"));
            stored.createIndex(Indexes.ascending(COORDINATORS, "state"));
            stored.createIndex(Indexes.ascending(UNIT, PROPOSED + ".to", "listedAt"), ofProposals());
        });
    }

    /** What waits is listed by its place, also for whoever sees every unit. */
    @Bean
    StoreChange waitingIndex() {
        return new StoreChange(
                "012-waiting-transfers",
                store -> store.getCollection("tasks")
                        .createIndex(Indexes.ascending("listedAt", "_id", PROPOSED + ".to"), ofProposals()));
    }

    /** The sweep asks for all that wait, whosever they are. */
    @Bean
    StoreChange proposalsIndex() {
        return new StoreChange(
                "014-proposed-transfers",
                store -> store.getCollection("tasks").createIndex(Indexes.ascending(PROPOSED + ".to"), ofProposals()));
    }

    /** And a page of one unit's, which may be hundreds. */
    @Bean
    StoreChange waitingOfAUnitIndex() {
        return new StoreChange(
                "015-waiting-transfers-of-a-unit",
                store -> store.getCollection("tasks")
                        .createIndex(Indexes.ascending(UNIT, "state", "listedAt", "_id"), ofProposals()));
    }

    /** What went by an order that was taken back is looked for by the order. */
    @Bean
    StoreChange handedIndex() {
        return new StoreChange(
                "017-handed-tasks",
                store -> store.getCollection("tasks")
                        .createIndex(
                                Indexes.ascending(TaskCriteria.HANDED + ".reorganisation"),
                                new IndexOptions().sparse(true)));
    }

    private static IndexOptions ofProposals() {
        return new IndexOptions().partialFilterExpression(Filters.exists(PROPOSED));
    }
}
