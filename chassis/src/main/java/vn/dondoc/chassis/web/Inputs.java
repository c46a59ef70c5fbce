package vn.dondoc.chassis.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.dondoc.chassis.time.Dates;

/** The values of a query and what is accepted are looked at as strictly as a body, before anything is done. */
@Configuration(proxyBeanMethods = false)
class Inputs implements WebMvcConfigurer {

    /** Nothing written is nothing asked for. */
    private record Written<T>(Function<String, T> parse) implements Converter<String, @Nullable T> {
        @Override
        public @Nullable T convert(String written) {
            return written.isEmpty() ? null : parse.apply(written);
        }
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, new Written<>(Dates::day));
        registry.addConverter(String.class, Instant.class, new Written<>(Dates::instant));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Acceptance()).addPathPatterns("/api/**");
        registry.addInterceptor(new KnownParameters()).addPathPatterns("/api/**");
    }
}
