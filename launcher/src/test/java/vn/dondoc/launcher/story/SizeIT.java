package vn.dondoc.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.client.model.Task;

/** One directive to very many units: all tasks, right figures, and a record that the topic takes with room to spare. */
class SizeIT {

    private static final int ITEMS = 5;
    private static final int ALREADY = 100;
    private static final String TOPIC = "directive.events.v1";

    private RunningPlatform platform;

    @BeforeEach
    void start() {
        platform = RunningPlatform.on("size", "--clock", "2023-12-14T08:00:00+07:00");
        assumeTrue(
                platform.isOurs(), "Skipped: thousands of invented communes are not put into a directory elsewhere.");
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void givesThreeHundredCommunesFiveTasksEach() throws Exception {
        givesEachItsTasks(300, Duration.ofMinutes(3));
    }

    @Test
    @Tag("thorough")
    void givesAllCommunesOfTheCountryFiveTasksEach() throws Exception {
        givesEachItsTasks(3_321, Duration.ofMinutes(15));
    }

    private void givesEachItsTasks(int communes, Duration patience) throws Exception {
        String token = platform.signIn().systems();
        String id;
        try (Http http = new Http(platform.door())) {
            Http.Answer imported =
                    http.send("POST", "/api/v1/units/import", token, "text/csv", table(communes - ALREADY));
            assertThat(imported.body().required("created").asInt()).isEqualTo(communes - ALREADY);
            id = http.post("/api/v1/directives", token, order()).text("id");
            assertThat(http.post("/api/v1/directives/" + id + "/issue", token, "{}")
                            .status())
                    .isEqualTo(200);
        }

        ApiUser user = new ApiUser(platform.door(), token);
        long begin = System.nanoTime();
        long all = (long) communes * ITEMS;
        await().atMost(patience)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(user.count(id)).containsExactly(all, 0L, 0L, all, 0L));
        System.out.printf(
                "%,d tasks of one directive were there and counted %.1f s after its issue%n",
                all, (System.nanoTime() - begin) / 1e9);
        List<Task> tasks = user.tasksOf(id);
        assertThat(tasks).extracting(Task::getId).doesNotHaveDuplicates().hasSize((int) all);
        assertThat(tasks.stream().collect(Collectors.groupingBy(Task::getUnit, Collectors.counting())))
                .hasSize(communes)
                .values()
                .containsOnly((long) ITEMS);

        String broker = Objects.requireNonNull(platform.broker());
        int size = Topic.read(broker, TOPIC).stream()
                .filter(event -> event.key().equals(id))
                .mapToInt(Topic.Event::size)
                .max()
                .orElseThrow();
        int limit = limit(broker);
        System.out.printf("its record has %,d of the %,d bytes that the topic takes%n", size, limit);
        assertThat(size).isLessThanOrEqualTo(limit * 8 / 10);
    }

    private static int limit(String broker) throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            var configuration = admin.describeConfigs(List.of(topic)).all().get();
            return Integer.parseInt(Objects.requireNonNull(configuration.get(topic))
                    .get("max.message.bytes")
                    .value());
        }
    }

    private static String table(int communes) {
        return IntStream.rangeClosed(1, communes)
                .mapToObj(
                        "X9%1$04d,Ủy ban nhân dân xã Thử %1$04d,UBND xã Thử %1$04d,COMMUNE,T00,,2021-07-01,"::formatted)
                .collect(Collectors.joining("\n", "code,name,shortName,kind,parent,desk,validFrom,validTo\n", "\n"));
    }

    private static String order() {
        String items = IntStream.rangeClosed(1, ITEMS).mapToObj("""
                        {"text": "Việc thứ %d: rà soát, tổng hợp, báo cáo UBND tỉnh kết quả thực hiện.",
                         "leads": ["UBND các xã, phường, đặc khu"], "reportTo": "UBND tỉnh",
                         "deadlines": [{"asWritten": "chậm nhất ngày 29/12/2023"}]}"""::formatted).collect(Collectors.joining(","));
        return """
                {"type": "CHI_THI", "issuer": "T00", "number": "9/CT-UBND", "subject": "Việc lớn cuối năm",
                 "issuedOn": {"date": "2023-12-14", "precision": "DAY"}, "items": [%s]}""".formatted(items);
    }
}
