package vn.dondoc.launcher;

import java.util.HashMap;
import java.util.Map;
import vn.dondoc.launcher.identity.DemoSystem;
import vn.dondoc.launcher.identity.IdentityConfiguration;

/** What each application is told by the launcher, over what its own configuration says. */
final class Settings {

    private final Ports ports;
    private final DataFolder data;

    Settings(Ports ports, DataFolder data) {
        this.ports = ports;
        this.data = data;
    }

    Map<String, Object> of(Part part) {
        Map<String, Object> settings = new HashMap<>(common(part));
        settings.put(Exclusions.PART, part);
        settings.putAll(
                switch (part) {
                    case DESK -> desk();
                    case GATEWAY -> gateway();
                    case CONSOLE -> console();
                    case NOTIFICATION -> notification();
                    default -> service(part);
                });
        return settings;
    }

    private Map<String, Object> common(Part part) {
        return Map.of(
                "server.port",
                ports.of(part),
                "server.address",
                "127.0.0.1",
                "management.server.port",
                ports.management(part),
                "management.server.address",
                "127.0.0.1",
                "spring.jmx.enabled",
                false,
                "management.metrics.use-global-registry",
                false,
                "dondoc.launcher",
                true,
                "dondoc.identity.issuer",
                ports.door() + IdentityConfiguration.PATH,
                "dondoc.identity.jwks",
                ports.url(Part.DESK) + IdentityConfiguration.PATH + "/oauth2/jwks",
                "dondoc.identity.audience",
                "dondoc");
    }

    private Map<String, Object> desk() {
        return Map.of(
                "dondoc.door", ports.door(),
                "dondoc.addresses", String.join(",", ports.doors()),
                "dondoc.identity.key", data.signingKey().toString(),
                "dondoc.inbox", data.inbox().toString(),
                "dondoc.smtp.port", ports.smtp());
    }

    private Map<String, Object> service(Part part) {
        String broker = "127.0.0.1:" + ports.of(Part.BROKER);
        return Map.of(
                // The gateway's library switches it off wherever it is on the class path.
                "spring.servlet.multipart.enabled",
                true,
                "spring.mongodb.uri",
                "mongodb://127.0.0.1:" + ports.of(Part.STORE) + "/" + part.id(),
                "spring.kafka.bootstrap-servers",
                broker,
                "spring.cloud.stream.kafka.binder.brokers",
                broker);
    }

    private Map<String, Object> notification() {
        Map<String, Object> settings = new HashMap<>(service(Part.NOTIFICATION));
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.port", ports.smtp());
        settings.put("dondoc.sms.url", ports.url(Part.DESK) + "/sms");
        settings.put("dondoc.sms.key", "demo");
        return settings;
    }

    private Map<String, Object> console() {
        String identity = ports.url(Part.DESK) + IdentityConfiguration.PATH;
        return Map.of(
                // As for the services.
                "spring.servlet.multipart.enabled",
                true,
                // Nobody comes here over TLS, and not every client takes this machine for safe.
                "server.servlet.session.cookie.secure",
                false,
                "dondoc.sample-data",
                true,
                "dondoc.api.address",
                ports.url(Part.GATEWAY),
                "dondoc.sign-in.issuer",
                ports.door() + IdentityConfiguration.PATH,
                "dondoc.sign-in.token",
                identity + "/oauth2/token",
                "dondoc.sign-in.jwks",
                identity + "/oauth2/jwks",
                "dondoc.sign-in.keys",
                data.sessionKey(),
                "spring.mongodb.uri",
                "mongodb://127.0.0.1:" + ports.of(Part.STORE) + "/" + Part.CONSOLE.id());
    }

    private Map<String, Object> gateway() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("dondoc.services.identity", ports.url(Part.DESK));
        settings.put("dondoc.services.desk", ports.url(Part.DESK));
        settings.put("dondoc.services.console", ports.url(Part.CONSOLE));
        settings.put("dondoc.addresses", String.join(",", ports.doors()));
        Map.of(
                        "directive", Part.DIRECTIVE,
                        "task", Part.TASK,
                        "report", Part.REPORT,
                        "notification", Part.NOTIFICATION)
                .forEach((name, service) -> {
                    settings.put("dondoc.services." + name, ports.url(service));
                    settings.put("dondoc.management." + name, ports.managementUrl(service));
                });
        // They play all the units of a province at once.
        for (DemoSystem system : DemoSystem.values()) {
            String limits = "dondoc.limits.clients." + system.id();
            settings.put(limits + ".calls", 10_000);
            settings.put(limits + ".window", "1s");
        }
        return settings;
    }
}
