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
import vn.dondoc.messaging.unit.UnitTree;

/** Marks the application class of a service: everything that the four have in common comes with it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Chassis
@Import({OutboxConfiguration.class, ConsumeConfiguration.class, Projections.class, UnitTree.class})
public @interface Messaging {}
