package vn.dondoc.reading.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of places of several levels: each place is somebody. */
class MorePlacesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UBND các phường Bến Lạc, Hải Đăng, Hòa Lạc và đặc khu Hòn Lạc dừng việc|"
                        + "UBND phường Bến Lạc; UBND phường Hải Đăng; UBND phường Hòa Lạc; UBND đặc khu Hòn Lạc",
                "UBND các phường Bến Lạc, Hải Đăng và Đặc khu Hòn Lạc dừng việc|"
                        + "UBND phường Bến Lạc; UBND phường Hải Đăng; UBND Đặc khu Hòn Lạc",
                "UBND các xã An Điền, Cao Điền; các phường Bến Lạc, Hải Đăng và đặc khu Hòn Lạc tổ chức|"
                        + "UBND xã An Điền; UBND xã Cao Điền; UBND phường Bến Lạc; UBND phường Hải Đăng; UBND đặc khu Hòn Lạc",
                "UBND các xã: An Điền, Cao Điền, phường: Bến Lạc, Hải Đăng, đặc khu: Hòn Lạc rà soát|"
                        + "UBND xã An Điền; UBND xã Cao Điền; UBND phường Bến Lạc; UBND phường Hải Đăng; UBND đặc khu Hòn Lạc",
                "Chủ tịch UBND các xã An Điền, Cao Điền, phường Bến Lạc và đặc khu Hòn Lạc|"
                        + "Chủ tịch UBND xã An Điền; Chủ tịch UBND xã Cao Điền; Chủ tịch UBND phường Bến Lạc; "
                        + "Chủ tịch UBND đặc khu Hòn Lạc",
                "Chủ tịch UBND các xã An Điền, phường Bến Lạc|Chủ tịch UBND xã An Điền; Chủ tịch UBND phường Bến Lạc",
                "UBND xã An Điền, phường Bến Lạc, đặc khu Hòn Lạc, Sở Y tế chủ động|"
                        + "UBND xã An Điền; UBND phường Bến Lạc; UBND đặc khu Hòn Lạc; Sở Y tế",
                "UBND các phường Bến Lạc, Hải Đăng, Sở Nội vụ và đặc khu Hòn Lạc dừng việc|"
                        + "UBND phường Bến Lạc; UBND phường Hải Đăng; Sở Nội vụ; UBND đặc khu Hòn Lạc",
                "UBND 03 phường Bến Lạc, Hải Đăng, Hòa Lạc cùng với đặc khu Hòn Lạc rà soát|"
                        + "UBND phường Bến Lạc; UBND phường Hải Đăng; UBND phường Hòa Lạc; UBND đặc khu Hòn Lạc",
                "UBND các phường Bến Lạc, Hải Đăng và xã đảo Hòn Lạc rà soát|"
                        + "UBND phường Bến Lạc; UBND phường Hải Đăng; UBND xã đảo Hòn Lạc",
                "UBND các xã ven biển, các phường Bến Lạc, Hải Đăng và đặc khu Hòn Lạc rà soát|"
                        + "UBND các xã ven biển; UBND phường Bến Lạc; UBND phường Hải Đăng; UBND đặc khu Hòn Lạc",
                "UBND các huyện An Hải, Bình Sơn, thị xã Phú Lâm và thành phố Hòa Lạc rà soát|"
                        + "UBND huyện An Hải; UBND huyện Bình Sơn; UBND thị xã Phú Lâm; UBND thành phố Hòa Lạc",
                "các phường Bến Lạc, Hải Đăng, các xã Hưng Sơn, Long Sơn, đặc khu Hòn Lạc dừng việc|"
                        + "phường Bến Lạc; phường Hải Đăng; xã Hưng Sơn; xã Long Sơn; đặc khu Hòn Lạc",
                "Sở Tài chính, phường Bến Lạc và đặc khu Hòn Lạc dừng việc|"
                        + "Sở Tài chính; phường Bến Lạc; đặc khu Hòn Lạc",
            })
    void namesEachOfThem(String text, String units) {
        UnitPhrases.Named named = Objects.requireNonNull(new UnitPhrases(Tokens.of(text)).at(0));

        assertThat(named.units().stream().map(UnitPhrase::text)).containsExactly(units.split("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UBND xã Hòa Lộc, huyện An Hải, tỉnh Bình Sơn chủ trì|UBND xã Hòa Lộc",
                "UBND các xã Hòa Lộc, Phú An, thành phố Hòa Lạc|UBND xã Hòa Lộc; UBND xã Phú An",
                "Trường Hòa Lộc, xã Phú An chủ trì|Trường Hòa Lộc",
            })
    void whereAPlaceLiesIsNobody(String text, String units) {
        UnitPhrases.Named named = Objects.requireNonNull(new UnitPhrases(Tokens.of(text)).at(0));

        assertThat(named.units().stream().map(UnitPhrase::text)).containsExactly(units.split("; "));
    }
}
