package vn.dondoc.directive.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.dondoc.directive.calendar.Calendars;
import vn.dondoc.messaging.consume.EventConsumers;
import vn.dondoc.units.UnitTree;

/** One input for each topic that this service reads. */
@Configuration(proxyBeanMethods = false)
class Inputs {

    @Bean
    Consumer<Message<List<byte[]>>> unitEvents(EventConsumers consumers, UnitTree tree) {
        return consumers.consumer().onAll("unit.changed", UnitTree.UnitChanged.class, tree::on);
    }

    @Bean
    Consumer<Message<List<byte[]>>> calendarEvents(EventConsumers consumers, Calendars calendars) {
        return consumers.consumer().onAll("calendar.changed", Calendars.CalendarChanged.class, calendars::on);
    }
}
