package vn.dondoc.launcher.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.launcher.Part;
import vn.dondoc.launcher.Ports;
import vn.dondoc.launcher.SecondProcess;
import vn.dondoc.launcher.testing.FreePorts;
import vn.dondoc.launcher.testing.LauncherCommand;

/**
 * Every service and the gateway ended and started again, one after the other, and two processes of one service side by side,
 * while clients go on writing.
 */
class RollingIT {

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final Duration A_START = Duration.ofMinutes(3);
    private static final int BY_SIGTERM = 143;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static Platform platform;
    private static Story story;

    @BeforeAll
    static void start() throws IOException {
        platform = new Platform("RollingIT", EnumSet.allOf(Part.class));
        story = new Story(platform.api());
        platform.awaitRest();
    }

    @AfterAll
    static void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void aRollingRestartUnderLoadLosesAndDoublesNothing() throws Exception {
        roll("a");
    }

    @Tag("thorough")
    @RepeatedTest(3)
    void norDoOthers() throws Exception {
        roll("b" + System.nanoTime());
    }

    /** As two replicas do: each hears a part of the events, and both watch over the deadlines. */
    @Test
    void twoProcessesOfAServiceShareItsWorkAndDoubleNothing() throws Exception {
        OffsetDateTime now = story.clock();
        List<String> due = dueToday("hai", now);
        List<Writer> writers = writers("hai");
        Ports own = FreePorts.any();
        Path output = platform.data().resolveSibling("second.out");
        Process second = LauncherCommand.second(SecondProcess.words(platform.ports(), platform.data(), own))
                .redirectOutput(output.toFile())
                .start();
        try {
            await("the second is ready, see " + output)
                    .atMost(A_START)
                    .failFast("it has ended", () -> !second.isAlive())
                    .until(() -> Files.readString(output).contains("Sẵn sàng."));
            double alone = heard(platform.ports());
            await("both hear something").atMost(BOUND).until(() -> heard(own) > 0 && heard(platform.ports()) > alone);
            story.setClock(nextWorkday(now));
            writers.forEach(writer -> writer.awaitMore(10));
            double shared = heard(own);
            second.destroy();
            assertThat(second.waitFor(BOUND)).isTrue();
            writers.forEach(writer -> writer.awaitMore(2));
            System.out.printf("The second process heard %.0f events%n", shared);
        } finally {
            second.destroyForcibly();
        }
        requireEachOnce(writers, due);
    }

    /** How many events this process has dealt with. */
    private static double heard(Ports ports) throws IOException {
        URL metrics = URI.create(ports.managementUrl(Part.TASK) + "/actuator/prometheus")
                .toURL();
        try (InputStream in = metrics.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("dondoc_events_consumed_total"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
        }
    }

    /** Half of its body has come when the service is told to end, the other half comes when it lets nobody in any more. */
    @Test
    void whatWasAcceptedIsAnsweredBeforeTheServiceEnds() throws Exception {
        RunningParts service = platform.process(Part.DIRECTIVE);
        byte[] body = story.text("Đang gửi dở", "chậm nhất ngày 27/12/2023").getBytes(StandardCharsets.UTF_8);
        try (Socket connection = new Socket("127.0.0.1", platform.ports().of(Part.DIRECTIVE))) {
            var out = connection.getOutputStream();
            out.write(("POST /api/v1/directives HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + platform.api().token("POST", "/api/v1/directives")
                            + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                            + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(body, 0, body.length / 2);
            out.flush();
            // A call that the service has begun with stands in its trail.
            await().until(() -> platform.stores().documents(Part.DIRECTIVE, "auditOpen").stream()
                    .anyMatch(call -> !call.containsKey("finishedAt")));
            service.end();
            await().atMost(BOUND).until(() -> isRefused(Part.DIRECTIVE));
            out.write(body, body.length / 2, body.length - body.length / 2);
            out.flush();
            try (InputStream in = connection.getInputStream()) {
                String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).startsWith("HTTP/1.1 201");
            }
        }
        assertThat(service.awaitEnd(BOUND)).isEqualTo(BY_SIGTERM);
        service.startAgain();
        service.awaitReady();
        assertThat(platform.stores().documents(Part.DIRECTIVE, "directives"))
                .filteredOn(one -> one.toJson().contains("Đang gửi dở"))
                .hasSize(1);
    }

    private static boolean isRefused(Part part) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", platform.ports().of(part))) {
            return !socket.isConnected();
        } catch (ConnectException refused) {
            return true;
        }
    }

    private void roll(String name) throws Exception {
        OffsetDateTime now = story.clock();
        List<String> due = dueToday(name, now);
        List<Writer> writers = writers(name);
        for (Part part : Stream.concat(Platform.SERVICES.stream(), Stream.of(Part.GATEWAY))
                .toList()) {
            writers.forEach(writer -> writer.awaitMore(2));
            Measured restart = new Measured();
            RunningParts process = platform.process(part);
            process.end();
            assertThat(process.awaitEnd(BOUND)).isEqualTo(BY_SIGTERM);
            if (part == Part.TASK) {
                story.setClock(nextWorkday(now));
            }
            restart.say(part.id() + " has ended");
            process.startAgain();
            process.awaitReady();
            restart.say(part.id() + " is back");
        }
        writers.forEach(writer -> writer.awaitMore(2));
        requireEachOnce(writers, due);
    }

    private static List<String> dueToday(String name, OffsetDateTime now) {
        return story.tasks(story.issued("Sắp đến hạn " + name, "trước 17 giờ ngày " + DAY.format(now)));
    }

    private static List<Writer> writers(String name) {
        return List.of(
                new Writer(platform.api(), story, "Một " + name), new Writer(platform.api(), story, "Hai " + name));
    }

    private static OffsetDateTime nextWorkday(OffsetDateTime now) {
        return now.plusDays(now.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
    }

    /** Ends the writers. */
    private void requireEachOnce(List<Writer> writers, List<String> due) throws Exception {
        writers.forEach(Writer::stop);
        platform.awaitRest(story.clock());
        writers.forEach(writer -> System.out.println(writer.issued().size() + " issued, sent again: "
                + writer.refusals().size()));
        List<String> issued =
                writers.stream().flatMap(writer -> writer.issued().stream()).toList();
        assertThat(issued).doesNotHaveDuplicates();
        Map<String, Integer> tasks = platform.stores().documents(Part.TASK, "tasks").stream()
                .collect(Collectors.toMap(Stores::directive, task -> 1, Integer::sum));
        Map<String, Long> mails = story.mails();
        // As many directives as were asked for: none was made twice for an answer that did not come.
        assertThat(platform.stores().documents(Part.DIRECTIVE, "directives"))
                .filteredOn(one -> one.getString("state").equals("ISSUED"))
                .extracting(one -> one.getString("_id"))
                .containsAll(issued)
                .allSatisfy(one -> assertThat(tasks).containsEntry(one, 3));
        assertThat(platform.stores().documents(Part.DIRECTIVE, "directives").stream()
                        .map(one -> one.get("content", Document.class).getString("subject"))
                        .filter(subject -> subject.startsWith("Một ") || subject.startsWith("Hai ")))
                .doesNotHaveDuplicates();
        assertThat(platform.stores().documents(Part.TASK, "tasks"))
                .allSatisfy(task -> assertThat(mails).containsEntry("TaskAssigned " + task.getString("_id"), 1L));
        assertThat(due).allSatisfy(task -> {
            assertThat(story.history(task)).containsOnlyOnce("DEADLINE_MISSED");
            assertThat(mails).containsEntry("DeadlineMissed " + task, 1L);
        });
        assertThat(mails.entrySet().stream().filter(mail -> !mail.getKey().startsWith("DeadlineOverdue")))
                .allMatch(mail -> mail.getValue() == 1);
        assertThat(bodies()).allSatisfy((id, same) -> assertThat(same).as(id).hasSize(1));
        assertThat(platform.topics().deadLetters()).isEmpty();
    }

    /** What was told under each id of an event, in however many copies. */
    private static Map<String, Set<String>> bodies() throws Exception {
        return platform.topics().events().stream()
                .collect(Collectors.groupingBy(
                        Topics::id, TreeMap::new, Collectors.mapping(RollingIT::body, Collectors.toSet())));
    }

    private static String body(ConsumerRecord<byte[], byte[]> event) {
        return new String(event.value(), StandardCharsets.UTF_8);
    }
}
