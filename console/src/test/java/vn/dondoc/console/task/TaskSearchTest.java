package vn.dondoc.console.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TaskSearchTest {

    @Test
    void standsWholeInItsAddress() {
        TaskSearch search = TaskSearch.of(
                Map.of("xem", "qua-han", "tim", " kinh phí & Tết ", "don-vi", "T02", "van-ban", "d", "tu", "c=="));

        assertThat(search.query())
                .isEqualTo("?xem=qua-han&tim=kinh%20ph%C3%AD%20%26%20T%E1%BA%BFt&don-vi=T02&van-ban=d&tu=c%3D%3D");
        assertThat(search.withoutWords().query()).isEqualTo("?xem=qua-han&don-vi=T02&van-ban=d");
        assertThat(search.withoutUnit().withoutDirective().in(TaskView.ALL).query())
                .isEqualTo("?xem=tat-ca&tim=kinh%20ph%C3%AD%20%26%20T%E1%BA%BFt");
        assertThat(search.from(null).query()).doesNotContain("tu=");
    }

    @Test
    void isWhatIsOpenWhereNothingIsSaid() {
        assertThat(TaskSearch.of(Map.of("xem", "xyz", "tim", "")).query()).isEqualTo("?xem=dang-lam");
    }
}
