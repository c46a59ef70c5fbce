package vn.dondoc.launcher;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.chassis.text.Message;

/** What runs, in the order in which it starts: a part needs all parts of the stages before its own. */
public enum Part {
    BROKER("broker", 6, Stage.INFRASTRUCTURE),
    STORE("store", 8, Stage.INFRASTRUCTURE),
    DESK("desk", 5, Stage.INFRASTRUCTURE),
    DIRECTIVE("directive-service", 1, Stage.SERVICES),
    TASK("task-service", 2, Stage.SERVICES),
    REPORT("report-service", 3, Stage.SERVICES),
    NOTIFICATION("notification-service", 4, Stage.SERVICES),
    GATEWAY("gateway", 0, Stage.DOOR),
    CONSOLE("console", 15, Stage.DOOR);

    /** What starts together. */
    enum Stage {
        INFRASTRUCTURE,
        SERVICES,
        DOOR
    }

    private final String id;
    private final int portOffset;
    private final Stage stage;

    Part(String id, int portOffset, Stage stage) {
        this.id = id;
        this.portOffset = portOffset;
        this.stage = stage;
    }

    /** Its name on the command line, in the log, of its configuration file and of its database. */
    public String id() {
        return id;
    }

    /** Its name on the terminal. */
    Message title() {
        return Message.of("run.part." + id);
    }

    int portOffset() {
        return portOffset;
    }

    Stage stage() {
        return stage;
    }

    /**
     * The parts that a word of {@code --only} means.
     *
     * @throws Trouble if there is no such part
     */
    static Set<Part> named(String word) {
        if (word.equals("infra")) {
            return EnumSet.of(BROKER, STORE, DESK);
        }
        return Arrays.stream(values())
                .filter(part -> part.id.equals(word))
                .findFirst()
                .map(EnumSet::of)
                .orElseThrow(() -> new Trouble(
                        "run.no-such-part",
                        word,
                        Arrays.stream(values()).map(Part::id).collect(Collectors.joining(", "))));
    }

    /**
     * The one service that a word of {@code --redrive} means.
     *
     * @throws Trouble if it is none
     */
    static Part service(String word) {
        return named(word).stream()
                .filter(part -> part.stage == Stage.SERVICES)
                .findFirst()
                .orElseThrow(() -> new Trouble("run.not-a-service", word));
    }
}
