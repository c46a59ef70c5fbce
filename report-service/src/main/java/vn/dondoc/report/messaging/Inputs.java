package vn.dondoc.report.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.dondoc.messaging.consume.EventConsumers;
import vn.dondoc.report.intake.Intake;
import vn.dondoc.report.task.KnownTask;
import vn.dondoc.units.UnitTree;

/** Who hears what, topic by topic. */
@Configuration(proxyBeanMethods = false)
class Inputs {
    @Bean
    Consumer<Message<List<byte[]>>> unitEvents(EventConsumers consumers, UnitTree units) {
        return consumers.consumer().onAll("unit.changed", UnitTree.UnitChanged.class, units::on);
    }

    /** Every event of a task carries its head, and but for one leaves it with its unit. */
    @Bean
    Consumer<Message<List<byte[]>>> taskEvents(EventConsumers consumers, Intake intake) {
        return consumers
                .consumer()
                .onAll("task.transferred", KnownTask.class, intake::onTransferred)
                .onOthers(KnownTask.class, intake::on);
    }
}
