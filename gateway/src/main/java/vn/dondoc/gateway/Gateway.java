package vn.dondoc.gateway;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import vn.dondoc.chassis.identity.web.IssuerConfiguration;
import vn.dondoc.chassis.web.BodyLimits;

/** Starts the gateway; its routes and limits are in {@code gateway.yml}. */
@SpringBootApplication
@EnableConfigurationProperties({
    Addresses.class,
    BodyLimits.class,
    Limits.class,
    Management.class,
    Services.class,
    SignIn.class
})
@Import(IssuerConfiguration.class)
public class Gateway {
    static void main(String... arguments) {
        new SpringApplicationBuilder(Gateway.class)
                .properties("spring.config.name=gateway")
                .run(arguments);
    }
}
