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
    OVERDUE("qua-han", "OVERDUE", null),
    TODAY("hom-nay", "TODAY", null),
    WEEK("7-ngay-toi", "NEXT_7_DAYS", null),
    NEW("moi", null, State.ASSIGNED),
    WAITING("cho-duyet", "WAITING", null),
    UNDATED("khong-thoi-han", "UNDATED", null),
    OPEN("dang-lam", null, null),
    ALL("tat-ca", null, null);

    private final String address;
    private final @Nullable String window;
    private final @Nullable State state;

    TaskView(String address, @Nullable String window, @Nullable State state) {
        this.address = address;
        this.window = window;
        this.state = state;
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
        return tasks.list(directive, unit, this == ALL ? null : Boolean.TRUE, window, state, words, cursor, limit);
    }

    /** How many tasks it has; nothing where nobody counts them. */
    public OptionalLong count(TaskFacets facets) {
        if (this == ALL) {
            return OptionalLong.empty();
        }
        if (window != null) {
            return OptionalLong.of(count(facets.window(), window));
        }
        return OptionalLong.of(state == null ? facets.total() : count(facets.state(), state.name()));
    }

    private static long count(List<Count> counts, String value) {
        return counts.stream()
                .filter(one -> one.value().equals(value))
                .mapToLong(Count::count)
                .findFirst()
                .orElse(0);
    }
}
