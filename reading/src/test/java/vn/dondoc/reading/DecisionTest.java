package vn.dondoc.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.reading.Readings.item;
import static vn.dondoc.reading.Readings.read;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.dondoc.reading.document.DirectiveType;

/** A decision, and the plan that is issued with it. */
class DecisionTest {
    private static final String DECISION = """
            **ỦY BAN NHÂN DÂN
            TỈNH AN HẢI**
            |
            Số: 61/QĐ-UBND
            |
            An Hải, ngày 09 tháng 02 năm 2026
            |

            **QUYẾT ĐỊNH**

            BAN HÀNH KẾ HOẠCH PHÒNG CHÁY RỪNG

            **CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH**

            *Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;*

            *Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường.*

            **QUYẾT ĐỊNH:**

            **Điều 1. **Ban hành kèm theo Quyết định này Kế hoạch phòng cháy rừng.

            **Điều 2. **Quyết định này có hiệu lực kể từ ngày ký.

            **Điều 3. **Chánh Văn phòng UBND tỉnh, Giám đốc các sở chịu trách nhiệm thi hành Quyết định này./.

            |
            Nơi nhận:
            - Như Điều 3;
            - Lưu: VT.
            |
            **KT. CHỦ TỊCH**
            PHÓ CHỦ TỊCH
            Trần Thị Hải Vân
            |

            **KẾ HOẠCH**

            PHÒNG CHÁY RỪNG

            *(Kèm theo Quyết định số 61/QĐ-UBND ngày 09 tháng 02 năm 2026 của Chủ tịch UBND tỉnh)*

            **I. MỤC ĐÍCH**

            1. Giữ rừng.

            **II. NHIỆM VỤ**

            1. Diễn tập chữa cháy

            - Cơ quan chủ trì: Công an tỉnh.

            - Thời gian hoàn thành: trước ngày 31 tháng 3 năm 2026.
            """;

    @Test
    void hasAHeadThoughWhoIssuesItStandsBelowItsTitle() {
        var content = read(DECISION).content();

        assertThat(content.number()).isEqualTo("61/QĐ-UBND");
        assertThat(content.issuedOn().date()).isEqualTo(LocalDate.of(2026, 2, 9));
        assertThat(content.type()).isEqualTo(DirectiveType.QUYET_DINH);
    }

    @Test
    void asksNothingByWhatItDecides() {
        var reading = read(DECISION);

        assertThat(item(reading, "1").isTask()).isFalse();
        assertThat(item(reading, "2").isTask()).isFalse();
        assertThat(item(reading, "3").leads()).containsExactly("Chánh Văn phòng UBND tỉnh", "Giám đốc các sở");
    }

    @Test
    void givesTheTasksOfThePlanThatIsIssuedWithIt() {
        var drill = item(read(DECISION), "KT.II.1");

        assertThat(drill.leads()).containsExactly("Công an tỉnh");
        assertThat(drill.deadlines()).extracting("due").containsExactly(Instant.parse("2026-03-30T16:59:59Z"));
    }
}
