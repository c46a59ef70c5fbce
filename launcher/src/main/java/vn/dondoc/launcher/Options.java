package vn.dondoc.launcher;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.audit.Head;
import vn.dondoc.chassis.text.Message;

/**
 * What the command line asks for.
 *
 * @param port the gateway's port; the others follow it; 0, in a replay only, for any free one
 * @param data where everything is kept
 * @param reset whether to begin with an empty data folder
 * @param clock business time to begin at; none: as kept, or the machine's
 * @param only what this process runs
 * @param replay whether to play the story of a December in a temporary folder
 * @param letters what is asked of the dead letters of a running platform, instead of starting one
 * @param backup where a running platform is to be copied to
 * @param restore the backup that {@code data} is to be filled from
 * @param audit whether to check the audit trails, instead of starting a platform
 * @param heads where the services' audit trails ended at an earlier time, as somebody has kept it
 */
public record Options(
        boolean help,
        int port,
        Path data,
        boolean reset,
        @Nullable Instant clock,
        Set<Part> only,
        boolean replay,
        @Nullable LettersOrder letters,
        @Nullable Path backup,
        @Nullable Path restore,
        boolean audit,
        Map<Part, Head> heads) {

    static final int DEFAULT_PORT = 8080;

    static final Message HELP = Message.of("run.help");

    /**
     * Reads the words of the command line.
     *
     * @throws Trouble naming the word that is not understood
     */
    static Options of(String... words) {
        boolean help = false;
        boolean reset = false;
        boolean replay = false;
        boolean audit = false;
        Map<Part, Head> heads = new EnumMap<>(Part.class);
        boolean list = false;
        boolean dryRun = false;
        boolean withoutOriginal = false;
        Part service = null;
        List<String> names = List.of();
        Path backup = null;
        Path restore = null;
        int port = 0;
        Path data = folder("data");
        Instant clock = null;
        Set<Part> only = EnumSet.noneOf(Part.class);
        Deque<String> rest = new ArrayDeque<>(List.of(words));
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--help", "-h" -> help = true;
                case "--reset" -> reset = true;
                case "--replay" -> replay = true;
                case "--port" -> port = port(value(option, rest));
                case "--data" -> data = folder(value(option, rest));
                case "--clock" -> clock = instant(value(option, rest));
                case "--only" ->
                    List.of(value(option, rest).split(",")).forEach(word -> only.addAll(Part.named(word.strip())));
                case "--audit" -> audit = true;
                case "--head" -> head(value(option, rest), heads);
                case "--letters" -> {
                    service = Part.service(value(option, rest));
                    list = true;
                }
                case "--redrive" -> service = Part.service(value(option, rest));
                case "--dry-run" -> dryRun = true;
                case "--without-original" -> withoutOriginal = true;
                case "--letter" -> names = List.of(value(option, rest).split(","));
                case "--backup" -> backup = folder(value(option, rest));
                case "--restore" -> restore = folder(value(option, rest));
                default -> throw new Trouble("run.unknown-option", option);
            }
        }
        return new Options(
                help,
                port == 0 && !replay ? DEFAULT_PORT : port,
                data,
                reset,
                clock,
                only.isEmpty() ? EnumSet.allOf(Part.class) : only,
                replay,
                service == null ? null : new LettersOrder(service, list, dryRun, withoutOriginal, names),
                backup,
                restore,
                audit,
                heads);
    }

    /** The same for everything, in another folder and from another time on; at a free port if none was given. */
    Options in(Path folder, Instant begin) {
        return new Options(
                help,
                port == 0 ? Ports.anyFree().base() : port,
                folder,
                false,
                begin,
                EnumSet.allOf(Part.class),
                replay,
                null,
                null,
                null,
                false,
                Map.of());
    }

    /** Whether this process is the whole platform. */
    boolean isComplete() {
        return only.size() == Part.values().length;
    }

    private static Path folder(String word) {
        return Path.of(word).toAbsolutePath().normalize();
    }

    private static String value(String option, Deque<String> rest) {
        String value = rest.poll();
        // Of "--data --reset" a folder with the name --reset would be made, and nothing reset.
        if (value == null || value.startsWith("--")) {
            throw new Trouble("run.missing-value", option);
        }
        return value;
    }

    private static int port(String word) {
        try {
            int port = Integer.parseInt(word);
            if (port >= 1024 && port <= 65_510) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw badPort(word);
        }
        throw badPort(word);
    }

    private static Trouble badPort(String word) {
        return new Trouble("run.bad-port", word);
    }

    private static void head(String word, Map<Part, Head> heads) {
        String[] parts = word.split(":", 2);
        try {
            heads.put(Part.service(parts[0]), Head.parse(parts.length < 2 ? "" : parts[1]));
        } catch (IllegalArgumentException notAHead) {
            throw new Trouble(notAHead, "run.bad-head", word);
        }
    }

    private static Instant instant(String word) {
        try {
            return OffsetDateTime.parse(word).toInstant();
        } catch (DateTimeException notATime) {
            throw new Trouble(notATime, "run.bad-time", word);
        }
    }
}
