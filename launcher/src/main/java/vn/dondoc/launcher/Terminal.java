package vn.dondoc.launcher;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.dondoc.chassis.text.Message;
import vn.dondoc.launcher.identity.DemoPerson;
import vn.dondoc.launcher.identity.DemoSystem;

/** What the person who started it gets to read: in Vietnamese, whatever the machine's language is. */
final class Terminal {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final ResourceBundle SENTENCES =
            ResourceBundle.getBundle("vn.dondoc.launcher.messages", Locale.ROOT);

    private final PrintStream out;

    Terminal(PrintStream out) {
        this.out = out;
    }

    /**
     * A sentence of the launcher's own. Not by the texts of all modules: making them begins the log, whose place is not known
     * before the data folder is taken.
     */
    static String words(Message message) {
        Object[] arguments = message.arguments().stream()
                .map(argument -> argument instanceof Message inner ? words(inner) : argument.toString())
                .toArray();
        return new MessageFormat(SENTENCES.getString(message.key()), VIETNAMESE).format(arguments);
    }

    void say(Message message) {
        print(words(message));
    }

    void say(String key, Object... arguments) {
        say(Message.of(key, arguments));
    }

    synchronized void done(Message what, long nanos) {
        print(String.format(
                VIETNAMESE,
                "  ✓ %-30s %5.1f s",
                words(what),
                Duration.ofNanos(nanos).toMillis() / 1000.0));
    }

    void addresses(Ports ports, DataFolder data) {
        blank();
        address("console", ports.door() + "/");
        address("docs", ports.door() + "/docs");
        address("inbox", ports.door() + "/inbox");
        address("health", ports.managementUrl(Part.GATEWAY) + "/actuator/health");
        address("token", ports.door() + "/identity/demo/oauth2/token");
        address("logs", data.logs());
        blank();
        print("  " + words(Message.of("run.systems")));
        for (DemoSystem system : DemoSystem.values()) {
            print(String.format("    %-17s %s", system.id(), system.secret()));
        }
        print("  " + words(Message.of("run.people", DemoPerson.PASSWORD)));
        for (DemoPerson person : DemoPerson.values()) {
            print(String.format("    %-17s %s, %s", person.username(), person.fullName(), words(person.post())));
        }
    }

    void blank() {
        print("");
    }

    private void address(String what, Object where) {
        print(String.format("  %-19s %s", words(Message.of("run.address." + what)), where));
    }

    private void print(String line) {
        out.println(line);
        out.flush();
    }
}
