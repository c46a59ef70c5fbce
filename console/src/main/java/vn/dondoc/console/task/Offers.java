package vn.dondoc.console.task;

import org.jspecify.annotations.Nullable;
import vn.dondoc.console.api.Me;
import vn.dondoc.console.api.Task;

/** What a page offers somebody to do about a task: what its state, their unit and their rights allow. */
record Offers(boolean acknowledge, boolean report, boolean decide) {

    static Offers of(Task task, @Nullable Me me) {
        if (me == null || me.unit() == null) {
            return new Offers(false, false, false);
        }
        boolean isTheirs = me.unit().equals(task.unit());
        return new Offers(
                isTheirs && task.state() == Task.State.ASSIGNED && me.may("tasks:write"),
                isTheirs && task.state().isOpen() && me.may("reports:write"),
                me.unit().equals(task.directive().issuer())
                        && task.state() == Task.State.REPORTED
                        && me.may("reports:review"));
    }
}
