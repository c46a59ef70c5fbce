package vn.dondoc.report.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.dondoc.messaging.consume.EventConsumer;
import vn.dondoc.messaging.consume.EventConsumers;
import vn.dondoc.report.intake.Intake;
import vn.dondoc.report.task.KnownTask;
import vn.dondoc.units.UnitTree;

/** Who hears what, topic by topic. */
@Configuration(proxyBeanMethods = false)
class Inputs {
    /** All that carries the head of a task and leaves it with its unit, whatever else it says. */
    private static final List<String> TASK_EVENTS = List.of(
            "task.assigned",
            "task.acknowledged",
            "task.completed",
            "task.amended",
            "task.superseded",
            "task.withdrawn",
            "deadline.approaching",
            "deadline.missed",
            "deadline.overdue",
            "deadline.miss-withdrawn");

    @Bean
    Consumer<Message<List<byte[]>>> unitEvents(EventConsumers consumers, UnitTree units) {
        return consumers.consumer().onAll("unit.changed", UnitTree.UnitChanged.class, units::on);
    }

    @Bean
    Consumer<Message<List<byte[]>>> taskEvents(EventConsumers consumers, Intake intake) {
        EventConsumer consumer = consumers.consumer();
        TASK_EVENTS.forEach(type -> consumer.onAll(type, KnownTask.class, intake::on));
        return consumer.onAll("task.transferred", KnownTask.class, intake::onTransferred);
    }
}
