package vn.dondoc.gateway;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import vn.dondoc.chassis.web.BodyLimit;
import vn.dondoc.chassis.web.BodyLimits;

/** Who may pass: the API with a token only; the API description and the sign-in without. */
@Configuration(proxyBeanMethods = false)
class Door {
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final String OWN_ONLY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Problems problems;
    private final Legibility legibility;
    private final Opening opening;
    private final Throttle throttle;
    private final BodyLimit bodyLimit;
    private final Introductions introductions;

    Door(
            ServletContext published,
            Addresses addresses,
            RateLimits rates,
            BodyLimits sizes,
            Introductions introductions,
            Problems problems) {
        legibility = new Legibility(published, addresses, problems);
        this.problems = problems;
        opening = new Opening(problems);
        throttle = new Throttle(rates, problems);
        bodyLimit = new BodyLimit(sizes, problems);
        this.introductions = introductions;
    }

    /** All routes have their filters by now. */
    @EventListener(ApplicationStartedEvent.class)
    void open() {
        opening.open();
    }

    /** {@link Legibility} looks at headers, and says which is not good; the firewall's own word would be 500. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(name -> true);
        firewall.setAllowedHeaderValues(value -> true);
        firewall.setAllowedParameterNames(name -> true);
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejections() {
        return (request, response, rejection) -> problems.rejected(request, response);
    }

    /** On the management port, which is published nowhere, what is exposed there is open. */
    @Bean
    @Order(0)
    SecurityFilterChain management(HttpSecurity http) {
        return plain(http.securityMatcher(EndpointRequest.toAnyEndpoint()), NOTHING)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain docs(HttpSecurity http) {
        return plain(limited(http.securityMatcher("/", "/docs", "/docs/**")), OWN_ONLY)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** A page asks for several at once, and a whole office may at eight o'clock: they are not counted. */
    @Bean
    @Order(2)
    SecurityFilterChain files(HttpSecurity http) {
        return stateless(uncounted(http.securityMatcher(Routes.FILES)))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** These pages bring a content policy of their own, and say who may frame them: the inbox shows its mails in frames. */
    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http) {
        return stateless(limited(http.securityMatcher(Routes.PAGES)))
                .headers(headers -> headers.frameOptions(frames -> frames.disable()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain api(HttpSecurity http) {
        return plain(limited(http), NOTHING)
                .addFilterAfter(introductions.filter(), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> {})
                        .authenticationEntryPoint(
                                (request, response, e) -> problems.resolveException(request, response, null, e))
                        .accessDeniedHandler(
                                (request, response, e) -> problems.resolveException(request, response, null, e))
                        .withObjectPostProcessor(answering()))
                .build();
    }

    /** Bad tokens count as none do. The filter would let it through as a crash that the issuer's keys cannot be read. */
    private ObjectPostProcessor<BearerTokenAuthenticationFilter> answering() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler((request, response, e) -> {
                    if (throttle.passes(request, response)) {
                        problems.resolveException(request, response, null, e);
                    }
                });
                return filter;
            }
        };
    }

    /** Here, and not among the server's filters, so that every refusal has the headers of any answer, and a name. */
    private HttpSecurity limited(HttpSecurity http) {
        return uncounted(http).addFilterBefore(throttle, AuthorizationFilter.class);
    }

    private HttpSecurity uncounted(HttpSecurity http) {
        return http.addFilterAfter(legibility, HeaderWriterFilter.class)
                .addFilterBefore(opening, AuthorizationFilter.class)
                .addFilterAfter(bodyLimit, AuthorizationFilter.class);
    }

    private static HttpSecurity plain(HttpSecurity http, String contentPolicy) {
        return stateless(http)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.frameOptions(frames -> frames.deny()));
    }
}
