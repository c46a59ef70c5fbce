package vn.dondoc.deadlines.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trying each wording only where it may begin finds what a search of the whole text finds. */
class BeginningsTest {
    private final Beginnings beginnings = new Beginnings(Wording.ALL);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trước ngày 10/4/2026, các xã báo cáo ngay khi có dịch; TRONG QUÝ II/2026 trình UBND tỉnh (chậm nhất 17h00 ngày 05/6).",
                "  15:00 thứ Sáu hằng tuần; báo cáo 02 lần/ngày, vào lúc 6h00 và 16h00;\n- Định kỳ hằng tháng, quý.",
                "Đến hết ngày 30/6, hoàn thành; sau khi được duyệt, trong 10 ngày; thực hiện ngay sau khi bão tan.",
                "- Thời gian hoàn thành: Quý IV/2026."
            })
    void missesNothing(String text) {
        for (int i = 0; i < Wording.ALL.size(); i++) {
            Matcher searched = Wording.ALL.get(i).form().matcher(text);
            List<String> found = new ArrayList<>();
            while (searched.find()) {
                found.add(searched.group());
            }
            assertThat(tried(i, text)).isEqualTo(found);
        }
    }

    private List<String> tried(int wording, String text) {
        Matcher matcher = Wording.ALL.get(wording).form().matcher(text);
        List<String> found = new ArrayList<>();
        int from = 0;
        for (int at : Beginnings.places(text)) {
            if (at >= from
                    && beginnings.may(wording, text.charAt(at))
                    && Beginnings.at(matcher, at).lookingAt()) {
                found.add(matcher.group());
                from = matcher.end();
            }
        }
        return found;
    }
}
