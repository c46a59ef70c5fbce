package vn.dondoc.task;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.dondoc.messaging.testing.ServiceTest;

/** The service as a whole; the watch and the folder look only when a test tells them to. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@TestPropertySource(
        properties = {
            "spring.config.name=task-service",
            "dondoc.watch.every=1h",
            "dondoc.calendars.check-every=1h",
            "dondoc.figures.every=1h",
            "dondoc.figures.sweep-every=1h",
            "dondoc.transfers.every=1h",
            "dondoc.transfers.sweep-every=1h",
            "dondoc.tasks.resume-every=1h",
            "dondoc.tasks.words-every=1h"
        })
@Import(Scene.class)
public @interface TaskServiceTest {}
