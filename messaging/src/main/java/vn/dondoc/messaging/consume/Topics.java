package vn.dondoc.messaging.consume;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Declares every topic and this service's dead letter topics, before its bindings start and until the broker is there.
 * On a broker with ACLs that is not for services to do: see {@link PrepareBroker}.
 */
final class Topics implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);

    private final KafkaAdmin admin;
    private final Declaration declaration;
    private final Bindings bindings;
    private volatile boolean declared;
    private volatile boolean stopped;

    Topics(KafkaAdmin admin, TopicSettings settings, Bindings bindings) {
        this.admin = admin;
        this.declaration = new Declaration(settings);
        this.bindings = bindings;
    }

    @Override
    public void start() {
        stopped = false;
        if (!declare()) {
            Thread.ofVirtual().name("topics").start(this::declareWhenThereIsABroker);
        }
    }

    private void declareWhenThereIsABroker() {
        try {
            while (!stopped && !declare()) {
                Thread.sleep(Duration.ofSeconds(2));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean declare() {
        Map<String, Object> config = new HashMap<>(admin.getConfigurationProperties());
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Declaration.PATIENCE_MILLIS);
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Declaration.PATIENCE_MILLIS);
        try (Admin client = Admin.create(config)) {
            declaration.declare(client, deadLetters());
            declared = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            LOG.warn("The topics are not declared yet: {}", e.toString());
        }
        return declared;
    }

    private List<String> deadLetters() {
        return bindings.inputs().keySet().stream().map(bindings::deadLettersOf).toList();
    }

    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public boolean isRunning() {
        return declared && !stopped;
    }

    /** After the store is in shape, before the relay publishes what that has raised. */
    @Override
    public int getPhase() {
        return -1500;
    }
}
