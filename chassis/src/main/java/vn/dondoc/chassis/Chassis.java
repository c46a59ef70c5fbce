package vn.dondoc.chassis;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import vn.dondoc.chassis.audit.AuditConfiguration;
import vn.dondoc.chassis.audit.web.AuditWebConfiguration;
import vn.dondoc.chassis.identity.web.IdentityConfiguration;
import vn.dondoc.chassis.observe.ObserveConfiguration;
import vn.dondoc.chassis.store.StoreConfiguration;
import vn.dondoc.chassis.text.TextConfiguration;
import vn.dondoc.chassis.time.TimeConfiguration;
import vn.dondoc.chassis.web.WebConfiguration;

/** Brings what every service runs on. Wanted beside it: a bean that tells whose unit has ended, and an event producer. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({
    SecretFiles.class,
    TextConfiguration.class,
    TimeConfiguration.class,
    StoreConfiguration.class,
    ObserveConfiguration.class,
    IdentityConfiguration.class,
    WebConfiguration.class,
    AuditConfiguration.class,
    AuditWebConfiguration.class
})
public @interface Chassis {}
