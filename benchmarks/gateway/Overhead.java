import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same task by its id, through the gateway and from the service itself, one call after the other and each first in
 * every second pair, so that whatever else the machine does falls on both.
 */
final class Overhead {
    private static final int WARM_UP = 2_000;
    private static final String ORDER = """
            {"type": "CONG_VAN", "number": "1/DO", "issuedOn": {"date": "2026-11-30", "precision": "DAY"},
             "subject": "Đo thời gian", "issuer": "T00",
             "items": [{"text": "Báo cáo kết quả.", "leads": ["T02"],
                        "deadlines": [{"asWritten": "chậm nhất ngày 22/12/2026"}]}]}""";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String door;
    private final String service;
    private final String token;

    private Overhead(int port) throws IOException, InterruptedException {
        door = "http://127.0.0.1:" + port;
        service = "http://127.0.0.1:" + (port + 2);
        String client = Base64.getEncoder().encodeToString("dondoc-documents:documents-demo".getBytes());
        token = member(
                "access_token",
                send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/identity/demo/oauth2/token"))
                        .header("Authorization", "Basic " + client)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))));
    }

    public static void main(String... words) throws IOException, InterruptedException {
        int port = words.length > 0 ? Integer.parseInt(words[0]) : 8080;
        int calls = words.length > 1 ? Integer.parseInt(words[1]) : 10_000;
        new Overhead(port).measure(calls);
    }

    private void measure(int calls) throws IOException, InterruptedException {
        String path = "/api/v1/tasks/" + task();
        HttpRequest through = call(door + path).build();
        HttpRequest direct = call(service + path).build();
        for (int i = 0; i < WARM_UP; i++) {
            time(through);
            time(direct);
        }
        long[] passed = new long[calls];
        long[] alone = new long[calls];
        for (int i = 0; i < calls; i++) {
            if (i % 2 == 0) {
                passed[i] = time(through);
                alone[i] = time(direct);
            } else {
                alone[i] = time(direct);
                passed[i] = time(through);
            }
        }
        System.out.printf("%-22s %8s %8s%n", calls + " calls each, ms", "p50", "p99");
        tell("direct", at(alone, 50), at(alone, 99));
        tell("through the gateway", at(passed, 50), at(passed, 99));
        tell("the gateway adds", at(passed, 50) - at(alone, 50), at(passed, 99) - at(alone, 99));
    }

    private String task() throws IOException, InterruptedException {
        String directive = member("id", send(posting("/api/v1/directives", ORDER.replace("1/DO", System.nanoTime() % 100_000 + "/DO"))));
        send(posting("/api/v1/directives/" + directive + "/issue", "{\"confirm\": [\"DUE_BEFORE_TODAY\"]}"));
        for (int tries = 0; tries < 300; tries++) {
            Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"")
                    .matcher(send(call(door + "/api/v1/tasks?directive=" + directive)));
            if (id.find()) {
                return id.group(1);
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("No task came of " + directive);
    }

    private long time(HttpRequest request) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        long time = System.nanoTime() - begin;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.toString());
        }
        return time;
    }

    private HttpRequest.Builder posting(String path, String body) {
        return call(door + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder call(String uri) {
        return HttpRequest.newBuilder(URI.create(uri)).header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer + " " + answer.body());
        }
        return answer.body();
    }

    private static String member(String name, String json) {
        Matcher value = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        if (!value.find()) {
            throw new IllegalStateException("No " + name + " in " + json);
        }
        return value.group(1);
    }

    private static double at(long[] times, int percent) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) ((long) (sorted.length - 1) * percent / 100)] / 1e6;
    }

    private static void tell(String what, double p50, double p99) {
        System.out.printf("%-22s %8.2f %8.2f%n", what, p50, p99);
    }
}
