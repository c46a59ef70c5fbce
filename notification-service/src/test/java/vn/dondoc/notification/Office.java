package vn.dondoc.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.chassis.testing.SettableClock;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.contracts.Contract;
import vn.dondoc.messaging.testing.Feed;
import vn.dondoc.messaging.testing.Outbox;
import vn.dondoc.messaging.testing.ServiceTest;
import vn.dondoc.messaging.testing.StoreDump;
import vn.dondoc.notification.contact.Contact;
import vn.dondoc.notification.contact.Contacts;
import vn.dondoc.notification.notice.Channel;
import vn.dondoc.notification.notice.Notification;
import vn.dondoc.notification.notice.Notifications;
import vn.dondoc.notification.notice.State;

/**
 * The whole service with a real mail server and a real HTTP operator. Every test takes units, tasks and directives of
 * its own, so that they do not see each other.
 */
@ServiceTest
@TestPropertySource(
        properties = {
            "spring.config.name=notification-service",
            "dondoc.dispatch.every=20ms",
            "dondoc.dispatch.recheck=50ms",
            "dondoc.dispatch.gathering=400ms",
            "dondoc.dispatch.patience=6s",
            "dondoc.dispatch.retries=50ms,50ms,50ms,50ms,50ms",
            "dondoc.dispatch.pause=50ms",
            "dondoc.dispatch.pause-at-most=200ms",
            "dondoc.sms.key=secret-key",
            "dondoc.mail.from=nhac-viec@tinh.example"
        })
public abstract class Office {
    protected static final Duration PATIENCE = Duration.ofSeconds(40);
    protected static final Texts TEXTS = Texts.ofAllModules();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    private static final GreenMail MAIL = mail();
    static final Doorman DOOR = new Doorman(MAIL.getSmtp().getPort());
    static final Operator OPERATOR = new Operator();

    @Autowired
    protected MockMvc http;

    @Autowired
    protected Feed feed;

    @Autowired
    protected Outbox outbox;

    @Autowired
    protected StoreDump dump;

    @Autowired
    protected SettableClock clock;

    @Autowired
    protected Contacts contacts;

    @Autowired
    protected Notifications notifications;

    protected final String unit = "T" + NUMBERS.incrementAndGet();
    protected final String email = unit.toLowerCase(Locale.ROOT) + "@so.example";
    protected final String phone = "0912000" + NUMBERS.get();
    protected final String task = UUID.randomUUID().toString();
    protected final String directive = UUID.randomUUID().toString();

    @DynamicPropertySource
    static void gateways(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.port", DOOR::port);
        properties.add("dondoc.sms.url", OPERATOR::url);
    }

    private static GreenMail mail() {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }

    @BeforeEach
    void resetTheSurroundings() {
        OPERATOR.answers(200);
        clock.set("2023-12-14T08:00:00");
    }

    /** The unit has a contact and the directive is known. */
    protected void openOffice() {
        contacts.add(new Contact(unit).reachedBy("Văn thư", email, phone));
        feedDirective(body -> {});
    }

    protected void feedDirective(Consumer<ObjectNode> bend) {
        feed.send("directive.events.v1", Feed.In.of("directive.issued", body("DirectiveIssued", node -> {
            node.put("directiveId", directive);
            bend.accept(node);
        })));
    }

    /** The example of a task's event, about this test's task. */
    protected Feed.In taskEvent(String contract, Consumer<ObjectNode> bend) {
        return in(contract, body(contract, node -> {
            node.put("taskId", task).put("unit", unit).put("directiveId", directive);
            node.putArray("coordinators");
            bend.accept(node);
        }));
    }

    protected Feed.In taskEvent(String contract) {
        return taskEvent(contract, node -> {});
    }

    protected void feedTask(Feed.In... events) {
        feed.send("task.events.v1", events);
    }

    protected Feed.In in(String contract, String body) {
        String type = Contract.of(contract).type();
        return new Feed.In(
                UUID.randomUUID().toString(),
                type.substring("vn.dondoc.".length(), type.length() - ".v1".length()),
                Instant.parse("2023-12-14T01:00:00Z"),
                body);
    }

    protected static String body(String contract, Consumer<ObjectNode> bend) {
        ObjectNode node = (ObjectNode) JSON.readTree(Contract.of(contract).example());
        bend.accept(node);
        return node.toString();
    }

    /** What arrived at this address. */
    protected static List<MimeMessage> letters(String address) {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage message : MAIL.getReceivedMessages()) {
            try {
                if (Arrays.toString(message.getAllRecipients()).contains(address)) {
                    found.add(message);
                }
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
        return found;
    }

    /** Its words without markup. */
    protected static String text(MimeMessage letter) {
        try {
            return ((String)
                            ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent())
                    .replace("\r\n", "\n");
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    protected List<Notification> told(Channel channel) {
        return notifications.find(Query.query(
                Criteria.where("notice.unit").is(unit).and("channel").is(channel)));
    }

    /** Why it is where it is, in Vietnamese; empty if nothing is said. */
    protected static String why(Notification one) {
        Message why = one.why();
        return why == null ? "" : TEXTS.inVietnamese(why);
    }

    /** The unit's only notification by mail, once it is in this state. */
    protected Notification awaitMail(State state) {
        return awaitOne(Channel.EMAIL, state);
    }

    protected Notification awaitOne(Channel channel, State state) {
        return patiently()
                .until(
                        () -> told(channel),
                        all -> all.size() == 1 && all.getFirst().state() == state)
                .getFirst();
    }

    protected static ConditionFactory patiently() {
        return Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(25));
    }
}
