package vn.dondoc.console.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

class SeenTest {
    private final MockHttpSession session = new MockHttpSession();

    @Test
    void remembersOfEachDraftWhatWasConfirmedLast() {
        String first = UUID.randomUUID().toString();
        String second = UUID.randomUUID().toString();

        Seen.keep(session, "a", List.of(first, second));
        Seen.keep(session, "b", List.of(second));
        Seen.keep(session, "a", List.of(first));

        assertThat(Seen.of(session, "a")).containsExactly(first);
        assertThat(Seen.of(session, "b")).containsExactly(second);
        assertThat(Seen.of(session, "c")).isEmpty();
    }

    @Test
    void keepsNothingElse() {
        Seen.keep(session, "a", List.of("x", "<script>", ""));

        assertThat(session.getAttributeNames().hasMoreElements()).isFalse();
    }
}
