package vn.dondoc.notification.sms;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.chassis.text.Message;
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
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build();

    SmsGateway(SmsSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
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
            return new Outcome.Unreachable(Message.of("sms-not-set-up"));
        }
        CompletableFuture<HttpResponse<InputStream>> answer = http.sendAsync(
                post(url, new Sms(id, settings.brandname(), address, ShortText.of(matter))),
                HttpResponse.BodyHandlers.ofInputStream());
        try {
            HttpResponse<InputStream> begun = answer.get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            // The status says all; what becomes of the rest does not matter.
            begun.body().close();
            return outcome(begun.statusCode());
        } catch (ExecutionException e) {
            boolean refused =
                    e.getCause() instanceof ConnectException || e.getCause() instanceof HttpConnectTimeoutException;
            return refused ? new Outcome.Unreachable(Message.of("sms-operator-away")) : unanswered();
        } catch (TimeoutException e) {
            answer.cancel(true);
            return unanswered();
        } catch (IOException e) {
            return outcome(answer.resultNow().statusCode());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return unanswered();
        }
    }

    private HttpRequest post(URI url, Sms sms) {
        return HttpRequest.newBuilder(url)
                .header("X-Api-Key", settings.key())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(sms)))
                .build();
    }

    private static Outcome unanswered() {
        return new Outcome.Uncertain(Message.of("sms-unanswered"));
    }

    private static Outcome outcome(int status) {
        if (status / 100 == 2) {
            return new Outcome.Sent();
        }
        Message why = Message.of("sms-answered", status);
        return CLOSED.contains(status) ? new Outcome.Unreachable(why) : new Outcome.Refused(why, status / 100 == 4);
    }
}
