package vn.dondoc.task;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;
import vn.dondoc.messaging.Messaging;
import vn.dondoc.units.Units;
import vn.dondoc.units.succession.Successions;

@Messaging
@Units
@Import(Successions.class)
@SpringBootApplication
@ConfigurationPropertiesScan
public class TaskService {
    public static void main(String[] args) {
        new SpringApplicationBuilder(TaskService.class)
                .properties("spring.config.name=task-service")
                .run(args);
    }
}
