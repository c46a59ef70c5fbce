package vn.dondoc.task;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import vn.dondoc.messaging.Messaging;
import vn.dondoc.units.Units;

@Messaging
@Units
@SpringBootApplication
@ConfigurationPropertiesScan
public class TaskService {
    public static void main(String[] args) {
        new SpringApplicationBuilder(TaskService.class)
                .properties("spring.config.name=task-service")
                .run(args);
    }
}
