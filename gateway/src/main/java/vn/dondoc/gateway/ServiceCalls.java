package vn.dondoc.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.JdkHttpClientBuilder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.AbstractStreamingClientHttpRequest;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;

/**
 * Calls of the services, by the JDK's client. The framework's own way to it loses a body now and then: see docs/adr/0027.
 */
@Component
final class ServiceCalls implements ClientHttpRequestFactory {
    /** However slowly a caller sends, or reads the answer. */
    private static final Duration AT_MOST = Duration.ofMinutes(5);

    /** What the client sets itself. */
    private static final Set<String> CLIENTS_OWN = Set.of("connection", "content-length", "expect", "host", "upgrade");

    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http;
    private final Duration patience;

    /** @param settings of which the time to read is how long a service may be silent */
    ServiceCalls(HttpClientSettings settings) {
        // No attempt to change to HTTP/2 at each call: the services speak HTTP/1.1.
        http = new JdkHttpClientBuilder()
                .withCustomizer(client -> client.executor(threads).version(HttpClient.Version.HTTP_1_1))
                .build(settings.withReadTimeout(null));
        patience = Objects.requireNonNull(settings.readTimeout(), "spring.http.clients.read-timeout");
    }

    @Override
    public ClientHttpRequest createRequest(URI uri, HttpMethod method) {
        return new Call(uri, method);
    }

    private final class Call extends AbstractStreamingClientHttpRequest {
        private final URI uri;
        private final HttpMethod method;

        Call(URI uri, HttpMethod method) {
            this.uri = uri;
            this.method = method;
        }

        @Override
        public HttpMethod getMethod() {
            return method;
        }

        @Override
        public URI getURI() {
            return uri;
        }

        @Override
        protected ClientHttpResponse executeInternal(HttpHeaders headers, @Nullable Body body) throws IOException {
            StreamedBody streamed = body == null ? null : new StreamedBody(threads, patience, AT_MOST);
            CompletableFuture<HttpResponse<InputStream>> answer =
                    http.sendAsync(request(headers, streamed), HttpResponse.BodyHandlers.ofInputStream());
            try {
                if (body != null && streamed != null) {
                    streamed.give(body, answer);
                }
                return new Answer(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
            } catch (IOException | RuntimeException e) {
                answer.cancel(true);
                throw e;
            } catch (TimeoutException e) {
                answer.cancel(true);
                throw new HttpTimeoutException("Not answered within " + patience);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
            } catch (InterruptedException e) {
                answer.cancel(true);
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }

        private HttpRequest request(HttpHeaders headers, @Nullable StreamedBody body) {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                    .method(method.name(), body == null ? BodyPublishers.noBody() : BodyPublishers.fromPublisher(body));
            headers.forEach((name, values) -> {
                if (!CLIENTS_OWN.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            return request.build();
        }
    }

    private static final class Answer implements ClientHttpResponse {
        private final HttpResponse<InputStream> answer;
        private final HttpHeaders headers = new HttpHeaders();
        private final CompletableFuture<Void> end = new CompletableFuture<>();

        Answer(HttpResponse<InputStream> answer) {
            this.answer = answer;
            answer.headers().map().forEach(headers::addAll);
            CompletableFuture<Void> _ = end.completeOnTimeout(null, AT_MOST.toSeconds(), TimeUnit.SECONDS)
                    .thenRun(this::close);
        }

        @Override
        public HttpStatusCode getStatusCode() {
            return HttpStatusCode.valueOf(answer.statusCode());
        }

        @Override
        public String getStatusText() {
            HttpStatus known = HttpStatus.resolve(answer.statusCode());
            return known == null ? "" : known.getReasonPhrase();
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return answer.body();
        }

        @Override
        public void close() {
            end.cancel(false);
            try {
                answer.body().close();
            } catch (IOException e) {
                // Nothing more is wanted of it.
            }
        }
    }
}
