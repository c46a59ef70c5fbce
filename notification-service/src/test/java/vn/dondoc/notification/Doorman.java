package vn.dondoc.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.dondoc.testing.PortRow;

/** Stands before a mail server: passes everything on, but can be away, and can refuse recipients with a code. */
final class Doorman {
    private final int server;
    private final int port = PortRow.first();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ServerSocket door;

    Doorman(int server) {
        this.server = server;
        open();
    }

    int port() {
        return port;
    }

    /** Answers with this line, such as {@code 450 later}, whenever mail is for that address. */
    void refuse(String address, String answer) {
        refusals.put(address, answer);
    }

    void accept(String address) {
        refusals.remove(address);
    }

    /** From now on nobody answers at the port. */
    void leave() {
        try {
            ServerSocket closing = door;
            if (closing != null) {
                closing.close();
            }
            for (Socket one : open) {
                one.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void comeBack() {
        open();
    }

    private void open() {
        try {
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
            door = opened;
            Thread.ofVirtual().start(() -> welcome(opened));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void welcome(ServerSocket at) {
        while (!at.isClosed()) {
            try {
                Socket client = at.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server)) {
            Thread.ofVirtual().start(() -> answers(behind, client));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            String line = lines.readLine();
            while (line != null) {
                String refusal = refusal(line);
                OutputStream out = refusal == null ? behind.getOutputStream() : client.getOutputStream();
                out.write(((refusal == null ? line : refusal) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                line = lines.readLine();
            }
        } catch (IOException gone) {
            // One of the two has hung up: so does the other.
        } finally {
            open.remove(client);
        }
    }

    private static void answers(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // The conversation is over.
        }
    }

    private @Nullable String refusal(String line) {
        if (!line.startsWith("RCPT TO:")) {
            return null;
        }
        return refusals.get(line.substring(line.indexOf('<') + 1, line.indexOf('>')));
    }
}
