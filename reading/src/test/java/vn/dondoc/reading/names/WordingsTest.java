package vn.dondoc.reading.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingsTest {

    @ParameterizedTest
    @CsvSource({
        "Giám đốc Sở Tài chính, so tai chinh",
        "đồng chí Phó Chủ tịch UBND tỉnh, ubnd tinh",
        "Thủ trưởng các sở, so",
        "toàn thể các xã trên địa bàn tỉnh, cac xa",
        "các sở ngành trực thuộc tỉnh, so nganh",
        "Công an, cong an tinh",
        "xã An Điền, ubnd xa an dien",
        "các đặc khu Hòn Lạc, ubnd dac khu hon lac",
        "sở, cac so",
    })
    void aNameIsMeantHoweverItIsDressed(String written, String kept) {
        assertThat(Wordings.of(written)).contains(kept);
    }

    @Test
    void whatIsWrittenComesFirst() {
        assertThat(Wordings.of("Giám đốc Sở Tài chính").getFirst()).isEqualTo("giam doc so tai chinh");
        assertThat(Wordings.of("…")).doesNotContain("");
    }

    @Test
    void andIsNoPartOfAName() {
        assertThat(Wordings.key("khoa hoc va cong nghe")).isEqualTo("khoa hoc cong nghe");
        assertThat(Wordings.key("va cong nghe")).isEqualTo("va cong nghe");
    }
}
