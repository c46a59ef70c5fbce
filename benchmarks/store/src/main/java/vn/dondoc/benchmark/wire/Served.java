package vn.dondoc.benchmark.wire;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A started {@link Server} with a client that speaks to it. */
final class Served implements AutoCloseable {

    final MongoClient client;
    /** Milliseconds until the port was open, from the start of main. */
    final double opened;

    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter commands;

    Served(Store store, Path folder) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + store.heap,
                // A library that is unpacked there stays there after a kill.
                "-Djava.io.tmpdir=" + folder.getParent(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        // Anything more for the store's process, as a recording of where its time goes.
        command.addAll(
                List.of(System.getProperty("server.options", "-Xshare:auto").split(" ")));
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), Server.class.getName(), store.name(), folder.toString()));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = process.inputReader();
        commands = new PrintWriter(process.outputWriter(), true);
        String[] first = answer().split(" ");
        opened = Double.parseDouble(first[1]);
        client = MongoClients.create("mongodb://127.0.0.1:" + first[0] + "/?directConnection=true");
    }

    private String answer() throws IOException {
        // The library under two of the stores logs here too.
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.matches("\\d+( [\\d.]+)?")) {
                return line;
            }
        }
        throw new IllegalStateException("The store ended: its words are above");
    }

    /** Bytes of the heap in use after a collection. */
    long heap() throws IOException {
        commands.println("heap");
        return Long.parseLong(answer());
    }

    /** Milliseconds that the store has computed so far, in all its threads. */
    double cpu() {
        try {
            commands.println("cpu");
            return Long.parseLong(answer()) / 1e6;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void kill() throws InterruptedException {
        client.close();
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        client.close();
        commands.close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
