package vn.dondoc.console.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockMultipartFile;

class EnclosuresTest {

    @ParameterizedTest
    @CsvSource({
        "Biểu mẫu.xlsx,Biểu mẫu.xlsx",
        "../../etc/passwd,passwd",
        "'C:\\Văn thư\\Phụ lục 1.docx','Phụ lục 1.docx'",
        "'a;\"b\".txt','a;\"b\".txt'"
    })
    void callsAFileByTheLastPartOfItsPath(String told, String name) {
        assertThat(Enclosures.name(new MockMultipartFile("tep", told, null, new byte[1])))
                .isEqualTo(name);
    }

    @Test
    void takesNoFileForNone() {
        var none = new MockMultipartFile("tep", "", null, new byte[0]);
        var empty = new MockMultipartFile("tep", "a.txt", null, new byte[0]);

        assertThat(Enclosures.chosen(null)).isEmpty();
        assertThat(Enclosures.chosen(List.of(none, empty))).containsExactly(empty);
    }
}
