package vn.dondoc.messaging;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import vn.dondoc.messaging.audit.AuditConfiguration;
import vn.dondoc.messaging.consume.ConsumeConfiguration;
import vn.dondoc.messaging.identity.IdentityConfiguration;
import vn.dondoc.messaging.observe.ObserveConfiguration;
import vn.dondoc.messaging.outbox.OutboxConfiguration;
import vn.dondoc.messaging.projection.Projections;
import vn.dondoc.messaging.store.StoreConfiguration;
import vn.dondoc.messaging.web.WebConfiguration;

/** Marks the application class of a service: everything that the four have in common comes with it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({
    SecretFiles.class,
    TimeConfiguration.class,
    StoreConfiguration.class,
    ObserveConfiguration.class,
    OutboxConfiguration.class,
    ConsumeConfiguration.class,
    Projections.class,
    IdentityConfiguration.class,
    WebConfiguration.class,
    AuditConfiguration.class
})
public @interface Messaging {}
