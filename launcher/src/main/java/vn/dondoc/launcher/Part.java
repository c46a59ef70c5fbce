package vn.dondoc.launcher;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What runs, in the order in which it starts: a part needs all parts of the stages before its own. */
public enum Part {
    BROKER("broker", "Kafka", 6, Stage.INFRASTRUCTURE),
    STORE("store", "Kho dữ liệu", 8, Stage.INFRASTRUCTURE),
    DESK("desk", "Đăng nhập, hộp thư, đồng hồ", 5, Stage.INFRASTRUCTURE),
    DIRECTIVE("directive-service", "Văn bản chỉ đạo", 1, Stage.SERVICES),
    TASK("task-service", "Nhiệm vụ", 2, Stage.SERVICES),
    REPORT("report-service", "Báo cáo", 3, Stage.SERVICES),
    NOTIFICATION("notification-service", "Thông báo", 4, Stage.SERVICES),
    GATEWAY("gateway", "Cổng API", 0, Stage.DOOR);

    /** What starts together. */
    enum Stage {
        INFRASTRUCTURE,
        SERVICES,
        DOOR
    }

    private final String id;
    private final String title;
    private final int portOffset;
    private final Stage stage;

    Part(String id, String title, int portOffset, Stage stage) {
        this.id = id;
        this.title = title;
        this.portOffset = portOffset;
        this.stage = stage;
    }

    /** Its name on the command line, in the log, of its configuration file and of its database. */
    public String id() {
        return id;
    }

    /** Its name on the terminal. */
    String title() {
        return title;
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
                .orElseThrow(() -> new Trouble("Không có phần \"" + word + "\"; các phần là infra, "
                        + String.join(
                                ", ", Arrays.stream(values()).map(Part::id).toList())
                        + "."));
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
                .orElseThrow(
                        () -> new Trouble("\"" + word + "\" không phải một dịch vụ: ./run --help kể tên bốn dịch vụ."));
    }
}
