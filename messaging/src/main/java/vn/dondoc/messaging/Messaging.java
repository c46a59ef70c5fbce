package vn.dondoc.messaging;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import vn.dondoc.chassis.Chassis;
import vn.dondoc.messaging.consume.ConsumeConfiguration;
import vn.dondoc.messaging.outbox.OutboxConfiguration;
import vn.dondoc.messaging.projection.Projections;

/**
 * Marks the application class of a service: what it runs on, and events in and out of its store. Wanted beside it: a bean
 * that tells whose unit has ended.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Chassis
@Import({OutboxConfiguration.class, ConsumeConfiguration.class, Projections.class})
public @interface Messaging {}
