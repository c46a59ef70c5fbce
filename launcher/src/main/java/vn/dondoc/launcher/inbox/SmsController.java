package vn.dondoc.launcher.inbox;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The pretend SMS operator: takes a message as a real one's HTTP interface would. */
@RestController
public class SmsController {

    static final String KEY = "demo";
    private static final String REQUEST_ID = "requestId";

    private final Inbox inbox;
    private final InstantSource clock;

    SmsController(Inbox inbox, InstantSource clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /** What a sender asks for; the request id is the sender's and tells a repetition. */
    record Request(String requestId, String brandname, String to, String text) {}

    record Answer(String id, String status) {}

    @PostMapping("/sms")
    synchronized Answer send(@RequestHeader("X-Api-Key") @Nullable String key, @RequestBody Request sms) {
        if (!KEY.equals(key)) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        List<Message> earlier = inbox.find(message -> message.channel().equals("SMS")
                && sms.requestId().equals(message.headers().get(REQUEST_ID)));
        Message kept = earlier.isEmpty() ? inbox.add(message(sms), null) : earlier.getFirst();
        return new Answer("SMS" + kept.number(), "ACCEPTED");
    }

    private Message message(Request sms) {
        return new Message(
                0,
                "SMS",
                sms.to(),
                sms.brandname(),
                "",
                sms.text(),
                null,
                clock.instant(),
                Map.of(REQUEST_ID, sms.requestId()));
    }
}
