package vn.dondoc.console.shell;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Vietnamese, or English for whoever has chosen it. */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {
    private static final String PARAMETER = "ngon-ngu";
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final List<String> SPOKEN = List.of("vi", "en");
    private static final Duration KEPT = Duration.ofDays(365);

    /** The address of the page that is made, without its path: all that it was asked for, in a language. */
    static String address(String language) {
        return "?"
                + ServletUriComponentsBuilder.fromCurrentRequest()
                        .replaceQueryParam(PARAMETER, language)
                        .build()
                        .getQuery();
    }

    /** @param isOverTls whether the session's cookie, too, goes over TLS only */
    @Bean
    LocaleResolver localeResolver(@Value("${server.servlet.session.cookie.secure}") boolean isOverTls) {
        CookieLocaleResolver resolver = new CookieLocaleResolver("DONDOC_LANGUAGE");
        resolver.setDefaultLocaleFunction(request -> VIETNAMESE);
        resolver.setCookieMaxAge(KEPT);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSecure(isOverTls);
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor chosen = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String written) {
                return SPOKEN.contains(written) ? Locale.of(written) : VIETNAMESE;
            }
        };
        chosen.setParamName(PARAMETER);
        chosen.setIgnoreInvalidLocale(true);
        registry.addInterceptor(chosen);
    }
}
