package vn.dondoc.launcher.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.dondoc.deadlines.calendar.WorkingCalendar;
import vn.dondoc.launcher.replay.Agenda.Todo;
import vn.dondoc.launcher.replay.Conduct.Act;

/**
 * The story: directives are issued, units answer or do not, business time leaps from one interesting moment to the
 * next. What is told comes from the topics, so it is what really happened.
 */
public final class Replay {

    /** Business time at the beginning: just before the offices open. */
    public static final Instant BEGIN = Instant.parse("2023-12-14T00:30:00Z");

    /** The last day of the whole story. */
    public static final LocalDate END = LocalDate.of(2024, 1, 10);

    private static final LocalTime OPENING = LocalTime.of(8, 0);
    private static final LocalTime CLOSING = LocalTime.of(17, 0);

    private final Agenda agenda;
    private final Map<String, String> reports = new HashMap<>();
    private final Glossary names = new Glossary();
    private final Summary summary = new Summary(names);
    private final PrintStream out;
    private final LocalDate last;
    private final Timeline timeline;
    private final Events events;
    private final Player player;
    private final Settling settling;

    private Replay(PrintStream out, LocalDate last, Events events, Player player, Settling settling) {
        this.out = out;
        this.last = last;
        this.events = events;
        this.player = player;
        this.settling = settling;
        timeline = new Timeline(out, names);
        agenda = new Agenda(at(last, CLOSING));
    }

    /**
     * Plays on a platform that holds the province and nothing else, its clock at {@link #BEGIN}.
     *
     * @param door the address of the gateway
     * @param broker host and port of the broker
     * @param out where the story is told
     * @param last the last day to be played, {@link #END} for all
     * @return how it ended
     */
    public static Summary play(String door, String broker, PrintStream out, LocalDate last)
            throws IOException, InterruptedException {
        Player player = new Player(door);
        try (Events events = new Events(broker);
                Settling settling = new Settling(events, player, broker)) {
            return new Replay(out, last, events, player, settling).play();
        }
    }

    private Summary play() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        settle(begin);
        plan();
        for (var next = agenda.next(); next != null; next = agenda.next()) {
            player.moveClock(next.getKey());
            long moved = System.nanoTime();
            for (Todo one : next.getValue()) {
                act(one);
            }
            List<String> issued = issue(Sample.at(next.getKey()));
            settle(moved);
            for (String directive : issued) {
                plan(player.tasks(directive), next.getKey());
            }
        }
        summary.print(out);
        out.println();
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        out.println(names.words("story.told", taken.toSeconds()));
        return summary;
    }

    /** What happens whatever the units do: offices open, reminders go out, directives are issued. */
    private void plan() {
        WorkingCalendar calendar = names.calendar();
        LocalDate first = BEGIN.atZone(WorkingCalendar.ZONE).toLocalDate();
        for (LocalDate day = first; !day.isAfter(last); day = calendar.nextWorkingDay(day)) {
            agenda.stopAt(at(day, OPENING));
        }
        for (Sample sample : Sample.values()) {
            agenda.stopAt(sample.issuedAt());
        }
    }

    /** What comes of new tasks: reminders on their day, the miss a second after it, and what their units do. */
    private void plan(List<Player.Task> tasks, Instant given) {
        LocalDate today = given.atZone(WorkingCalendar.ZONE).toLocalDate();
        for (Player.Task task : tasks) {
            Instant due = task.due();
            if (due != null) {
                agenda.stopAt(at(due.atZone(WorkingCalendar.ZONE).toLocalDate(), OPENING));
                agenda.stopAt(due.plusSeconds(1));
            }
            for (Act act : Conduct.of(task.unit()).acts(task, today, last, names.calendar())) {
                agenda.add(act.at(), new Todo(task, act.doing()));
            }
        }
    }

    private List<String> issue(List<Sample> samples) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        for (Sample sample : samples) {
            ids.add(player.issue(sample.content()));
        }
        return ids;
    }

    private void act(Todo one) throws IOException, InterruptedException {
        String id = one.task().id();
        switch (one.doing()) {
            case ACKNOWLEDGE -> player.acknowledge(one.task());
            case REPORT_IN_PART -> reports.put(id, handIn(one.task(), false));
            case REPORT -> reports.put(id, handIn(one.task(), true));
            case SEND_BACK -> player.sendBack(report(id), names.words("story.incomplete"));
            case ACCEPT -> player.accept(report(id));
        }
    }

    private String handIn(Player.Task task, boolean whole) throws IOException, InterruptedException {
        return player.report(task, names.words("story.report", task.itemPath()), whole);
    }

    /** The last report on a task. */
    private String report(String task) {
        return Objects.requireNonNull(reports.get(task), "Nobody has reported on it yet");
    }

    private void settle(long moved) throws IOException, InterruptedException {
        settling.await(moved);
        List<Happening> happenings = events.take();
        for (Happening happening : happenings) {
            names.learn(happening);
            summary.enter(happening);
        }
        timeline.tell(happenings);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
