package vn.dondoc.gateway;

import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** What {@code gateway.yml} cannot say: the routes that not every installation has, and the gateway's own pages. */
@Configuration(proxyBeanMethods = false)
class Routes implements WebMvcConfigurer {
    /** Pages of others than the gateway. */
    static final String[] PAGES = {"/identity/**", "/inbox/**", "/launcher/**"};

    /** What pages are made of: the same for everybody, and kept by browsers. */
    static final String[] FILES = {"/assets/**", "/identity/resources/**"};

    /** The console's pages. Each that shows something wants somebody signed in. */
    private static final String[] CONSOLE = {
        "/",
        "/viec",
        "/van-ban/**",
        "/nhiem-vu/**",
        "/duyet/**",
        "/don-vi/**",
        "/bo-phan/**",
        "/dang-xuat",
        "/login/**",
        "/oauth2/**"
    };

    private final SignIn signIn;

    Routes(SignIn signIn) {
        this.signIn = signIn;
    }

    /** The sign-in, where it has no address of its own: what lies below the issuer, and what its pages are made of; never its administration. */
    @Bean
    @ConditionalOnProperty("dondoc.services.identity")
    RouterFunction<ServerResponse> identityRoute(Services services, @Value("${dondoc.identity.issuer}") URI issuer) {
        return route(
                "identity", services.identity(), path(issuer.getPath() + "/**").or(path("/identity/resources/**")));
    }

    @Bean
    @ConditionalOnProperty("dondoc.services.desk")
    RouterFunction<ServerResponse> deskRoute(Services services) {
        return route("desk", services.desk(), path("/inbox/**").or(path("/launcher/**")));
    }

    /** The pages for people, and their way back from the sign-in. Whose session has shown a page is somebody's. */
    @Bean
    @ConditionalOnProperty("dondoc.services.console")
    RouterFunction<ServerResponse> consoleRoute(Services services, RateLimits limits) {
        RequestPredicate pages = Arrays.stream(CONSOLE)
                .map(RequestPredicates::path)
                .reduce(RequestPredicate::or)
                .orElseThrow();
        return from("console", services.console(), pages)
                .after((call, answer) -> {
                    if (answer.statusCode().is2xxSuccessful()
                            || answer.statusCode().isSameCodeAs(HttpStatus.NOT_MODIFIED)) {
                        limits.know(call.servletRequest());
                    }
                    return answer;
                })
                .build();
    }

    /** What the console's pages are made of. */
    @Bean
    @ConditionalOnProperty("dondoc.services.console")
    RouterFunction<ServerResponse> assetsRoute(Services services) {
        return route("assets", services.console(), path("/assets/**"));
    }

    private static RouterFunction<ServerResponse> route(String id, @Nullable URI to, RequestPredicate paths) {
        return from(id, to, paths).build();
    }

    private static RouterFunctions.Builder from(String id, @Nullable URI to, RequestPredicate paths) {
        return GatewayRouterFunctions.route(id)
                .route(paths, HandlerFunctions.http())
                .before(BeforeFilterFunctions.uri(Objects.requireNonNull(to)));
    }

    /** What nobody owns: the framework's own answer would be the same, with a warning in the log for each call. */
    @Bean
    SimpleUrlHandlerMapping nothingElse() {
        HttpRequestHandler nothing = (request, response) -> {
            throw new ErrorResponseException(HttpStatus.NOT_FOUND);
        };
        return new SimpleUrlHandlerMapping(Map.of("/**", nothing), Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/openapi.json")
                .addResourceLocations("classpath:/gateway/")
                .resourceChain(true)
                .addTransformer(signIn);
        registry.addResourceHandler("/docs/*").addResourceLocations("classpath:/gateway/docs/");
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/docs/home.html");
        registry.addViewController("/docs").setViewName("forward:/docs/index.html");
        registry.addViewController("/docs/").setViewName("forward:/docs/index.html");
    }
}
