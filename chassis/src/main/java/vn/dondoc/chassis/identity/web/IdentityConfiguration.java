package vn.dondoc.chassis.identity.web;

import com.mongodb.MongoException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocketFactory;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
@EnableConfigurationProperties({AccessSettings.class, IdentitySettings.class})
public class IdentityConfiguration implements WebMvcConfigurer {
    /** The name of the SSL bundle with the authority of the issuer, where the JVM does not know it. */
    private static final String BUNDLE = "identity";

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    IdentityConfiguration(IdentitySettings identity, @Value("${dondoc.launcher:false}") boolean launcher) {
        if (identity.isDemo() && !launcher) {
            throw new IllegalStateException("The issuer " + identity.issuer()
                    + " signs in demo people and is for the launcher only: set dondoc.identity.issuer to a real one.");
        }
        requireTls(identity.issuer());
        requireTls(identity.jwks());
    }

    private static void requireTls(URI address) {
        if (!"https".equals(address.getScheme()) && !THIS_MACHINE.contains(address.getHost())) {
            throw new IllegalStateException("Tokens and keys would travel unprotected: " + address
                    + " must begin with https, unless it is on this machine.");
        }
    }

    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer issuerKeys(IdentitySettings identity, SslBundles bundles)
            throws MalformedURLException {
        SSLSocketFactory tls = bundles.getBundleNames().contains(BUNDLE)
                ? bundles.getBundle(BUNDLE).createSslContext().getSocketFactory()
                : null;
        IssuerKeys keys = new IssuerKeys(identity.jwks(), tls);
        return decoder -> decoder.jwtProcessorCustomizer(
                processor -> processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys)));
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
