package vn.dondoc.reading.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VagueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "các cơ quan, đơn vị liên quan",
                "Các sở, ban, ngành có liên quan",
                "đơn vị được giao chủ trì",
                "Thủ trưởng các cơ quan, đơn vị",
                "các ngành chức năng",
                "cơ quan có thẩm quyền",
                "các tổ chức được giao quản lý hồ chứa",
                "chủ đầu tư",
                "các địa phương",
                "các doanh nghiệp trên địa bàn tỉnh",
            })
    void namesNobodyInParticular(String wording) {
        assertThat(Vague.is(wording)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sở Y tế",
                "Sở Ngoại vụ tỉnh",
                "các sở, ban, ngành",
                "UBND các xã, phường",
                "Ban Quản lý các khu kinh tế",
                "Các phòng, đơn vị thuộc Sở",
                "Cục Quản lý thị trường",
                "Đơn vị Quản lý đường bộ số 2",
                "",
            })
    void namesSomebodyWhomADirectoryMayKnow(String wording) {
        assertThat(Vague.is(wording)).isFalse();
    }
}
