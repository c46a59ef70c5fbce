package vn.dondoc.directive;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import vn.dondoc.messaging.Messaging;
import vn.dondoc.units.Units;

/** Starts the directive service. */
@Messaging
@Units
@SpringBootApplication
@ConfigurationPropertiesScan
public class DirectiveService {
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(DirectiveService.class)
                .properties("spring.config.name=directive-service")
                .run(arguments);
    }
}
