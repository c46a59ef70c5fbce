package vn.dondoc.messaging.operations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import vn.dondoc.chassis.command.ClientFile;
import vn.dondoc.messaging.consume.Declaration;
import vn.dondoc.messaging.consume.TopicSettings;

/**
 * The operator's command that brings a broker with ACLs into shape before the services start, and again after {@code
 * topics.yml} has changed: {@code PrepareBroker CLIENT.PROPERTIES}. Declares all topics and what each service may do;
 * a second run changes nothing. As with the services, the environment has the last word: {@code
 * DONDOC_TOPICS_REPLICATION=3}.
 */
public final class PrepareBroker {
    private PrepareBroker() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 1) {
            System.err.println("PrepareBroker CLIENT.PROPERTIES");
            System.exit(2);
        }
        TopicSettings settings = settings();
        try (Admin client = Admin.create(ClientFile.read(Path.of(arguments[0])))) {
            prepare(client, settings);
        }
        System.out.println("Topics and permissions are as topics.yml says, for "
                + String.join(", ", settings.services().keySet()));
    }

    static void prepare(Admin client, TopicSettings settings)
            throws ExecutionException, InterruptedException, TimeoutException {
        new Declaration(settings).declare(client, deadLetters(settings));
        new Permissions(settings).apply(client);
    }

    /** What {@code topics.yml} on the class path says, and the environment over it. */
    static TopicSettings settings() throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("topics", new ClassPathResource("topics.yml"))
                .forEach(environment.getPropertySources()::addLast);
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment).bindOrCreate("dondoc.topics", TopicSettings.class);
    }

    private static List<String> deadLetters(TopicSettings settings) {
        return settings.services().entrySet().stream()
                .flatMap(service -> service.getValue().reads().stream()
                        .map(topic -> TopicSettings.deadLetters(service.getKey(), topic)))
                .toList();
    }
}
