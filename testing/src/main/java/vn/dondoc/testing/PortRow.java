package vn.dondoc.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Rows of ports for what tests start, stop and start again. A row belongs to one JVM as long as that lives: it holds the port
 * after the row open, and takes no row whose port there is taken. The ports of the row are never bound to find out, so none
 * can be lost between the look and the use. They lie below those that the system gives away by itself.
 */
public final class PortRow {

    /** As many ports are in a row. */
    public static final int LENGTH = 31;

    private static final int FIRST = 20_000;
    private static final int ROWS = 375;
    private static final List<ServerSocket> HELD = new CopyOnWriteArrayList<>();

    private PortRow() {}

    /** The first port of a row on which nobody listens. */
    public static int first() {
        int start = ThreadLocalRandom.current().nextInt(ROWS);
        return IntStream.range(start, start + ROWS)
                .map(row -> FIRST + row % ROWS * (LENGTH + 1))
                .filter(PortRow::take)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No row of ports is left"));
    }

    static boolean take(int first) {
        ServerSocket mark;
        try {
            mark = new ServerSocket(first + LENGTH, 1, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            return false;
        }
        HELD.add(mark);
        // What a JVM that was killed has left behind may still listen.
        return IntStream.range(first, first + LENGTH).noneMatch(PortRow::isListenedOn);
    }

    /** Lets another have a row, as the end of the JVM does. */
    static void release(int first) throws IOException {
        for (ServerSocket mark : HELD) {
            if (mark.getLocalPort() == first + LENGTH) {
                mark.close();
                HELD.remove(mark);
            }
        }
    }

    private static boolean isListenedOn(int port) {
        try (Socket caller = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return caller.isConnected();
        } catch (ConnectException nobody) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
