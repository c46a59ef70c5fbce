package vn.dondoc.console.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.dondoc.console.api.Problem;

class FaultsTest {
    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    private final Faults faults = new Faults(words);

    @BeforeEach
    void speakVietnamese() {
        words.setBasename("vn.dondoc.console.messages");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        LocaleContextHolder.setLocale(Locale.of("vi"));
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void saysInWhichItemAndFieldItIs() {
        assertThat(named("/items/4/text", "Không được để trống.")).isEqualTo("Mục 5, nội dung: Không được để trống.");
        assertThat(named("/items/0/items/1/leads/3", "Quá dài.")).isEqualTo("Mục 1.2, chủ trì: Quá dài.");
        assertThat(named("/subject", "Không được để trống.")).isEqualTo("Trích yếu: Không được để trống.");
        assertThat(named("/items/2", "Quá dài.")).isEqualTo("Mục 3: Quá dài.");
    }

    @Test
    void leavesWhatSaysItAlreadyAndWhatIsAboutTheWhole() {
        assertThat(named("/items/0/leads/0", "Mục 1: Không có đơn vị này.")).isEqualTo("Mục 1: Không có đơn vị này.");
        assertThat(named("", "Quá lớn.")).isEqualTo("Quá lớn.");
        assertThat(named("/unheard/of", "Sai.")).isEqualTo("Sai.");
    }

    @Test
    void saysThatThereIsNoSuchDay() {
        Problem problem =
                faults.named(faults.of("/issuedOn", "draft.no-such-day").problem());

        assertThat(problem.title()).isEqualTo("Chưa lưu: có chỗ chưa đúng");
        assertThat(Objects.requireNonNull(problem.errors()).getFirst().message())
                .startsWith("Ngày ban hành: không có ngày này.");
    }

    private String named(String pointer, String message) {
        var place = new Problem.Place(pointer, "X", message);
        Problem problem = faults.named(new Problem(null, "Sai.", 422, null, List.of(place), null));
        return String.valueOf(
                Objects.requireNonNull(problem.errors()).getFirst().message());
    }
}
