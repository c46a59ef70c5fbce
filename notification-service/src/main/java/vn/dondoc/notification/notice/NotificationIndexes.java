package vn.dondoc.notification.notice;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.chassis.store.StoreChange;

@Configuration(proxyBeanMethods = false)
class NotificationIndexes {

    /** What is over has no due time and so is not looked at again. */
    @Bean
    StoreChange notificationsByDueTime() {
        return new StoreChange(
                "001-notifications-by-due-time",
                store -> store.getCollection("notifications")
                        .createIndex(Indexes.ascending("channel", "nextAttemptAt")));
    }

    @Bean
    StoreChange notificationsByTask() {
        return new StoreChange(
                "002-notifications-by-task",
                store -> store.getCollection("notifications").createIndex(Indexes.ascending("notice.taskId")));
    }

    /** Who decides is told of many reports on a directive together. */
    @Bean
    StoreChange notificationsByDirective() {
        return new StoreChange(
                "004-notifications-by-directive",
                store -> store.getCollection("notifications")
                        .createIndex(Indexes.ascending("notice.directiveId", "notice.kind", "state", "_id")));
    }

    /** Of several that wait for a unit one speaks for all. */
    @Bean
    StoreChange notificationsToldTogether() {
        return new StoreChange("005-notifications-told-together", store -> {
            var notifications = store.getCollection("notifications");
            notifications.createIndex(Indexes.ascending("notice.unit", "notice.kind", "state", "_id"));
            notifications.createIndex(Indexes.ascending("toldWith"), new IndexOptions().sparse(true));
        });
    }

    /** The log is read newest first, as a whole or for some units. */
    @Bean
    StoreChange notificationsByAge() {
        return new StoreChange("003-notifications-by-age", store -> {
            var notifications = store.getCollection("notifications");
            notifications.createIndex(Indexes.descending("notice.at", "_id"));
            notifications.createIndex(
                    Indexes.compoundIndex(Indexes.ascending("notice.unit"), Indexes.descending("notice.at", "_id")));
        });
    }
}
