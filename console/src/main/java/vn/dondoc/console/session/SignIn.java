package vn.dondoc.console.session;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Sends who is not signed in to the provider, and says what the browser may do with a page. */
@Configuration(proxyBeanMethods = false)
class SignIn {
    private static final String PROVIDER = "dondoc";
    private static final String SIGN_IN = "/oauth2/authorization/" + PROVIDER;

    /** The library's word for an answer of the provider to which there is no question. */
    private static final String LOST = "authorization_request_not_found";

    /**
     * Everything from here, and nothing that stands in the page itself: a stored script finds no way to run. A form may end at
     * the provider, for that is where it leads who signs out, or has been signed out meanwhile: browsers hold redirects against
     * it, too.
     */
    static String contentPolicy(SignInSettings settings) {
        String providers = Stream.of(settings.authorize(), settings.end())
                .map(URI::create)
                .filter(URI::isAbsolute)
                .map(page -> " " + page.getScheme() + "://" + page.getRawAuthority())
                .distinct()
                .collect(Collectors.joining());
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                + "font-src 'self'; connect-src 'self'; form-action 'self'" + providers
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    @Bean
    ClientRegistration provider(SignInSettings settings) {
        return ClientRegistration.withRegistrationId(PROVIDER)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(settings.address() + "/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .issuerUri(settings.issuer())
                .authorizationUri(settings.authorize())
                .tokenUri(settings.token().toString())
                .jwkSetUri(settings.jwks().toString())
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", settings.end()))
                .build();
    }

    @Bean
    ClientRegistrationRepository providers(ClientRegistration provider) {
        return new InMemoryClientRegistrationRepository(provider);
    }

    /** On the management port, which is published nowhere, what is exposed there is open: to probes, and to Prometheus. */
    @Bean
    @Order(0)
    SecurityFilterChain management(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /** Files are the same for everybody. */
    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity http) {
        return http.securityMatcher("/assets/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.cacheControl(caching -> caching.disable()))
                .build();
    }

    /** Every page wants somebody signed in: the gateway takes a session that was shown one for somebody's. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            SignInSettings settings,
            AccessTokens tokens,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> signIns,
            ClientRegistrationRepository providers,
            PlainPages plain) {
        var signOut = new SignOut(tokens, providers, settings);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(login -> login.authorizedClientRepository(tokens)
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(signIns))
                        .loginPage(SIGN_IN)
                        // Not to the provider again, who would send back at once whoever is signed in there.
                        .failureHandler((request, response, e) -> plain.answer(request, response, what(e))))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(toTheSignIn())
                        .accessDeniedHandler((request, response, e) ->
                                plain.answer(request, response, PlainPages.What.SESSION_OVER)))
                .requestCache(cache -> cache.requestCache(wherePeopleWere()))
                .logout(logout ->
                        logout.logoutUrl("/dang-xuat").addLogoutHandler(signOut).logoutSuccessHandler(signOut))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(contentPolicy(settings)))
                        .frameOptions(frames -> frames.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static PlainPages.What what(AuthenticationException e) {
        return e instanceof OAuth2AuthenticationException refusal
                        && refusal.getError().getErrorCode().equals(LOST)
                ? PlainPages.What.SIGN_IN_LOST
                : PlainPages.What.SIGN_IN_AWAY;
    }

    /** A script of a page must hear that nobody is signed in: it would take the sign-in page for its answer. */
    private static AuthenticationEntryPoint toTheSignIn() {
        var signIn = new LoginUrlAuthenticationEntryPoint(SIGN_IN);
        return (request, response, e) -> {
            if (isOfAScript(request)) {
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
            } else {
                signIn.commence(request, response, e);
            }
        };
    }

    /** Only pages are worth coming back to. */
    private static HttpSessionRequestCache wherePeopleWere() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("GET") && !isOfAScript(request));
        return cache;
    }

    private static boolean isOfAScript(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return mode != null && !mode.equals("navigate");
    }
}
