package vn.dondoc.benchmark.wire;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A store in a process of its own. Says its port and how many milliseconds it took to open; then answers "heap" with the
 * bytes in use after a collection, "cpu" with the nanoseconds that it computed so far, and ends with its input.
 */
final class Server {

    private Server() {}

    public static void main(String[] arguments) throws Exception {
        long begin = System.nanoTime();
        Store.Listening listening = Store.valueOf(arguments[0]).open(Path.of(arguments[1]));
        System.out.println(listening.address().getPort() + " " + (System.nanoTime() - begin) / 1e6);
        try (var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String command = commands.readLine(); command != null; command = commands.readLine()) {
                System.out.println("heap".equals(command) ? heap() : cpu());
            }
        }
        listening.end().run();
        System.exit(0);
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
