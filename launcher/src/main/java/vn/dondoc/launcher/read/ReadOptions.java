package vn.dondoc.launcher.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.launcher.Trouble;

/**
 * What the command line asks for.
 *
 * @param units a file of units; none for those of the launcher
 */
record ReadOptions(
        boolean help, List<Document> documents, @Nullable Path units) {
    static final String HELP = """
            Đọc văn bản chỉ đạo, in mỗi văn bản một dòng JSON, không khởi động hệ thống.

              ./run read TỆP|THƯ-MỤC... [--units TỆP]

              TỆP               .txt (UTF-8), .docx, hoặc .pdf có lớp chữ
              THƯ-MỤC           mọi tệp như thế ở trong đó
              --units TỆP       danh mục đơn vị: CSV như khi nhập vào hệ thống, hoặc JSON {"units": [...],
                                "groups": {...}}; mặc định là tỉnh An Lạc

            Văn bản không đọc được là một dòng {"file", "error"}, và lệnh kết thúc với mã 1.
            """;

    private static final List<String> ENDINGS = List.of(".txt", ".docx", ".pdf", ".doc");

    /**
     * A document to read.
     *
     * @param name its place below the folder that was named, or its file name
     */
    record Document(String name, Path path) {}

    /** @throws Trouble naming the word that is not understood */
    static ReadOptions of(String... words) {
        boolean help = false;
        Path units = null;
        List<Document> documents = new ArrayList<>();
        Deque<String> rest = new ArrayDeque<>(List.of(words));
        while (!rest.isEmpty()) {
            String word = rest.pop();
            switch (word) {
                case "--help", "-h" -> help = true;
                case "--units" -> {
                    if (rest.isEmpty()) {
                        throw new Trouble("Sau --units còn thiếu tên tệp: ./run read --help có ví dụ.");
                    }
                    units = Path.of(rest.pop());
                }
                default -> {
                    if (word.startsWith("--")) {
                        throw new Trouble("Không hiểu \"" + word + "\": ./run read --help in các tùy chọn.");
                    }
                    documents.addAll(at(Path.of(word)));
                }
            }
        }
        if (documents.isEmpty() && !help) {
            throw new Trouble("Chưa có văn bản nào để đọc: ./run read TỆP|THƯ-MỤC...");
        }
        return new ReadOptions(help, List.copyOf(documents), units);
    }

    private static List<Document> at(Path path) {
        if (Files.isRegularFile(path)) {
            return List.of(new Document(String.valueOf(path.getFileName()), path));
        }
        try (Stream<Path> below = Files.walk(path)) {
            return below.filter(Files::isRegularFile)
                    .filter(file -> ENDINGS.stream().anyMatch(file.toString().toLowerCase(Locale.ROOT)::endsWith))
                    .sorted()
                    .map(file -> new Document(path.relativize(file).toString(), file))
                    .toList();
        } catch (IOException e) {
            throw new Trouble("Không mở được \"" + path + "\".", e);
        }
    }
}
