package vn.dondoc.messaging.operations;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import vn.dondoc.chassis.command.ClientFile;

/**
 * The broker's part of a backup from the command line, around the store's own tools: {@code BackupCommand CLIENT begin
 * FOLDER}, then the copy of the store, then {@code copy FOLDER UNTIL}; {@code restore FOLDER} fills an empty broker.
 * CLIENT is a properties file that tells how to reach the broker.
 */
public final class BackupCommand {

    private BackupCommand() {}

    public static void main(String[] words) throws ExecutionException, InterruptedException, IOException {
        if (words.length < 3) {
            System.err.println("BackupCommand CLIENT begin FOLDER | copy FOLDER UNTIL | restore FOLDER");
            System.exit(2);
        }
        Map<String, Object> broker = ClientFile.read(Path.of(words[0]));
        Path folder = Path.of(words[2]);
        switch (words[1]) {
            case "begin" -> new TopicBackup(broker, folder).begin();
            case "copy" ->
                System.out.println(new TopicBackup(broker, folder).copy(Instant.parse(words[3])) + " records copied");
            case "restore" -> System.out.println(new TopicRestore(broker, folder).run() + " records restored");
            default -> throw new IllegalArgumentException("begin, copy or restore, not " + words[1]);
        }
    }
}
