package vn.dondoc.messaging.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A service that could not do its work, or not safely, does not start. */
@Timeout(90)
class StartTest {

    @Test
    void refusesToStartWithoutDeadLetters() {
        assertRefused("spring.cloud.stream.default.consumer.batch-mode", "false", "it has no dead letters");
    }

    @Test
    void refusesToStartWithATopicThatTheTableDoesNotGive() {
        assertRefused(
                "dondoc.topics.services.sample-service.reads", "task.events.v1", "does not give to sample-service");
    }

    @Test
    void refusesDemoPeopleOutsideTheLauncher() {
        assertRefused("dondoc.identity.issuer", "http://localhost:8080/identity/demo", "for the launcher only");
    }

    @Test
    void refusesToStartWithASecretThatIsAnEmptyFile(@TempDir Path secrets) throws IOException {
        Files.writeString(secrets.resolve("dondoc.sms.key"), "\n");
        assertRefused(
                "spring.config.import", "configtree:" + secrets + "/", "These secrets are empty files: dondoc.sms.key");
    }

    /** Whoever stands between could give it keys of his own. */
    @Test
    void refusesKeysThatWouldTravelWithoutTls() {
        assertRefused("dondoc.identity.jwks", "http://identity:8080/certs", "must begin with https");
    }

    private static void assertRefused(String setting, String value, String why) {
        assertThat(catchThrowable(
                        () -> SampleOnBroker.service(Map.of(setting, value)).close()))
                .hasStackTraceContaining(why);
    }
}
