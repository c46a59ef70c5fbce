package vn.dondoc.reading.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.reading.names.UnitNames.Entry;

class UnitNamesTest {
    private static final UnitNames NAMES = new UnitNames(List.of(
            new Entry("T02", null, List.of("T02", "Sở Tài chính", "STC", "")),
            new Entry("T03", null, List.of("Sở Khoa học và Công nghệ")),
            new Entry("X1", null, List.of("UBND xã Bình An")),
            new Entry("X2", null, List.of("UBND xã Bình An")),
            new Entry("T09", null, List.of("Sở Kế hoạch và Đầu tư"), List.of("T02", "T10")),
            new Entry("G1", 20, List.of("Các sở, ban, ngành"))));

    private static final UnitNames DEPARTMENTS = new UnitNames(List.of(
            new Entry("KHCN", null, List.of("T14", "Sở Khoa học và Công nghệ")),
            new Entry("VHTTDL", null, List.of("Sở Văn hóa, Thể thao và Du lịch")),
            new Entry("NNPTNT", null, List.of("Sở Nông nghiệp và Phát triển nông thôn")),
            new Entry("LDTBXH", null, List.of("Sở Lao động - Thương binh và Xã hội")),
            new Entry("GDDT", null, List.of("Sở Giáo dục và Đào tạo")),
            new Entry("DTTG", null, List.of("Sở Dân tộc và Tôn giáo")),
            new Entry("CT", null, List.of("Sở Công Thương")),
            new Entry("NoiV", null, List.of("Sở Nội vụ")),
            new Entry("NgoaiV", null, List.of("Sở Ngoại vụ")),
            new Entry("KCN", null, List.of("Ban Quản lý các khu công nghiệp tỉnh")),
            new Entry("X1", null, List.of("UBND xã An Điền"))));

    @Test
    void oneThatAloneBearsTheNameIsMeant() {
        assertThat(NAMES.find("Giám đốc Sở Tài chính")).isEqualTo(Match.unit("T02"));
        assertThat(NAMES.find("Sở Khoa học & Công nghệ")).isEqualTo(Match.unit("T03"));
        assertThat(NAMES.find("các Sở, ban - ngành")).isEqualTo(Match.group("G1", 20));
    }

    @Test
    void ofSeveralThatBearItAnyMightBe() {
        assertThat(NAMES.find("xã Bình An")).isEqualTo(Match.oneOf(List.of("X1", "X2")));
        assertThat(NAMES.find("UBND xã Bình An")).isEqualTo(Match.oneOf(List.of("X1", "X2")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sở KH&CN | KHCN",
                "Sở KHCN | KHCN",
                "Giám đốc Sở KH & CN | KHCN",
                "Sở VHTT&DL | VHTTDL",
                "Sở VH,TT&DL | VHTTDL",
                "Sở VH, TT và DL | VHTTDL",
                "Sở NN&PTNT | NNPTNT",
                "Sở LĐ-TB&XH | LDTBXH",
                "Sở LĐTBXH tỉnh | LDTBXH",
                "Sở GD&ĐT | GDDT",
                "Sở DT&TG | DTTG",
                "Sở CT | CT",
                "Ban QLKCN | KCN",
                "Ban Quản lý KCN tỉnh | KCN",
            })
    void theFirstLettersOfItsWordsAreWhoAloneHasThem(String written, String code) {
        assertThat(DEPARTMENTS.find(written)).isEqualTo(Match.unit(code));
    }

    @Test
    void ofSeveralWithTheSameLettersAnyMightBe() {
        assertThat(DEPARTMENTS.find("Sở NV")).isEqualTo(Match.oneOf(List.of("NoiV", "NgoaiV")));
        assertThat(DEPARTMENTS.find("UBND xã AĐ")).isEqualTo(Match.oneOf(List.of("X1")));
        assertThat(DEPARTMENTS.find("Sở QH&KT")).isEqualTo(Match.oneOf(List.of()));
    }

    @Test
    void whereNobodyHasTheLettersThoseMightBeWhoBeginWithThem() {
        assertThat(DEPARTMENTS.find("Sở NN&MT")).isEqualTo(Match.oneOf(List.of("NNPTNT")));
        assertThat(DEPARTMENTS.find("Sở KHĐT")).isEqualTo(Match.oneOf(List.of("KHCN")));
    }

    @Test
    void whoHasEndedIsNotMeantButItsHeirsMightBe() {
        assertThat(NAMES.find("Sở Kế hoạch và Đầu tư")).isEqualTo(Match.ended("T09", List.of("T02", "T10")));
        assertThat(NAMES.find("Sở Đầu tư Kế hoạch")).isEqualTo(Match.oneOf(List.of("T02", "T10")));
    }

    @Test
    void whereNobodyBearsItThoseMightBeThatShareMostOfItsWords() {
        assertThat(NAMES.find("Sở Tài chính Kế toán")).isEqualTo(Match.oneOf(List.of("T02")));
        assertThat(NAMES.find("Sở Tài nguyên Môi trường Biển")).isEqualTo(Match.oneOf(List.of()));
        assertThat(NAMES.find("Tài")).isEqualTo(Match.oneOf(List.of()));
        assertThat(NAMES.find("")).isEqualTo(Match.oneOf(List.of()));
    }

    @Test
    void namesTheMostAlikeFirstAndNoMoreThanFive() {
        UnitNames rooms = new UnitNames(Stream.concat(
                        IntStream.rangeClosed(1, 7)
                                .mapToObj(i -> new Entry("R" + i, null, List.of("Phòng Tài chính " + i))),
                        Stream.of(new Entry("Z1", null, List.of("Phòng Tài chính Kế hoạch"))))
                .toList());

        assertThat(rooms.find("Phòng Tài chính - Kế hoạch huyện"))
                .isEqualTo(Match.oneOf(List.of("Z1", "R1", "R2", "R3", "R4")));
    }

    @Test
    void aWordThatHundredsBearTellsNothing() {
        List<Entry> communes = IntStream.rangeClosed(1, 301)
                .mapToObj(i -> new Entry("X" + i, null, List.of("UBND xã Số" + i)))
                .toList();

        assertThat(new UnitNames(communes).find("UBND xã Mới")).isEqualTo(Match.oneOf(List.of()));
        assertThat(new UnitNames(communes.subList(0, 300)).find("UBND xã Mới"))
                .isEqualTo(Match.oneOf(List.of("X1", "X10", "X100", "X101", "X102")));
    }
}
