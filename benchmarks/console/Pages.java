import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Each page as a person gets it, signed in and through the gateway, in turn with the call of the API that the page cannot do
 * without, so that whatever else the machine does falls on both.
 */
final class Pages {
    private static final int WARM_UP = 40;
    /** A session may ask ten times a second for as long as it likes. */
    private static final long A_TURN = 200;

    private final String door;

    private Pages(String door) {
        this.door = door;
    }

    /** A page, and what of the API it is made of before all else. */
    private record Asked(Person who, String name, String page, String api) {}

    public static void main(String... words) throws IOException, InterruptedException {
        String door = "http://localhost:" + (words.length > 0 ? words[0] : "8080");
        int calls = words.length > 1 ? Integer.parseInt(words[1]) : 200;
        Filling filling = Filling.of(door);
        if (filling.fill()) {
            System.out.println("Filled. All of it is being told to everybody still: call again when the machine is quiet.");
        } else {
            System.out.println(filling.tasks() + " tasks");
            new Pages(door).measure(calls, words.length > 2 ? words[2] : "");
        }
    }

    private void measure(int calls, String named) throws IOException, InterruptedException {
        Person clerk = Person.signedIn(door, "lan");
        Person officer = Person.signedIn(door, "hoa");
        Person leader = Person.signedIn(door, "minh");
        String late = Http.member("id", clerk.api().get("/api/v1/tasks?window=OVERDUE&limit=1"));
        String own = Http.member("id", officer.api().get("/api/v1/tasks?state=ASSIGNED&limit=1"));
        String directive = "/" + Http.member("id", clerk.api().get("/api/v1/directives?state=ISSUED&limit=1"));
        String draft = "/" + Http.member("id", clerk.api().get("/api/v1/directives?state=DRAFT&limit=1"));
        String words = Http.query(Map.of("q", "sạt lở"));
        List<Asked> all = List.of(
                new Asked(clerk, "/viec", "/viec", "/tasks/facets"),
                new Asked(officer, "/viec, an officer", "/viec", "/tasks/facets"),
                new Asked(leader, "/viec, a leader", "/viec", "/tasks/facets"),
                new Asked(clerk, "/nhiem-vu", "/nhiem-vu", "/tasks?open=true&limit=50"),
                new Asked(clerk, "/nhiem-vu?xem=qua-han", "/nhiem-vu?xem=qua-han", "/tasks?open=true&window=OVERDUE&limit=50"),
                new Asked(clerk, "/nhiem-vu?tim=…", "/nhiem-vu?tim" + words.substring(1), "/tasks?open=true&limit=50&" + words),
                new Asked(clerk, "/nhiem-vu/{id}", "/nhiem-vu/" + late, "/tasks/" + late),
                new Asked(officer, "/nhiem-vu/{id}/bao-cao", "/nhiem-vu/" + own + "/bao-cao", "/tasks/" + own),
                new Asked(clerk, "/van-ban", "/van-ban", "/directives?limit=50"),
                new Asked(clerk, "/van-ban?tim=…", "/van-ban?tim" + words.substring(1), "/directives?limit=50&" + words),
                new Asked(clerk, "/van-ban/{id}", "/van-ban" + directive, "/directives" + directive),
                new Asked(clerk, "/van-ban/{id}, a draft", "/van-ban" + draft, "/directives" + draft),
                new Asked(clerk, "/van-ban/nhan", "/van-ban/nhan", "/people/me"),
                new Asked(leader, "/duyet", "/duyet", "/reports?waiting=true&limit=50"));
        List<Asked> chosen =
                all.stream().filter(one -> one.name().contains(named)).toList();
        // What one page has warmed up another uses: none is measured before all are.
        for (Asked one : chosen) {
            timed(one, WARM_UP);
        }
        System.out.printf(
                "%-46s %8s %8s %8s %8s %8s %6s%n", calls + " times each, ms", "p50", "p95", "API p50", "API p95", "p50/API", "KB");
        for (Asked one : chosen) {
            timed(one, calls).print(one.name());
        }
    }

    /**
     * In nanoseconds, each sort from the fastest on.
     *
     * @param bytes of the page, as they are sent
     */
    private record Times(long[] pages, long[] api, int bytes) {
        void print(String name) {
            System.out.printf(
                    "%-46s %8.1f %8.1f %8.1f %8.1f %8.1f %6d%n",
                    name, at(pages, 50), at(pages, 95), at(api, 50), at(api, 95), at(pages, 50) / at(api, 50), bytes / 1024);
        }

        private static double at(long[] sorted, int percent) {
            return sorted[(int) ((long) (sorted.length - 1) * percent / 100)] / 1e6;
        }
    }

    private Times timed(Asked one, int calls) throws IOException, InterruptedException {
        HttpRequest page = Person.page(door, one.page());
        HttpRequest api = one.who().api().call("/api/v1" + one.api()).build();
        long[] pages = new long[calls];
        long[] alone = new long[calls];
        int bytes = 0;
        for (int i = 0; i < calls; i++) {
            long begin = System.nanoTime();
            bytes = answered(one.who().pages(), page);
            long shown = System.nanoTime();
            answered(one.who().api().client(), api);
            long end = System.nanoTime();
            pages[i] = shown - begin;
            alone[i] = end - shown;
            Thread.sleep(Math.max(0, A_TURN - (end - begin) / 1_000_000));
        }
        Arrays.sort(pages);
        Arrays.sort(alone);
        return new Times(pages, alone, bytes);
    }

    private static int answered(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200 || !answer.uri().equals(request.uri())) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.body().length;
    }
}
