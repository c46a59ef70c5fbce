package vn.dondoc.console.task;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.console.api.Page;
import vn.dondoc.console.api.Task;
import vn.dondoc.console.api.Task.State;
import vn.dondoc.console.api.Task.Timeliness;
import vn.dondoc.console.api.Tasks;

/** Which tasks a list shows: what people ask for every day, each with a name and an address. */
public enum TaskView {
    NEW("moi"),
    OVERDUE("qua-han"),
    TODAY("hom-nay"),
    WEEK("7-ngay-toi"),
    REPORTED("cho-duyet"),
    UNDATED("khong-thoi-han"),
    OPEN("dang-lam"),
    ALL("tat-ca");

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Set<State> AT_WORK =
            Set.of(State.ASSIGNED, State.ACKNOWLEDGED, State.IN_PROGRESS, State.RETURNED);

    private final String address;

    TaskView(String address) {
        this.address = address;
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

    /** A page of its tasks. */
    public Page<Task> of(Tasks tasks, LocalDate today, @Nullable String cursor, int limit) {
        Filter filter = filter(today);
        return tasks.list(
                null, null, filter.states(), filter.timeliness(), filter.dueAfter(), filter.dueBefore(), cursor, limit);
    }

    /** What the API is asked for. */
    private Filter filter(LocalDate today) {
        Instant end = endOf(today);
        return switch (this) {
            case NEW -> new Filter(Set.of(State.ASSIGNED), null, null, null);
            case OVERDUE -> new Filter(AT_WORK, Timeliness.OVERDUE, null, null);
            case TODAY -> new Filter(AT_WORK, null, endOf(today.minusDays(1)), end);
            case WEEK -> new Filter(AT_WORK, null, end, endOf(today.plusDays(7)));
            case REPORTED -> new Filter(Set.of(State.REPORTED), null, null, null);
            case UNDATED -> new Filter(AT_WORK, Timeliness.UNDATED, null, null);
            case OPEN -> new Filter(AT_WORK, null, null, null);
            case ALL -> new Filter(Set.of(), null, null, null);
        };
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minus(Duration.ofSeconds(1));
    }

    /** The API's own filters. */
    private record Filter(
            Set<State> states,
            @Nullable Timeliness timeliness,
            @Nullable Instant dueAfter,
            @Nullable Instant dueBefore) {}
}
