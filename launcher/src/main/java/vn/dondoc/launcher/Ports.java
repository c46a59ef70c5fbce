package vn.dondoc.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Who listens where: small steps from one base, so that processes find each other and two launchers can run side by side.
 *
 * @param base the gateway's port
 */
public record Ports(int base) {

    private static final int FIRST_SPARE = 18_080;
    private static final int LAST_SPARE = 28_080;
    private static final int STEP = 40;
    private static final int MANAGEMENT = 10;

    /** The port of a part on 127.0.0.1. */
    public int of(Part part) {
        return base + part.portOffset();
    }

    /** The port of 127.0.0.1 at which an application says how it is: health and metrics, without a token. */
    int management(Part part) {
        return of(part) + MANAGEMENT;
    }

    /** Where an application says how it is, from within the machine. */
    public String managementUrl(Part part) {
        return "http://127.0.0.1:" + management(part);
    }

    /** Where one of the parts is reached by HTTP from within the machine. */
    public String url(Part part) {
        return "http://127.0.0.1:" + of(part);
    }

    /** The one address for people and programs. */
    public String door() {
        return "http://localhost:" + base;
    }

    /** Each address of the gateway: the one of the tokens first, and the other by which people call this machine. */
    List<String> doors() {
        return List.of(door(), "http://127.0.0.1:" + base);
    }

    int controller() {
        return base + 7;
    }

    int smtp() {
        return base + 9;
    }

    /**
     * Ports that nobody listens on, for what comes and goes beside a running platform.
     *
     * @throws Trouble if there are none
     */
    static Ports anyFree() {
        return IntStream.iterate(FIRST_SPARE, base -> base < LAST_SPARE, base -> base + STEP)
                .mapToObj(Ports::new)
                .filter(Ports::areFree)
                .findFirst()
                .orElseThrow(() -> new Trouble("run.no-free-ports"));
    }

    private boolean areFree() {
        try {
            requireFree(EnumSet.allOf(Part.class));
            return true;
        } catch (Trouble taken) {
            return false;
        }
    }

    /**
     * Sees that nobody else listens on what these parts need.
     *
     * @throws Trouble naming the port
     */
    void requireFree(Set<Part> parts) {
        parts.stream().flatMap(part -> all(part).stream()).sorted().forEach(Ports::requireFree);
    }

    private List<Integer> all(Part part) {
        return switch (part) {
            case BROKER -> List.of(of(part), controller());
            case DESK -> List.of(of(part), smtp());
            case STORE -> List.of(of(part));
            case DIRECTIVE, TASK, REPORT, NOTIFICATION, GATEWAY, CONSOLE -> List.of(of(part), management(part));
        };
    }

    private static void requireFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new Trouble(e, "run.port-in-use", port);
        }
    }
}
