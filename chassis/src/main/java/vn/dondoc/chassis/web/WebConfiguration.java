package vn.dondoc.chassis.web;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BodyLimits.class)
@Import({AnswerMembers.class, ApiDescription.class, IdempotentId.Factory.class, Inputs.class, Problems.class})
public class WebConfiguration {

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        Locale vietnamese = Locale.of("vi");
        resolver.setSupportedLocales(List.of(vietnamese, Locale.ENGLISH));
        resolver.setDefaultLocale(vietnamese);
        return resolver;
    }

    @Bean
    FilterRegistrationBean<LocaleFilter> locale(LocaleResolver locales) {
        FilterRegistrationBean<LocaleFilter> filter = new FilterRegistrationBean<>(new LocaleFilter(locales));
        filter.setOrder(LocaleFilter.ORDER);
        return filter;
    }

    /** Only for what is sent here: what comes from the store or from Kafka may have grown from what was let in. */
    @Bean
    ServerHttpMessageConvertersCustomizer limitedJson(
            BodyLimits limits, List<JsonMapperBuilderCustomizer> customizers) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxTokenCount(limits.bodyTokens())
                .build();
        JsonMapper.Builder json = JsonMapper.builder(
                JsonFactory.builder().streamReadConstraints(constraints).build());
        customizers.forEach(customizer -> customizer.customize(json));
        StrictJson.customize(json);
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json));
    }

    @Bean
    @Primary
    LocalValidatorFactoryBean defaultValidator() {
        return new FirstViolations();
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(
            BodyLimits limits, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        FilterRegistrationBean<BodyLimit> filter = new FilterRegistrationBean<>(new BodyLimit(limits, problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return filter;
    }

    @Bean
    FilterRegistrationBean<QueryString> queryString(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        FilterRegistrationBean<QueryString> filter = new FilterRegistrationBean<>(new QueryString(problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 101);
        return filter;
    }
}
