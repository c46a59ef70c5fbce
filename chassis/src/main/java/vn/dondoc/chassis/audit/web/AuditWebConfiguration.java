package vn.dondoc.chassis.audit.web;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import vn.dondoc.chassis.audit.Recorder;

@Configuration(proxyBeanMethods = false)
@Import({Reasons.class, Shown.class})
public class AuditWebConfiguration {

    /** Outside the limit of bodies and the security chain: what they refuse is told, too. */
    @Bean
    FilterRegistrationBean<AuditFilter> auditFilter(Recorder recorder) {
        FilterRegistrationBean<AuditFilter> filter = new FilterRegistrationBean<>(new AuditFilter(recorder));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 50);
        return filter;
    }

    @Bean
    FilterRegistrationBean<AuditGate> auditGate(
            Recorder recorder, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        FilterRegistrationBean<AuditGate> filter = new FilterRegistrationBean<>(new AuditGate(recorder, problems));
        filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1);
        return filter;
    }
}
