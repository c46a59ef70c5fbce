package vn.dondoc.messaging.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.cloud.stream.binder.test.EnableTestBinder;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.chassis.testing.Surroundings;

/**
 * A service as a whole, with a store that speaks MongoDB's protocol, tokens that are really checked, and the test
 * binder in place of the broker: nothing leaves the outbox, where {@link Outbox} reads it. The configuration file's
 * name has to be given: {@code @ServiceTest @TestPropertySource(properties = "spring.config.name=task-service")}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@EnableTestBinder
@ContextConfiguration(initializers = Surroundings.class)
@Import({
    AsAgreed.class,
    Hearing.class,
    Outbox.class,
    Feed.class,
    StoreDump.class,
    AuditTrail.class,
    Unmoved.class,
    Moment.Configuration.class,
    Plans.Configuration.class,
    SettableClock.Configuration.class
})
public @interface ServiceTest {}
