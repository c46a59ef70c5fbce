package vn.dondoc.task.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.dondoc.messaging.consume.EventConsumers;
import vn.dondoc.units.UnitTree;

/** One consumer for each topic that this service reads. */
@Configuration(proxyBeanMethods = false)
class Inputs {

    @Bean
    Consumer<Message<List<byte[]>>> unitEvents(EventConsumers consumers, Handlers handlers) {
        return consumers.consumer().onAll("unit.changed", UnitTree.UnitChanged.class, handlers::onUnits);
    }

    @Bean
    Consumer<Message<List<byte[]>>> directiveEvents(EventConsumers consumers, Handlers handlers) {
        return consumers
                .consumer()
                .on("directive.issued", DirectiveIssued.class, handlers::on)
                .on("directive.amended", DirectiveIssued.class, handlers::on)
                .on("directive.recalled", DirectiveRecalled.class, handlers::onRecalled)
                .on("directive.numbered", DirectiveNumbered.class, handlers::onNumbered);
    }

    @Bean
    Consumer<Message<List<byte[]>>> reportEvents(EventConsumers consumers, Handlers handlers) {
        return consumers
                .consumer()
                .on("report.submitted", ReportNews.class, handlers::onSubmitted)
                .on("report.accepted", ReportNews.class, handlers::onAccepted)
                .on("report.returned", ReportNews.class, handlers::onReturned);
    }

    @Bean
    Consumer<Message<List<byte[]>>> taskEvents(EventConsumers consumers, Handlers handlers) {
        return consumers
                .consumer()
                .onAll("task.transferred", TaskTransferred.class, handlers::onTransferred)
                .onOthers(TaskMoved.class, handlers::onMoved);
    }
}
