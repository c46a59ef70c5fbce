package vn.dondoc.embedded.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vn.dondoc.embedded.Commands;
import vn.dondoc.embedded.EmbeddedStore;

/** The process that is killed: does step after step, and adds a byte to a file for each that the store acknowledged. */
final class Crashing {

    private Crashing() {}

    /** @param arguments the store's folder, the seed of the steps, the file of the acknowledgements */
    public static void main(String[] arguments) throws IOException {
        EmbeddedStore store = EmbeddedStore.open(Path.of(arguments[0]));
        Commands commands = new Commands(store.backend(), "test");
        Steps steps = new Steps(Long.parseLong(arguments[1]));
        try (FileChannel acknowledged =
                FileChannel.open(Path.of(arguments[2]), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                commands.ask(steps.next());
                acknowledged.write(ByteBuffer.wrap(new byte[1]));
            }
        }
    }
}
