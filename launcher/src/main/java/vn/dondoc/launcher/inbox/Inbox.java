package vn.dondoc.launcher.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The box of all recipients: one line of JSON a message in a file, and all of it in memory. */
public final class Inbox {

    private final JsonMapper json = new JsonMapper();
    private final Path folder;
    private final List<Message> messages = new ArrayList<>();

    /**
     * Opens the box with what it held before.
     *
     * @param folder where it is kept; made if it is not there
     */
    public Inbox(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            if (Files.exists(lines())) {
                Files.readAllLines(lines()).forEach(this::readLine);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes a message in; it is in the file when this returns.
     *
     * @param message its number does not count
     * @param raw the mail as it came, kept beside the list; none for SMS
     * @return the message with its number
     */
    public synchronized Message add(Message message, byte @Nullable [] raw) {
        Message numbered =
                message.withNumber(messages.isEmpty() ? 1 : messages.getLast().number() + 1);
        try {
            if (raw != null) {
                Files.write(folder.resolve("%06d.eml".formatted(numbered.number())), raw);
            }
            // The line break comes first, so that a line torn by a kill does not spoil the next one.
            Files.write(
                    lines(),
                    ("\n" + json.writeValueAsString(numbered)).getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        messages.add(numbered);
        return numbered;
    }

    /** The messages that fit, oldest first. */
    public synchronized List<Message> find(Predicate<Message> wanted) {
        return messages.stream().filter(wanted).toList();
    }

    private void readLine(String line) {
        try {
            if (!line.isBlank()) {
                messages.add(json.readValue(line, Message.class));
            }
        } catch (JacksonException torn) {
            // Written when the process was killed: its sender was never told that it arrived, and sends again.
            return;
        }
    }

    private Path lines() {
        return folder.resolve("messages.jsonl");
    }
}
