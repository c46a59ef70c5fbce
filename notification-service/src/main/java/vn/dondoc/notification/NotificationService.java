package vn.dondoc.notification;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import vn.dondoc.messaging.Messaging;
import vn.dondoc.units.Units;

@Messaging
@Units
@SpringBootApplication
@ConfigurationPropertiesScan
public class NotificationService {

    /** Starts the service; its settings are in {@code notification-service.yml}. */
    public static void main(String... arguments) {
        new SpringApplicationBuilder(NotificationService.class)
                .properties("spring.config.name=notification-service")
                .run(arguments);
    }
}
