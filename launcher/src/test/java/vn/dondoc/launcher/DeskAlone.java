package vn.dondoc.launcher;

import java.nio.file.Path;
import java.util.EnumSet;
import org.springframework.context.ConfigurableApplicationContext;
import vn.dondoc.launcher.clock.OffsetClock;
import vn.dondoc.launcher.testing.FreePorts;

/** Sign-in, inbox and clock running by themselves. */
public final class DeskAlone implements AutoCloseable {

    private final Ports ports = FreePorts.any();
    private final DataFolder data;
    private final OffsetClock clock;
    private final ConfigurableApplicationContext context;

    public DeskAlone(Path folder) throws Exception {
        data = new DataFolder(folder, EnumSet.of(Part.DESK), false);
        clock = new OffsetClock(data.clock());
        context = new Applications(new Settings(ports, data), clock).start(Part.DESK);
    }

    public Ports ports() {
        return ports;
    }

    @Override
    public void close() {
        context.close();
        clock.close();
        data.close();
    }
}
