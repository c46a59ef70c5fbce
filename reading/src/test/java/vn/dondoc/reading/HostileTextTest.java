package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that were made to take long do not. */
class HostileTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\t",
                "a \t ",
                "A  ",
                "| a ",
                "\nSTT  Nội dung  Chủ trì  Thời hạn",
                "\nSTT\tNội dung\tChủ trì\tThời hạn\n1\ta",
                "\nSTT Nội dung Chủ trì Thời hạn\n1 A Sở Y tế Sở Y tế Quý I/2026",
                "\nSTT\nNội dung\nChủ trì\nThời hạn\n1",
                "\r",
                "\f",
                "x   ",
                "Sở Nội vụ đã có, ",
                "đã có công văn đề nghị các sở báo cáo trước ngày 20/6/2025, ",
                "Điều 3 Luật ",
                "1. a.b",
                "Trách nhiệm của ",
                "phối hợp, hướng dẫn ",
                "; Sở Y tế báo cáo trước ngày 20/6/2025",
                "chỉ đạo Sở Y tế phối hợp với ",
                "\nSở Y tế chủ trì, Sở Nội vụ phối hợp, ",
                "Trung tâm kiểm soát và ",
            })
    void isReadInTime(String piece) {
        String text =
                "Số: 1/UBND-TH\n\n1. Sở Y tế " + piece.repeat(60_000 / piece.length()) + " thi hành Quyết định này";

        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(Readings.read(text).content()).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Xuân Thu; ", "Xuân Thu, Sở Nội vụ; ", "Xuân Thu và "})
    void isAddressedToManyInTime(String piece) {
        String text = "Số: 1/UBND-TH\n\nKính gửi: Sở Y tế; " + piece.repeat(190_000 / piece.length())
                + "\n\n1. Sở Y tế thi hành.";

        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(Readings.read(text).content()).isNotNull());
    }
}
