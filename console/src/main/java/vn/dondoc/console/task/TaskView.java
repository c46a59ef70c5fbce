package vn.dondoc.console.task;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.dondoc.console.api.Page;
import vn.dondoc.console.api.Task;
import vn.dondoc.console.api.Task.State;
import vn.dondoc.console.api.TaskFacets;
import vn.dondoc.console.api.TaskFacets.Count;
import vn.dondoc.console.api.Tasks;

/** Which tasks a list shows: what people ask for every day, each with a name and an address. */
public enum TaskView {
    OVERDUE("qua-han", "OVERDUE"),
    TODAY("hom-nay", "TODAY"),
    WEEK("7-ngay-toi", "NEXT_7_DAYS"),
    NEW("moi", null, State.ASSIGNED),
    AWAITED("cho-bao-cao", null, State.ASSIGNED, State.ACKNOWLEDGED, State.IN_PROGRESS),
    WAITING("cho-duyet", "WAITING"),
    UNDATED("khong-thoi-han", "UNDATED"),
    OPEN("dang-lam", null),
    ALL("tat-ca", null);

    private final String address;
    private final @Nullable String window;
    private final List<State> states;

    TaskView(String address, @Nullable String window, State... states) {
        this.address = address;
        this.window = window;
        this.states = List.of(states);
    }

    /** Its name in addresses. */
    public String address() {
        return address;
    }

    /** The sentence that names it. */
    public String key() {
        return "view." + address;
    }

    /** The one with this address; what is open for none. */
    static TaskView at(@Nullable String address) {
        return Arrays.stream(values())
                .filter(view -> view.address.equals(address))
                .findFirst()
                .orElse(OPEN);
    }

    /** A page of all its tasks, the first that are due. */
    public Page<Task> of(Tasks tasks, int limit) {
        return of(tasks, null, null, null, null, limit);
    }

    /** A page of its tasks, where it is said only of this document, of this unit, or with these words. */
    Page<Task> of(
            Tasks tasks,
            @Nullable String directive,
            @Nullable String unit,
            @Nullable String words,
            @Nullable String cursor,
            int limit) {
        return tasks.list(directive, unit, this == ALL ? null : Boolean.TRUE, window, states, words, cursor, limit);
    }

    /** How many tasks it has; nothing where nobody counts them. */
    public OptionalLong count(TaskFacets facets) {
        if (this == ALL) {
            return OptionalLong.empty();
        }
        if (window != null) {
            return OptionalLong.of(count(facets.window(), window));
        }
        return OptionalLong.of(
                states.isEmpty()
                        ? facets.total()
                        : states.stream()
                                .mapToLong(state -> count(facets.state(), state.name()))
                                .sum());
    }

    private static long count(List<Count> counts, String value) {
        return counts.stream()
                .filter(one -> one.value().equals(value))
                .mapToLong(Count::count)
                .findFirst()
                .orElse(0);
    }
}
