package vn.dondoc.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import vn.dondoc.launcher.identity.DemoPerson;
import vn.dondoc.launcher.identity.DemoSystem;

/** What the person who started it gets to read. */
final class Terminal {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private final PrintStream out;

    Terminal(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    synchronized void done(String what, long nanos) {
        say(String.format(
                VIETNAMESE, "  ✓ %-30s %5.1f s", what, Duration.ofNanos(nanos).toMillis() / 1000.0));
    }

    void addresses(Ports ports, DataFolder data) {
        say("");
        say("  API và tài liệu     " + ports.door() + "/docs");
        say("  Hộp thư thử         " + ports.door() + "/inbox");
        say("  Tình trạng          " + ports.managementUrl(Part.GATEWAY) + "/actuator/health");
        say("  Cấp token           " + ports.door() + "/identity/demo/oauth2/token");
        say("  Nhật ký             " + data.logs());
        say("");
        say("  Phần mềm (client, mật khẩu của nó)");
        for (DemoSystem system : DemoSystem.values()) {
            say(String.format("    %-17s %s", system.id(), system.secret()));
        }
        say("  Người (mật khẩu " + DemoPerson.PASSWORD + ")");
        for (DemoPerson person : DemoPerson.values()) {
            say(String.format("    %-17s %s, %s", person.username(), person.fullName(), person.post()));
        }
    }
}
