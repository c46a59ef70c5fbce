package vn.dondoc.chassis.identity.web;

import com.mongodb.MongoException;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.dondoc.chassis.identity.Caller;

/** Every call needs a token of our issuer, for our audience, signed as we expect. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
@Import(IssuerConfiguration.class)
public class IdentityConfiguration implements WebMvcConfigurer {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    /** The launcher's demo people sign in under an issuer that says so. */
    IdentityConfiguration(
            @Value("${dondoc.identity.issuer}") URI issuer, @Value("${dondoc.launcher:false}") boolean launcher) {
        if (String.valueOf(issuer.getPath()).endsWith("/demo") && !launcher) {
            throw new IllegalStateException("The issuer " + issuer
                    + " signs in demo people and is for the launcher only: set dondoc.identity.issuer to a real one.");
        }
    }

    /** On the management port, which is published nowhere, what is exposed there is open. */
    @Bean
    @Order(0)
    SecurityFilterChain management(HttpSecurity http) {
        return stateless(http.securityMatcher(EndpointRequest.toAnyEndpoint()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** @param ofAnEndedUnit whether the caller's unit is known to have ended */
    @Bean
    static OperationAccess operationAccess(
            AccessSettings access,
            Predicate<Caller> ofAnEndedUnit,
            ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new OperationAccess(access, ofAnEndedUnit, mappings);
    }

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            AccessSettings access,
            OperationAccess operations,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return stateless(http)
                .authorizeHttpRequests(requests -> requests.anyRequest().access(operations))
                .oauth2ResourceServer(
                        tokens -> tokens.jwt(jwt -> jwt.jwtAuthenticationConverter(new CallerConverter(access)))
                                .authenticationEntryPoint(
                                        (request, response, e) -> problems.resolveException(request, response, null, e))
                                .accessDeniedHandler(
                                        (request, response, e) -> problems.resolveException(request, response, null, e))
                                .withObjectPostProcessor(answering(problems)))
                .addFilterBefore(storeAway(problems), AuthorizationFilter.class)
                .build();
    }

    /** Whether a caller's unit has ended is asked of the store: while it is away, that is told as anywhere else. */
    private static Filter storeAway(HandlerExceptionResolver problems) {
        return (request, response, chain) -> {
            try {
                chain.doFilter(request, response);
            } catch (DataAccessException | MongoException e) {
                problems.resolveException((HttpServletRequest) request, (HttpServletResponse) response, null, e);
            }
        };
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable());
    }

    /** Also when the issuer's keys cannot be read, which the filter would otherwise let through as a crash. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answering(HandlerExceptionResolver problems) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(
                        (request, response, e) -> problems.resolveException(request, response, null, e));
                return filter;
            }
        };
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
    }
}
