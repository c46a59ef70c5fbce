package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.reading.document.Item;

/** Nobody who is named in a list of units is lost, whether the directory knows him or not. */
class ListsOfPlacesTest {
    private static final String LETTER = """
            ỦY BAN NHÂN DÂN
            TỈNH AN LẠC

            Số: 15/UBND-TH
            V/v ứng phó với gió mạnh trên biển

            An Lạc, ngày 14 tháng 10 năm 2026

            Kính gửi: %s.

            Chủ tịch UBND tỉnh yêu cầu:

            1. %s trước ngày 20/10/2026.

            2. Sở Nội vụ tổ chức trực ban trước ngày 20/10/2026.

            Nơi nhận:
            - Như trên;
            - Lưu: VT.

            CHỦ TỊCH
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UBND các phường Bến Lạc, Hải Đăng và đặc khu Hòn Lạc",
                "UBND phường Bến Lạc, phường Hải Đăng, đặc khu Hòn Lạc",
                "UBND các phường: Bến Lạc, Hải Đăng và UBND đặc khu Hòn Lạc",
            })
    void eachIsWrittenToAndLeadsAndHelps(String list) {
        String[] all = {"UBND phường Bến Lạc", "UBND phường Hải Đăng", "UBND đặc khu Hòn Lạc"};

        DocumentReading told = Readings.read(LETTER.formatted(list, list + " dừng việc cho tàu ra khơi"));
        DocumentReading helping =
                Readings.read(LETTER.formatted(list, "Sở Tài chính phối hợp với " + list + " bố trí kinh phí"));

        assertThat(told.content().addressees()).containsExactly(all);
        assertThat(Readings.item(told, "1").leads()).containsExactly(all);
        Item helped = Readings.item(helping, "1");
        assertThat(helped.leads()).containsExactly("Sở Tài chính");
        assertThat(helped.coordinators()).containsExactly(all);
    }

    @Test
    void whoIsNoUnitThatIsKnownIsAnAddresseeAllTheSame() {
        DocumentReading reading = Readings.read(LETTER.formatted(
                "Sở Tài chính, Liên hiệp Bạn Xanh, UBND xã An Điền và Nhóm Sao Mai", "Sở Tài chính bố trí kinh phí"));

        assertThat(reading.content().addressees())
                .containsExactly("Sở Tài chính", "Liên hiệp Bạn Xanh", "UBND xã An Điền", "Nhóm Sao Mai");
        assertThat(reading.places().get("/addressees/1")).extracting("unitId").isNull();
    }
}
