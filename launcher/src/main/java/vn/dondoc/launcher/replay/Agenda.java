package vn.dondoc.launcher.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The moments at which the story stops, and what is to be done at each; nothing after its end. */
final class Agenda {

    private final TreeMap<Instant, List<Todo>> moments = new TreeMap<>();
    private final Instant end;

    record Todo(Player.Task task, Conduct.Doing doing) {}

    Agenda(Instant end) {
        this.end = end;
    }

    /** Stops there, even if there is nothing to do. */
    void stopAt(Instant moment) {
        if (!moment.isAfter(end)) {
            moments.computeIfAbsent(moment, at -> new ArrayList<>());
        }
    }

    void add(Instant moment, Todo todo) {
        if (!moment.isAfter(end)) {
            moments.computeIfAbsent(moment, at -> new ArrayList<>()).add(todo);
        }
    }

    /** The next moment, which is crossed out; none at the end. */
    Map.@Nullable Entry<Instant, List<Todo>> next() {
        return moments.pollFirstEntry();
    }
}
