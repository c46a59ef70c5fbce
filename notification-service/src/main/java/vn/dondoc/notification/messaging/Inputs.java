package vn.dondoc.notification.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.dondoc.messaging.consume.EventConsumer;
import vn.dondoc.messaging.consume.EventConsumers;
import vn.dondoc.notification.notice.Kind;

/** What this service listens to, topic by topic. */
@Configuration(proxyBeanMethods = false)
class Inputs {

    @Bean
    Consumer<Message<List<byte[]>>> unitEvents(EventConsumers consumers, Handlers hearing) {
        return consumers.consumer().onAll("unit.changed", UnitChanged.class, hearing::onUnits);
    }

    @Bean
    Consumer<Message<List<byte[]>>> directiveEvents(EventConsumers consumers, Handlers hearing) {
        return consumers
                .consumer()
                .onAll("directive.issued", DirectiveIssued.class, hearing::onDirectives)
                .onAll("directive.amended", DirectiveIssued.class, hearing::onDirectives)
                .onAll("directive.numbered", DirectiveNumbered.class, hearing::onNumbered)
                .on(Kind.DIRECTIVE_RECALLED.eventType(), DirectiveRecalled.class, hearing::onRecalled);
    }

    @Bean
    Consumer<Message<List<byte[]>>> calendarEvents(EventConsumers consumers, Handlers hearing) {
        return consumers.consumer().onAll("calendar.changed", CalendarChanged.class, hearing::onYears);
    }

    @Bean
    Consumer<Message<List<byte[]>>> taskEvents(EventConsumers consumers, Handlers hearing) {
        EventConsumer tasks = consumers.consumer();
        for (Kind kind : Kind.ofTasks()) {
            tasks.onAll(kind.eventType(), TaskHeard.class, events -> hearing.onTold(kind, events));
        }
        return tasks.onAll(Kind.TASK_TRANSFERRED.eventType(), TaskTransferred.class, hearing::onTransferred)
                .onAll(Kind.TRANSFER_AWAITED.eventType(), TaskHeard.class, hearing::onTransferProposed)
                .onOthers(TaskHeard.class, hearing::onTasks);
    }

    @Bean
    Consumer<Message<List<byte[]>>> reportEvents(EventConsumers consumers, Handlers hearing) {
        EventConsumer reports = consumers.consumer();
        for (Kind kind : List.of(Kind.REPORT_SUBMITTED, Kind.REPORT_ACCEPTED, Kind.REPORT_RETURNED)) {
            reports.onAll(kind.eventType(), ReportHeard.class, events -> hearing.onReports(kind, events));
        }
        return reports;
    }
}
