package vn.dondoc.messaging.operations;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.dondoc.chassis.command.ClientFile;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.chassis.text.Texts;
import vn.dondoc.messaging.consume.Declaration;
import vn.dondoc.messaging.consume.TopicSettings;

/**
 * The command that lists a service's dead letters and sends them again: {@code Redrive BROKER GROUP [--list|--dry-run]
 * [--without-original] [TOPIC:OFFSET…]}, the broker as {@code host:port} or as a file of client properties. Each goes back
 * to the topic that it came from, with its key; consumers that have had it already take it as a repetition. What has come
 * back three times is parked in {@code parked.<group>.<topic>}. It goes up to where the dead letters end when it starts, and
 * remembers in {@code redriven.<group>} which have gone: a crash repeats at most the last one.
 *
 * <p>A letter that is not as its original stays where it is, also one whose original is gone; after a look at it the
 * operator may send it all the same, by its name and {@code --without-original}.
 */
public final class Redrive {

    private static final Predicate<String> ALL = name -> true;

    private final Texts texts = Texts.ofAllModules();
    private final Map<String, Object> broker;
    private final String group;
    private final PrintStream out;

    /**
     * @param broker how to reach the broker, as its clients are told
     * @param group the service
     * @param out gets a line for each letter
     */
    public Redrive(Map<String, Object> broker, String group, PrintStream out) {
        this.broker = Map.copyOf(broker);
        this.group = group;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 2) {
            System.err.println("Redrive BROKER GROUP [--list|--dry-run] [--without-original] [TOPIC:OFFSET…]");
            System.exit(2);
        }
        List<String> words = List.of(arguments).subList(2, arguments.length);
        Path properties = Path.of(arguments[0]);
        Map<String, Object> broker = Files.isRegularFile(properties)
                ? ClientFile.read(properties)
                : Map.of("bootstrap.servers", arguments[0]);
        Redrive redrive = new Redrive(broker, arguments[1], System.out);
        List<String> names =
                words.stream().filter(word -> !word.startsWith("--")).toList();
        if (words.contains("--list")) {
            redrive.list();
        } else {
            redrive.run(names, words.contains("--dry-run"), words.contains("--without-original"));
        }
    }

    /**
     * Says what lies there and why.
     *
     * @return how many letters have not gone again yet
     */
    public int list() throws ExecutionException, InterruptedException {
        int count = each(ALL, letter -> {
            out.println(letter);
            return Optional.empty();
        });
        say("letters.lying", count);
        return count;
    }

    /**
     * Sends letters again.
     *
     * @param names which, as {@link #list} calls them; none for all
     * @param dryRun whether only to say so
     * @param withoutOriginal whether those go too, of the ones that are named, that are not as their original
     * @return how many were sent again, or with {@code dryRun} would be
     */
    public int run(List<String> names, boolean dryRun, boolean withoutOriginal)
            throws ExecutionException, InterruptedException {
        try (Originals originals = new Originals(broker)) {
            AtomicInteger held = new AtomicInteger();
            int treated = each(names.isEmpty() ? ALL : names::contains, letter -> {
                Originals.Comparison compared = originals.compare(letter);
                if (compared.finding() != Originals.Finding.SAME
                        && !(withoutOriginal && names.contains(letter.name()))) {
                    held.incrementAndGet();
                    say("letters.held." + compared.finding().name().toLowerCase(Locale.ROOT), letter.name());
                    return Optional.empty();
                }
                out.println(letter.name() + " -> " + compared.letter().target());
                return dryRun ? Optional.empty() : Optional.of(compared.letter());
            });
            int count = treated - held.get();
            say(dryRun ? "letters.to-send" : "letters.sent", count);
            if (held.get() > 0) {
                say("letters.held-in-all", held.get());
            }
            return count;
        }
    }

    private void say(String key, Object... arguments) {
        out.println(texts.inVietnamese(Message.of(key, arguments)));
    }

    /** Says something of a letter, and gives it as it is to be sent again, if it is. */
    private interface Treatment {
        Optional<DeadLetter> toGo(DeadLetter letter);
    }

    private int each(Predicate<String> wanted, Treatment treatment) throws ExecutionException, InterruptedException {
        try (Sending sending = new Sending()) {
            int count = 0;
            for (String topic : sending.topics()) {
                count += sending.each(topic, wanted, treatment);
            }
            return count;
        }
    }

    /** The connections, for the time of one command. */
    private final class Sending implements AutoCloseable {
        private final Admin admin = Admin.create(broker);
        private final KafkaConsumer<byte[], byte[]> dead = new KafkaConsumer<>(
                with(Map.of(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                with(Map.of(ProducerConfig.ACKS_CONFIG, "all")), new ByteArraySerializer(), new ByteArraySerializer());
        private final Redriven redriven = new Redriven(admin, dead, producer, group);

        List<String> topics() throws ExecutionException, InterruptedException {
            return admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith(TopicSettings.deadLetters(group, "")))
                    .sorted()
                    .toList();
        }

        /** Treats those that have not gone again, up to where they end now. */
        int each(String topic, Predicate<String> wanted, Treatment treatment)
                throws ExecutionException, InterruptedException {
            TopicPartition partition = new TopicPartition(topic, 0);
            Set<TopicPartition> alone = Set.of(partition);
            LettersSent sent = redriven.of(topic);
            dead.assign(alone);
            dead.seekToBeginning(alone);
            long end = dead.endOffsets(alone).getOrDefault(partition, 0L);
            int count = 0;
            while (dead.position(partition) < end) {
                for (ConsumerRecord<byte[], byte[]> record : dead.poll(Duration.ofSeconds(1))) {
                    DeadLetter letter = DeadLetter.of(record, group);
                    if (record.offset() < end && !sent.contains(record.offset()) && wanted.test(letter.name())) {
                        count++;
                        Optional<DeadLetter> toGo = treatment.toGo(letter);
                        if (toGo.isPresent()) {
                            send(toGo.get());
                            sent.add(record.offset());
                            redriven.keep(topic, sent);
                        }
                    }
                }
            }
            return count;
        }

        private void send(DeadLetter letter) throws ExecutionException, InterruptedException {
            if (!letter.target().equals(letter.origin())) {
                // Said here, since the broker's own answer is a week.
                Declaration.declare(admin, letter.target(), Map.of(TopicConfig.RETENTION_MS_CONFIG, Declaration.EVER));
            }
            producer.send(letter.again()).get();
        }

        @Override
        public void close() {
            producer.close();
            dead.close();
            admin.close();
        }
    }

    private Map<String, Object> with(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(broker);
        all.putAll(more);
        return all;
    }
}
