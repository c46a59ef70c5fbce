package vn.dondoc.launcher;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.chassis.audit.Head;

/**
 * What the command line asks for.
 *
 * @param port the gateway's port; the others follow it; 0, in a replay only, for any free one
 * @param data where everything is kept
 * @param reset whether to begin with an empty data folder
 * @param clock business time to begin at; none: as kept, or the machine's
 * @param only what this process runs
 * @param replay whether to play the story of a December in a temporary folder
 * @param letters what is asked of the dead letters of a running platform, instead of starting one
 * @param backup where a running platform is to be copied to
 * @param restore the backup that {@code data} is to be filled from
 * @param audit whether to check the audit trails, instead of starting a platform
 * @param heads where the services' audit trails ended at an earlier time, as somebody has kept it
 */
public record Options(
        boolean help,
        int port,
        Path data,
        boolean reset,
        @Nullable Instant clock,
        Set<Part> only,
        boolean replay,
        @Nullable LettersOrder letters,
        @Nullable Path backup,
        @Nullable Path restore,
        boolean audit,
        Map<Part, Head> heads) {

    static final int DEFAULT_PORT = 8080;

    static final String HELP = """
            Đôn Đốc: chạy cả hệ thống trong một tiến trình, không cần cài gì ngoài JDK 25.

              ./run [TÙY CHỌN]

              --port N          cổng của API, mặc định 8080; các phần khác dùng N+1 đến N+14
              --data THƯ-MỤC    nơi giữ dữ liệu, mặc định ./data
              --reset           xóa dữ liệu cũ trong thư mục đó rồi mới chạy
              --clock THỜI-ĐIỂM giờ nghiệp vụ lúc bắt đầu, ví dụ 2023-12-14T08:00:00+07:00
              --replay          kể lại một tháng Mười Hai trong một hai phút, trong thư mục tạm,
                                ở cổng --port hoặc một dãy cổng còn trống
              --only PHẦN,...   chỉ chạy các phần này: infra, broker, store, desk, gateway,
                                directive-service, task-service, report-service, notification-service
              --letters DỊCH-VỤ kê các bản tin mà dịch vụ này đã không xử lý được, kèm lý do
              --redrive DỊCH-VỤ gửi lại các bản tin ấy cho hệ thống đang chạy; thêm --dry-run để chỉ xem trước,
                                thêm --letter TÊN,... để chỉ gửi những bản tin có tên như --letters đã kê,
                                và --without-original nếu chúng không giống bản gốc hoặc bản gốc không còn
              --backup THƯ-MỤC  sao lưu hệ thống đang chạy (ở --port, --data) vào một thư mục mới
              --restore THƯ-MỤC khôi phục bản sao lưu ấy vào --data còn trống, hoặc thêm --reset để xóa trước
              --audit           kiểm tra nhật ký kiểm toán của từng dịch vụ trong thư mục đó: thiếu, sửa, đổi chỗ, chèn,
                                và đối chiếu với các dấu mà dịch vụ đã báo lên Kafka: cắt, viết lại, xóa trước khi niêm phong
              --head DỊCH-VỤ:SỐ:DẤU
                                với --audit: mục cuối đã giữ lại từ trước, để biết phần cuối có bị cắt hay viết lại không
              --help            in trang này

            Mọi cổng chỉ mở cho chính máy này (127.0.0.1). Nhật ký nằm ở THƯ-MỤC/logs.
            """;

    /**
     * Reads the words of the command line.
     *
     * @throws Trouble naming the word that is not understood
     */
    static Options of(String... words) {
        boolean help = false;
        boolean reset = false;
        boolean replay = false;
        boolean audit = false;
        Map<Part, Head> heads = new EnumMap<>(Part.class);
        boolean list = false;
        boolean dryRun = false;
        boolean withoutOriginal = false;
        Part service = null;
        List<String> names = List.of();
        Path backup = null;
        Path restore = null;
        int port = 0;
        Path data = folder("data");
        Instant clock = null;
        Set<Part> only = EnumSet.noneOf(Part.class);
        Deque<String> rest = new ArrayDeque<>(List.of(words));
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--help", "-h" -> help = true;
                case "--reset" -> reset = true;
                case "--replay" -> replay = true;
                case "--port" -> port = port(value(option, rest));
                case "--data" -> data = folder(value(option, rest));
                case "--clock" -> clock = instant(value(option, rest));
                case "--only" ->
                    List.of(value(option, rest).split(",")).forEach(word -> only.addAll(Part.named(word.strip())));
                case "--audit" -> audit = true;
                case "--head" -> head(value(option, rest), heads);
                case "--letters" -> {
                    service = Part.service(value(option, rest));
                    list = true;
                }
                case "--redrive" -> service = Part.service(value(option, rest));
                case "--dry-run" -> dryRun = true;
                case "--without-original" -> withoutOriginal = true;
                case "--letter" -> names = List.of(value(option, rest).split(","));
                case "--backup" -> backup = folder(value(option, rest));
                case "--restore" -> restore = folder(value(option, rest));
                default -> throw new Trouble("Không hiểu \"" + option + "\": ./run --help in các tùy chọn.");
            }
        }
        return new Options(
                help,
                port == 0 && !replay ? DEFAULT_PORT : port,
                data,
                reset,
                clock,
                only.isEmpty() ? EnumSet.allOf(Part.class) : only,
                replay,
                service == null ? null : new LettersOrder(service, list, dryRun, withoutOriginal, names),
                backup,
                restore,
                audit,
                heads);
    }

    /** The same for everything, in another folder and from another time on; at a free port if none was given. */
    Options in(Path folder, Instant begin) {
        return new Options(
                help,
                port == 0 ? Ports.anyFree().base() : port,
                folder,
                false,
                begin,
                EnumSet.allOf(Part.class),
                replay,
                null,
                null,
                null,
                false,
                Map.of());
    }

    /** Whether this process is the whole platform. */
    boolean isComplete() {
        return only.size() == Part.values().length;
    }

    private static Path folder(String word) {
        return Path.of(word).toAbsolutePath().normalize();
    }

    private static String value(String option, Deque<String> rest) {
        String value = rest.poll();
        if (value == null) {
            throw new Trouble("Sau " + option + " còn thiếu giá trị: ./run --help có ví dụ.");
        }
        return value;
    }

    private static int port(String word) {
        try {
            int port = Integer.parseInt(word);
            if (port >= 1024 && port <= 65_515) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw badPort(word);
        }
        throw badPort(word);
    }

    private static Trouble badPort(String word) {
        return new Trouble("\"" + word + "\" không dùng làm cổng được: chọn một số từ 1024 đến 65515.");
    }

    private static void head(String word, Map<Part, Head> heads) {
        String[] parts = word.split(":", 2);
        try {
            heads.put(Part.service(parts[0]), Head.parse(parts.length < 2 ? "" : parts[1]));
        } catch (IllegalArgumentException notAHead) {
            throw new Trouble("\"" + word + "\" không phải mục cuối mà --audit đã in: DỊCH-VỤ:SỐ:DẤU.", notAHead);
        }
    }

    private static Instant instant(String word) {
        try {
            return OffsetDateTime.parse(word).toInstant();
        } catch (DateTimeException notATime) {
            throw new Trouble(
                    "\"" + word + "\" không phải một thời điểm: viết như 2023-12-14T08:00:00+07:00.", notATime);
        }
    }
}
