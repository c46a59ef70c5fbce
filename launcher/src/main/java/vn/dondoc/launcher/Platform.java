package vn.dondoc.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.embedded.EmbeddedStore;
import vn.dondoc.launcher.broker.Broker;
import vn.dondoc.launcher.clock.OffsetClock;
import vn.dondoc.launcher.province.Province;

/** The parts that run in this process: started stage by stage, stopped in the opposite order. */
final class Platform implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Platform.class);

    private final Ports ports;
    private final DataFolder data;
    private final Applications applications;
    private final Terminal terminal;
    private final Deque<Stop> running = new ArrayDeque<>();

    private record Stop(Part part, AutoCloseable action) {}

    Platform(Ports ports, DataFolder data, OffsetClock clock, Terminal terminal) {
        this.ports = ports;
        this.data = data;
        this.terminal = terminal;
        applications = new Applications(new Settings(ports, data), clock);
    }

    /**
     * Starts these parts; they answer when this returns.
     *
     * @throws Trouble if one does not start; the reason is in the log
     */
    void start(Set<Part> parts) throws InterruptedException {
        for (Part.Stage stage : Part.Stage.values()) {
            List<FutureTask<Void>> starts = new ArrayList<>();
            for (Part part : Part.values()) {
                if (part.stage() == stage && parts.contains(part)) {
                    starts.add(startInItsOwnThread(part));
                }
            }
            for (FutureTask<Void> start : starts) {
                await(start);
            }
        }
    }

    /**
     * Enters the invented province into a folder that does not have it yet.
     *
     * @throws Trouble if that fails; the reason is in the log
     */
    void loadProvince() {
        if (Files.exists(data.provinceLoaded())) {
            return;
        }
        long begin = System.nanoTime();
        try {
            int units = new Province(ports.door(), ports.url(Part.DESK)).load();
            Files.createFile(data.provinceLoaded());
            terminal.done(Message.of("run.province", units), System.nanoTime() - begin);
        } catch (IOException | InterruptedException | IllegalStateException e) {
            log.error("The province was not loaded", e);
            throw new Trouble(e, "run.province-not-loaded", data.logs());
        }
    }

    /** The thread's class loader carries the part's name, and every thread made by this one inherits it: see {@link PartOfLine}. */
    private FutureTask<Void> startInItsOwnThread(Part part) {
        var task = new FutureTask<Void>(() -> start(part), null);
        Thread thread = Thread.ofPlatform().name("start-" + part.id()).unstarted(task);
        thread.setContextClassLoader(new URLClassLoader(part.id(), new URL[0], Platform.class.getClassLoader()));
        thread.start();
        return task;
    }

    private void start(Part part) {
        long begin = System.nanoTime();
        try {
            AutoCloseable stop = open(part);
            synchronized (running) {
                running.push(new Stop(part, stop));
            }
        } catch (Exception e) {
            log.error("{} did not start", part.id(), e);
            throw new Trouble(e, "run.part-not-started", part.title(), data.logs());
        }
        terminal.done(part.title(), System.nanoTime() - begin);
    }

    private AutoCloseable open(Part part) throws Exception {
        return switch (part) {
            case BROKER -> new Broker(data.kafka(), ports.of(part), ports.controller())::stop;
            case STORE -> store(ports.of(part));
            default -> applications.start(part);
        };
    }

    private EmbeddedStore store(int port) {
        EmbeddedStore store = EmbeddedStore.open(data.store());
        store.listen(new InetSocketAddress("127.0.0.1", port));
        return store;
    }

    private static void await(FutureTask<Void> start) throws InterruptedException {
        try {
            start.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Trouble trouble ? trouble : new IllegalStateException(e.getCause());
        }
    }

    /** Stops what runs, last stage first, each stage at once; what does not stop is logged and does not hold up the rest. */
    @Override
    public void close() {
        List<Stop> stops = takeAll();
        for (Part.Stage stage : List.of(Part.Stage.values()).reversed()) {
            // Each waits for the last answers of its consumers: one after the other, that adds up.
            try (ExecutorService ends = Executors.newVirtualThreadPerTaskExecutor()) {
                stops.stream()
                        .filter(stop -> stop.part().stage() == stage)
                        .forEach(stop -> ends.execute(() -> end(stop)));
            }
        }
    }

    private static void end(Stop stop) {
        try {
            stop.action().close();
        } catch (Exception e) {
            log.error("{} did not stop", stop.part().id(), e);
        }
    }

    private List<Stop> takeAll() {
        synchronized (running) {
            List<Stop> stops = List.copyOf(running);
            running.clear();
            return stops;
        }
    }
}
