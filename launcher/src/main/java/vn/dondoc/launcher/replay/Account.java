package vn.dondoc.launcher.replay;

import java.util.HashMap;
import java.util.Map;

/** What is known of one unit in the end: how each of its tasks stands, what came back to it, what it was sent. */
final class Account {

    private record Standing(long version, String name) {}

    private final Map<String, Standing> tasks = new HashMap<>();
    private int returned;
    private int mails;
    private int texts;

    void enter(Happening happening) {
        switch (happening.type()) {
            case "report.returned" -> returned++;
            case "notification.sent" -> {
                if (happening.text("channel").equals("SMS")) {
                    texts++;
                } else {
                    mails++;
                }
            }
            default -> move(happening);
        }
    }

    private void move(Happening happening) {
        String to = happening.body().path("movement").path("to").asString("");
        if (!to.isEmpty()) {
            long version = happening.body().path("version").asLong();
            tasks.merge(
                    happening.text("taskId"),
                    new Standing(version, to),
                    (known, heard) -> known.version() > heard.version() ? known : heard);
        }
    }

    /** How many tasks stand like that, such as {@code OPEN_OVERDUE}. */
    int in(String standing) {
        return (int) tasks.values().stream()
                .filter(one -> one.name().equals(standing))
                .count();
    }

    /** Whether something went wrong, so that the unit gets a line of its own. */
    boolean isTelling() {
        return in("OPEN_OVERDUE") + in("DONE_LATE") + returned > 0;
    }

    /** In the order of the summary's columns. */
    int[] figures() {
        return new int[] {
            in("DONE_IN_TIME"),
            in("DONE_LATE"),
            in("OPEN_IN_TIME"),
            in("OPEN_OVERDUE"),
            in("OPEN_UNDATED") + in("DONE_UNDATED"),
            returned,
            mails,
            texts
        };
    }
}
