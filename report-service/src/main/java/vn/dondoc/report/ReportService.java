package vn.dondoc.report;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import vn.dondoc.messaging.Messaging;
import vn.dondoc.units.Units;

/** Starts the service. */
@Messaging
@Units
@SpringBootApplication
public class ReportService {
    static void main(String[] args) {
        new SpringApplicationBuilder(ReportService.class)
                .properties("spring.config.name=report-service")
                .run(args);
    }
}
