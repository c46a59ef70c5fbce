package vn.dondoc.launcher.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;

/** The authorization server of the demonstration, and who may use the other pages beside it. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class IdentityConfiguration {

    /** The path of the issuer; the services take an issuer that ends so in the launcher only. */
    public static final String PATH = "/identity/demo";

    static final String LOGIN = PATH + "/login";

    static final String SIGNED_OUT = PATH + "/signed-out";

    @Bean
    FilterRegistrationBean<FrontDoor> frontDoor(@Value("${dondoc.door}") URI door) {
        var filter = new FilterRegistrationBean<>(new FrontDoor(door));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http) {
        var server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        settings -> settings.oidc(oidc -> oidc.logoutEndpoint(
                                logout -> logout.errorResponseHandler(IdentityConfiguration::signOutAnyway))))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(LOGIN)))
                .build();
    }

    /**
     * Who wants out gets out, whatever is wrong with what the application says of it: a provider for everybody would have to ask
     * first. The page has an address of its own, for there is a token in the one that was called.
     */
    private static void signOutAnyway(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException wrong)
            throws IOException {
        new SecurityContextLogoutHandler()
                .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        response.sendRedirect(SIGNED_OUT);
    }

    @Bean
    @Order(2)
    SecurityFilterChain signIn(HttpSecurity http) {
        return http.securityMatcher(PATH + "/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(LOGIN, SIGNED_OUT)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(LOGIN).successHandler(goOnAtTheSameAddress()))
                .build();
    }

    /** Whichever of the gateway's addresses that is: there the session's cookie is. */
    private static SavedRequestAwareAuthenticationSuccessHandler goOnAtTheSameAddress() {
        var handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setRedirectStrategy((request, response, url) -> {
            URI next = URI.create(url);
            response.sendRedirect(next.getRawPath() + (next.getRawQuery() == null ? "" : "?" + next.getRawQuery()));
        });
        return handler;
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.PUT, "/launcher/**")
                        .hasAuthority("SCOPE_clock")
                        .requestMatchers(HttpMethod.GET, "/launcher/**", "/inbox/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/sms")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(tokens -> tokens.jwt(Customizer.withDefaults()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.frameOptions(frames -> frames.sameOrigin()))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        // The issuer is the part of the address before the endpoint's own path, here always the front door's.
        return AuthorizationServerSettings.builder()
                .multipleIssuersAllowed(true)
                .build();
    }

    @Bean
    RegisteredClientRepository clients(@Value("${dondoc.addresses}") List<String> addresses) {
        return DemoClients.repository(addresses);
    }

    @Bean
    UserDetailsService people() {
        return new InMemoryUserDetailsManager(Arrays.stream(DemoPerson.values())
                .map(person -> User.withUsername(person.username())
                        .password("{noop}" + DemoPerson.PASSWORD)
                        .build())
                .toList());
    }

    @Bean
    TokenClaims tokenClaims() {
        return new TokenClaims();
    }

    @Bean
    JWKSource<SecurityContext> keys(@Value("${dondoc.identity.key}") Path file)
            throws IOException, ParseException, JOSEException {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(file)));
    }

    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }
}
