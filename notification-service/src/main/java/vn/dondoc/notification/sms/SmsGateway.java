package vn.dondoc.notification.sms;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.notification.dispatch.Gateway;
import vn.dondoc.notification.dispatch.Outcome;
import vn.dondoc.notification.notice.Channel;
import vn.dondoc.notification.wording.Matter;
import vn.dondoc.notification.wording.ShortText;

/** Posts short messages to the operator, who drops a message whose request id it has had before. */
@Component
class SmsGateway implements Gateway {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    /** The operator takes nothing at all: our key is wrong, there is too much, or it is down. */
    private static final Set<Integer> CLOSED = Set.of(401, 403, 429, 502, 503, 504);

    private final SmsSettings settings;
    private final JsonMapper json;
    private final RestClient operator;

    SmsGateway(SmsSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build());
        requests.setReadTimeout(ANSWER_WITHIN);
        this.operator = RestClient.builder().requestFactory(requests).build();
    }

    private record Sms(String requestId, String brandname, String to, String text) {}

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean isSetUp() {
        return settings.url() != null;
    }

    @Override
    public Outcome deliver(String id, String address, Matter matter) {
        URI url = settings.url();
        if (url == null) {
            return new Outcome.Unreachable("Chưa cấu hình nhà mạng.");
        }
        try {
            return outcome(post(url, new Sms(id, settings.brandname(), address, ShortText.of(matter))));
        } catch (ResourceAccessException e) {
            boolean refused =
                    e.getCause() instanceof ConnectException || e.getCause() instanceof HttpConnectTimeoutException;
            return refused
                    ? new Outcome.Unreachable("Không kết nối được nhà mạng.")
                    : new Outcome.Uncertain("Nhà mạng không trả lời.");
        }
    }

    private HttpStatusCode post(URI url, Sms sms) {
        return operator.post()
                .uri(url)
                .header("X-Api-Key", settings.key())
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(sms))
                .retrieve()
                .onStatus(status -> true, (request, response) -> {})
                .toBodilessEntity()
                .getStatusCode();
    }

    private static Outcome outcome(HttpStatusCode status) {
        if (status.is2xxSuccessful()) {
            return new Outcome.Sent();
        }
        String why = "Nhà mạng trả lời " + status.value() + ".";
        return CLOSED.contains(status.value())
                ? new Outcome.Unreachable(why)
                : new Outcome.Refused(why, status.is4xxClientError());
    }
}
