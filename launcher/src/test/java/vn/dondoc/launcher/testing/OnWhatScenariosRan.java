package vn.dondoc.launcher.testing;

import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import vn.dondoc.chassis.testing.Containers;

/** Says at the end of a JVM with scenarios on what they ran, and what the starts of it took. */
public final class OnWhatScenariosRan implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (System.getProperty("dondoc.scenarios") == null) {
            return;
        }
        System.out.println("Scenarios ran on " + surroundings());
        System.out.println(Starts.told());
        if ("thorough".equals(System.getProperty("dondoc.scenarios"))) {
            System.out.println("Left out: the long forms (-Pthorough runs them)");
        }
    }

    private static String surroundings() {
        String elsewhere = System.getProperty("dondoc.url");
        if (elsewhere != null) {
            return "the platform at " + elsewhere;
        }
        if (Containers.areWanted()) {
            return "the launcher beside containers of " + Containers.names()
                    + "; those of faults, which kill, stop and copy parts, on the launcher's own";
        }
        return "the launcher's own parts: Kafka " + AppInfoParser.getVersion()
                + " (one KRaft node), its store on disk behind the MongoDB protocol, its SMTP server,"
                + " its SMS operator and its sign-in; not on a Kafka cluster or MongoDB itself";
    }
}
