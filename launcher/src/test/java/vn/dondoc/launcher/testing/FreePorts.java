package vn.dondoc.launcher.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import vn.dondoc.launcher.Ports;

/** Finds as many ports in a row as a platform needs, that nobody listens on. */
public final class FreePorts {

    private FreePorts() {}

    public static Ports any() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(20_000, 32_000))
                .limit(1_000)
                .filter(base -> IntStream.range(base, base + 15).allMatch(FreePorts::isFree))
                .mapToObj(Ports::new)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
