package vn.dondoc.reading.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Ủy ban nhân dân tỉnh, UBND tỉnh",
                "Uỷ ban nhân dân tỉnh, ubnd TỈNH",
                "các Sở;  ban - ngành, Các sở ban ngành",
                "Hòa Bình, Hoà Bình",
                "Sở Kế hoạch & Đầu tư, Sở Kế hoạch và Đầu tư",
                "Ban An toàn VSTP&ĐS, ban an toan vstp va đs",
                "UỶ BAN NHÂN DÂN Thành phố, Ubnd thành phố",
                "Xã Ðông Sơn, Xã Đông Sơn",
                "xã Đại Lộc, xa dai loc",
                "Thừa Thiên-Huế, thua thien hue",
                "“Đội 1”, doi 1"
            })
    void differentWritingsOfOneNameAreTheSame(String one, String other) {
        assertThat(Folded.of(one)).isEqualTo(Folded.of(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Sở Nội vụ, Sở Ngoại vụ", "X001, X002", "T07.02, T0702", "UBND xã Bình An, UBND xã Bình Yên"})
    void differentNamesStayDifferent(String one, String other) {
        assertThat(Folded.of(one)).isNotEqualTo(Folded.of(other));
    }

    @ParameterizedTest
    @CsvSource({".*", "$gt", "[a-z]+"})
    void leavesNothingThatAPatternWouldTakeForItsOwn(String hostile) {
        assertThat(Folded.of(hostile)).matches("[a-z0-9 ]*");
    }
}
