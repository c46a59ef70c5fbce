package vn.dondoc.console.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.service.registry.ImportHttpServices;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.console.session.AccessTokens;

/** Calls the API for the person whose request is being answered: with their token and in their language. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(basePackageClasses = ApiConfiguration.class)
class ApiConfiguration {
    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);

    @Bean
    RestClientHttpServiceGroupConfigurer api(
            ApiSettings settings, AccessTokens tokens, Outages outages, JsonMapper json) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECTING)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(settings.patience());
        return groups -> groups.forEachClient((group, client) -> client.baseUrl(settings.address())
                .requestFactory(requests)
                .requestInterceptor(
                        (request, body, execution) -> asThePerson(request, body, execution, tokens, outages))
                .defaultStatusHandler(HttpStatusCode::isError, (request, answer) -> refuse(answer, json)));
    }

    private static ClientHttpResponse asThePerson(
            HttpRequest request,
            byte[] body,
            ClientHttpRequestExecution execution,
            AccessTokens tokens,
            Outages outages)
            throws IOException {
        var call = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        request.getHeaders().setBearerAuth(tokens.of(call.getRequest().getSession()));
        request.getHeaders().setAcceptLanguageAsLocales(List.of(LocaleContextHolder.getLocale()));
        Part part = Part.of(request.getURI().getPath());
        if (request.getMethod() == HttpMethod.GET && outages.isJustMissed(part)) {
            throw new Away(part);
        }
        try {
            ClientHttpResponse answer = execution.execute(request, body);
            if (AWAY.contains(answer.getStatusCode().value())) {
                answer.close();
                outages.missed(part);
                throw new Away(part);
            }
            outages.answered(part);
            return answer;
        } catch (ResourceAccessException | IOException e) {
            outages.missed(part);
            throw new Away(part, e);
        }
    }

    private static void refuse(ClientHttpResponse answer, JsonMapper json) throws IOException {
        int status = answer.getStatusCode().value();
        Problem problem = new Problem(null, null, status, null, null, null);
        try (InputStream body = answer.getBody()) {
            problem = Objects.requireNonNullElse(json.readValue(body, Problem.class), problem);
        } catch (JacksonException e) {
            // Something that stands between said no, in words of its own.
        }
        throw new Refused(problem);
    }
}
