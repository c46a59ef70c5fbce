package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.dondoc.reading.document.Item;

/** Numbers before a dash, as the offices of the party write them. */
class DashNumbersTest {

    @Test
    void numberPointsAndParts() {
        var reading = Readings.read("""
                Số 412-CV/TU
                An Hải, ngày 09 tháng 4 năm 2026
                Kính gửi: Đảng ủy các xã, phường.

                Để chuẩn bị Hội nghị, Ban Thường vụ Tỉnh ủy yêu cầu:

                I- NỘI DUNG

                1- Ban Tổ chức Tỉnh ủy chủ trì, phối hợp với Ủy ban Kiểm tra Tỉnh ủy xây dựng báo cáo trước ngày 20/6/2026.

                2- Đảng ủy các xã, phường gửi báo cáo trong 5 - 10 ngày.

                II- TIẾN ĐỘ

                1 - Văn phòng Tỉnh ủy theo dõi, đôn đốc.
                """);

        assertThat(Readings.items(reading))
                .filteredOn(Item::isTask)
                .extracting(item -> item.path() + " " + String.join("; ", item.leads()))
                .containsExactly("I.1 Ban Tổ chức Tỉnh ủy", "I.2 Đảng ủy các xã, phường", "II.1 Văn phòng Tỉnh ủy");
    }
}
