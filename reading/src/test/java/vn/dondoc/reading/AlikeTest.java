package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.reading.document.Content;

/** However a text was saved, printed or copied, the same is read in it. */
class AlikeTest {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\S) (?=\\S)");

    private static final List<String> BANNER = List.of(
            "Trang chủ",
            "Giới thiệu",
            "Tổ chức bộ máy",
            "Cổng thông tin điện tử tỉnh An Hải",
            "VĂN BẢN CHỈ ĐẠO ĐIỀU HÀNH",
            "Lịch tiếp công dân",
            "Hỏi đáp",
            "Sơ đồ cổng",
            "Thông tin cần biết",
            "English");

    private static final Map<String, UnaryOperator<String>> WAYS = new TreeMap<>(Map.ofEntries(
            lines("CRLF", "\r\n"),
            lines("CR", "\r"),
            lines("CR twice before LF", "\r\r\n"),
            lines("line separators", "\u2028"),
            lines("paragraph separators", "\u2029"),
            lines("next lines", "\u0085"),
            lines("vertical tabs", "\u000b"),
            blanks("no-break spaces", "\u00a0"),
            blanks("narrow spaces", "\u202f"),
            blanks("wide spaces", "\u2003"),
            blanks("tabs", "\t"),
            blanks("double spaces", "  "),
            blanks("mixed spaces", "\u00a0 "),
            Map.entry("blanks at the ends", text -> text.replace("\n", " \u00a0\t \n")),
            Map.entry("indented lines", text -> text.replaceAll("(?m)^(?=\\S)", "    ")),
            Map.entry("lines indented by a tab", text -> text.replaceAll("(?m)^(?=\\S)", "\t")),
            Map.entry("blanks in empty lines", text -> text.replace("\n\n", "\n  \t\n")),
            Map.entry("more empty lines", text -> text.replace("\n\n", "\n\n\n\n")),
            Map.entry("a mark before it", text -> "\ufeff" + text),
            Map.entry("empty lines around it", text -> "\n\n\f" + text.strip() + "\n\n\n"),
            Map.entry("no line break after it", String::strip),
            Map.entry("accents apart", text -> Normalizer.normalize(text, Normalizer.Form.NFD)),
            Map.entry(
                    "a Windows copy of a web page",
                    text -> BANNER.getFirst() + "\r\n\r\n"
                            + BETWEEN_WORDS
                                    .matcher(text.strip())
                                    .replaceAll("\u00a0")
                                    .replace("\n", "\r\n"))));

    private static Map.Entry<String, UnaryOperator<String>> lines(String name, String end) {
        return Map.entry(name, text -> text.replace("\n", end));
    }

    private static Map.Entry<String, UnaryOperator<String>> blanks(String name, String blank) {
        return Map.entry(name, text -> BETWEEN_WORDS.matcher(text).replaceAll(blank));
    }

    static Stream<Path> texts() throws IOException {
        List<Path> texts = new ArrayList<>();
        for (String folder : List.of("../launcher/src/main/resources/samples", "src/test/resources/alike")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.filter(path -> path.toString().endsWith(".txt")).sorted().forEach(texts::add);
            }
        }
        return texts.stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isReadWhateverEndsItsLinesAndStandsBetweenItsWords(Path path) throws IOException {
        String text = Files.readString(path);
        Content expected = content(text);

        WAYS.forEach(
                (name, way) -> assertThat(content(way.apply(text))).as(name).isEqualTo(expected));
    }

    /** Wherever a page ends: the number of the page, or the next, or the break stands in a line of its own. */
    @ParameterizedTest
    @MethodSource("texts")
    void isReadWhereverItsPagesEnd(Path path) throws IOException {
        List<String> lines = Files.readString(path).lines().toList();
        Content expected = content(String.join("\n", lines));

        List<String> ends = List.of("- 2 -", "2", "– 12 –", "Trang 2/5", "Trang 2", "[3]", "\f", "2\n\f", "\f3");
        for (int at = firstOfBody(lines); at < lines.size(); at++) {
            // Each line sees some of the ends, each end some of the lines.
            for (String end : List.of(ends.get(at % ends.size()), ends.get((at + 4) % ends.size()))) {
                List<String> paged = new ArrayList<>(lines);
                paged.add(at, end);
                assertThat(content(String.join("\n", paged)))
                        .as(end + " before " + lines.get(at))
                        .isEqualTo(expected);
            }
        }
    }

    private static int firstOfBody(List<String> lines) {
        int at = 0;
        while (!lines.get(at).strip().startsWith("1.") && lines.size() > 10) {
            at++;
        }
        return at + 1;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isReadUnderAsManyLinesOfAWebPageAsThereAre(Path path) throws IOException {
        String text = Files.readString(path);
        Content expected = content(text);

        for (String after : List.of("\n", "\n\n")) {
            StringBuilder banner = new StringBuilder();
            for (int lines = 1; lines <= 100; lines++) {
                banner.append(BANNER.get(lines % BANNER.size())).append(after);
                if (lines > 12 && lines % 29 != 0) {
                    continue;
                }
                assertThat(content(banner + text)).as(lines + " lines above it").isEqualTo(expected);
            }
        }
    }

    private static Content content(String text) {
        return Readings.read(text).content();
    }
}
