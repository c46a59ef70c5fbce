package vn.dondoc.launcher;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import vn.dondoc.launcher.clock.OffsetClock;
import vn.dondoc.launcher.testing.FreePorts;

/** Everything with the province in it, within the JVM of a test. */
public final class WholePlatform implements AutoCloseable {

    private static final Set<Part> ALL = EnumSet.allOf(Part.class);

    private final Ports ports = FreePorts.any();
    private final DataFolder data;
    private final OffsetClock clock;
    private final Platform platform;

    /** @param begin business time at the beginning */
    public WholePlatform(Path folder, Instant begin) throws InterruptedException {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        data = new DataFolder(folder, ALL, false);
        clock = new OffsetClock(data.clock());
        clock.beginAt(begin);
        platform = new Platform(ports, data, clock, new Terminal(System.out));
        platform.start(ALL);
        platform.loadProvince();
    }

    /** The address of the gateway. */
    public String door() {
        return ports.door();
    }

    /** Host and port of the broker. */
    public String broker() {
        return "127.0.0.1:" + ports.of(Part.BROKER);
    }

    @Override
    public void close() {
        platform.close();
        clock.close();
        data.close();
    }
}
