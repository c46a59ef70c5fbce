package vn.dondoc.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.launcher.clock.ClockBackward;
import vn.dondoc.launcher.clock.OffsetClock;
import vn.dondoc.launcher.replay.Replay;
import vn.dondoc.launcher.replay.TemporaryFolder;
import vn.dondoc.messaging.operations.Redrive;

/** The command: starts what the options ask for and stays until Ctrl-C. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] words) throws InterruptedException {
        Terminal terminal = new Terminal(System.out);
        try {
            Options options = Options.of(words);
            if (options.help()) {
                terminal.say(Options.HELP);
                return;
            }
            if (options.letters() != null) {
                letters(options, options.letters());
            } else if (options.audit()) {
                audit(options);
            } else if (options.backup() != null) {
                backup(options, options.backup(), terminal);
            } else if (options.restore() != null) {
                restore(options, options.restore(), terminal);
            } else if (options.replay()) {
                replay(options, terminal);
            } else {
                run(options, terminal);
            }
        } catch (Trouble trouble) {
            System.err.println(Terminal.words(trouble.words()));
            System.exit(1);
        }
    }

    private static void run(Options options, Terminal terminal) throws InterruptedException {
        Ports ports = new Ports(options.port());
        terminal.say("run.starting", options.data());
        DataFolder data = start(options, terminal, () -> {}, () -> {});
        if (options.isComplete()) {
            terminal.addresses(ports, data);
            terminal.blank();
            terminal.say("run.begin", ports.door() + "/");
        } else {
            terminal.blank();
        }
        terminal.say("run.ready");
        new CountDownLatch(1).await();
    }

    /** Lists a service's dead letters or sends them again; the platform that has them is the one that runs at this port. */
    private static void letters(Options options, LettersOrder order) throws InterruptedException {
        DataFolder.requireThere(options.data());
        logTo(options.data().resolve("logs"), "redrive");
        String broker = "127.0.0.1:" + new Ports(options.port()).of(Part.BROKER);
        Redrive redrive =
                new Redrive(Map.of("bootstrap.servers", broker), order.service().id(), System.out);
        try {
            if (order.list()) {
                redrive.list();
            } else {
                redrive.run(order.names(), order.dryRun(), order.withoutOriginal());
            }
        } catch (ExecutionException | KafkaException e) {
            LoggerFactory.getLogger(Launcher.class).error("The dead letters were not reached", e);
            throw new Trouble(e, "run.letters-not-reached", options.port());
        }
    }

    /** Ends with 1 if anything is wrong with an audit trail. */
    private static void audit(Options options) {
        AuditCommand command = new AuditCommand(options, System.out);
        logTo(options.data().resolve("logs"), "audit-check");
        if (!command.run()) {
            System.exit(1);
        }
    }

    private static void backup(Options options, Path folder, Terminal terminal) throws InterruptedException {
        DataFolder.requireThere(options.data());
        logTo(options.data().resolve("logs"), "backup");
        long begin = System.nanoTime();
        Instant at = new Backup(new Ports(options.port()), options.data(), folder).make();
        terminal.done(Message.of("run.backed-up", folder, String.valueOf(at)), System.nanoTime() - begin);
    }

    private static void restore(Options options, Path folder, Terminal terminal) throws InterruptedException {
        Restore.requireWhole(folder);
        Ports ports = new Ports(options.port());
        ports.requireFree(EnumSet.of(Part.BROKER));
        long begin = System.nanoTime();
        try (DataFolder data = new DataFolder(options.data(), EnumSet.allOf(Part.class), options.reset())) {
            logTo(data.logs(), "restore");
            new Restore(ports, data, folder).run();
        }
        terminal.done(Message.of("run.restored", options.data()), System.nanoTime() - begin);
        terminal.say("run.restored.next");
    }

    /** Leaves nothing behind, but for the log of a story that could not be told to its end. */
    private static void replay(Options given, Terminal terminal) {
        if (given.port() != 0) {
            new Ports(given.port()).requireFree(EnumSet.allOf(Part.class));
        }
        TemporaryFolder folder = TemporaryFolder.create();
        Options options = given.in(folder.path(), Replay.BEGIN);
        Ports ports = new Ports(options.port());
        terminal.say("run.starting.replay", ports.base(), folder.path());
        try {
            start(options, terminal, Thread.currentThread()::interrupt, folder::delete);
            Replay.play(ports.door(), "127.0.0.1:" + ports.of(Part.BROKER), System.out, Replay.END);
            System.exit(0);
        } catch (InterruptedException stopped) {
            // Ctrl-C: the hook that interrupted this puts everything away.
            Thread.currentThread().interrupt();
        } catch (Trouble trouble) {
            folder.keep();
            throw trouble;
        } catch (IOException | IllegalStateException e) {
            folder.keep();
            LoggerFactory.getLogger(Launcher.class).error("The replay broke off", e);
            throw new Trouble(e, "run.replay-broke-off", folder.path().resolve("logs"));
        }
    }

    /**
     * Starts what the options ask for; it stops when the process does.
     *
     * @param before what to do first when the process stops
     * @param after what to do when all has stopped
     */
    private static DataFolder start(Options options, Terminal terminal, Runnable before, Runnable after)
            throws InterruptedException {
        Ports ports = new Ports(options.port());
        // Before there is a folder, and before an old one is emptied.
        ports.requireFree(options.only());
        DataFolder data = new DataFolder(options.data(), options.only(), options.reset());
        logTo(options, data);
        OffsetClock clock = clock(options, data);
        Platform platform = new Platform(ports, data, clock, terminal);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            before.run();
                            platform.close();
                            clock.close();
                            data.close();
                            after.run();
                        },
                        "stop"));
        platform.start(options.only());
        if (options.isComplete()) {
            platform.loadProvince();
        }
        return data;
    }

    private static OffsetClock clock(Options options, DataFolder data) {
        OffsetClock clock = new OffsetClock(data.clock());
        try {
            if (options.clock() != null) {
                clock.beginAt(options.clock());
            }
            return clock;
        } catch (ClockBackward backward) {
            throw new Trouble(backward, "run.clock-is-later", String.valueOf(backward.current()));
        }
    }

    /** Before the first line is logged: one file for the whole platform, one each for processes that run a part of it. */
    private static void logTo(Options options, DataFolder data) {
        logTo(
                data.logs(),
                options.isComplete()
                        ? "dondoc"
                        : String.join("+", options.only().stream().map(Part::id).toList()));
        LoggerFactory.getLogger(Launcher.class).info("Starting {}", options);
    }

    private static void logTo(Path folder, String file) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("dondoc.logs", folder.toString());
        System.setProperty("dondoc.log", file);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
