package vn.dondoc.report;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.dondoc.messaging.testing.ServiceTest;

/** This service as a whole; it looks through what waits only when a test says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import(Scene.class)
@TestPropertySource(properties = {"spring.config.name=report-service", "dondoc.reports.settle-every=1d"})
@interface ReportServiceTest {}
