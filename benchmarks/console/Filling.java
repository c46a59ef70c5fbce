import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Brings a platform to the size at which it is measured; what is there already is not made again. */
record Filling(Http documents, Http reports) {
    private static final int TASKS = 20_000;
    private static final int ITEMS = 40;
    private static final int REPORTED = 60;
    private static final String COMMUNES = "UBND các xã, phường, đặc khu";
    private static final List<String> WORK = List.of(
            "Rà soát, lập danh sách hộ nghèo, hộ cận nghèo trên địa bàn",
            "Báo cáo kết quả giải ngân vốn đầu tư công",
            "Kiểm tra, khắc phục các điểm sạt lở bờ sông, kênh rạch",
            "Công khai thủ tục hành chính tại bộ phận một cửa",
            "Tổng hợp nhu cầu kinh phí phòng, chống thiên tai");

    static Filling of(String door) throws IOException, InterruptedException {
        return new Filling(Http.system(door, "documents"), Http.system(door, "reports"));
    }

    /**
     * Few documents to all communes, one to a department, whose reports wait for a decision, and a draft.
     *
     * @return whether anything was missing
     */
    boolean fill() throws IOException, InterruptedException {
        boolean missing = waiting() < REPORTED;
        if (missing) {
            reportOn(issue(REPORTED + ITEMS, "T02"), REPORTED);
        }
        while (tasks() < TASKS) {
            missing = true;
            issue(ITEMS, COMMUNES);
        }
        if (!documents.get("/api/v1/directives?state=DRAFT&limit=1").contains("\"id\"")) {
            draft(ITEMS, COMMUNES);
        }
        return missing;
    }

    private String draft(int items, String lead) throws IOException, InterruptedException {
        String all = IntStream.range(0, items)
                .mapToObj(item -> """
                        {"text": "%s đợt %d, gửi báo cáo kết quả về UBND tỉnh.", "leads": ["%s"],
                         "deadlines": [{"asWritten": "trước ngày %d/12/2026"}]}"""
                        .formatted(WORK.get(item % WORK.size()), item + 1, lead, 3 + item % 28))
                .collect(Collectors.joining(","));
        String directive = """
                {"type": "CONG_VAN", "number": "%d/UBND-TH", "subject": "Thực hiện các nhiệm vụ trọng tâm tháng 12",
                 "issuedOn": {"date": "2026-11-30", "precision": "DAY"}, "issuer": "T00", "items": [%s]}"""
                .formatted(System.nanoTime() % 1_000_000, all);
        return Http.member("id", documents.post("/api/v1/directives", directive));
    }

    /** Issues one and waits for its tasks. */
    private String issue(int items, String lead) throws IOException, InterruptedException {
        String id = draft(items, lead);
        documents.post(
                "/api/v1/directives/" + id + "/issue",
                "{\"confirm\": [\"DUE_BEFORE_TODAY\", \"DUE_ON_WEEKEND\", \"DUPLICATE_DOCUMENT\"]}");
        long last = 0;
        for (int tries = 0; tries < 300; tries++) {
            Thread.sleep(2_000);
            long now = tasks(id);
            if (now > 0 && now == last) {
                return id;
            }
            last = now;
        }
        throw new IllegalStateException("Not all tasks of " + id + " came: " + last);
    }

    private void reportOn(String directive, int many) throws IOException, InterruptedException {
        List<String> tasks = ids(documents.get("/api/v1/tasks?directive=" + directive + "&limit=" + many));
        for (String task : tasks) {
            reports.post("/api/v1/reports", """
                    {"taskId": "%s", "percent": 100, "complete": true,
                     "words": "Đã hoàn thành, kèm báo cáo kết quả và số liệu."}""".formatted(task));
        }
    }

    /** Of all documents; read where they are counted already. */
    long tasks() throws IOException, InterruptedException {
        long all = 0;
        for (String id : ids(documents.get("/api/v1/directives?state=ISSUED&limit=50"))) {
            all += tasks(id);
        }
        return all;
    }

    private long tasks(String directive) throws IOException, InterruptedException {
        return documents.find("/api/v1/directives/" + directive + "/progress")
                .map(progress -> Long.parseLong(Http.found("\"total\":(\\d+)", progress)))
                .orElse(0L);
    }

    private static List<String> ids(String page) {
        return Pattern.compile("[\\[,]\\{\"id\":\"([^\"]+)\"").matcher(page).results()
                .map(found -> found.group(1))
                .toList();
    }

    private long waiting() throws IOException, InterruptedException {
        String some = documents.get("/api/v1/reports?waiting=true&limit=" + REPORTED);
        return Pattern.compile("\"taskId\"").matcher(some).results().count();
    }
}
