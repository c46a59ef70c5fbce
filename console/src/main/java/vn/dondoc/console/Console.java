package vn.dondoc.console;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;
import vn.dondoc.chassis.time.TimeConfiguration;

/** Starts the console; where the API and the sign-in are is in {@code console.yml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(TimeConfiguration.class)
public class Console {
    static void main(String... arguments) {
        new SpringApplicationBuilder(Console.class)
                .properties("spring.config.name=console")
                .run(arguments);
    }
}
