package vn.dondoc.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.ModelAndView;

class BodyLimitTest {
    private static final int LIMIT = 100;
    private static final BodyLimits LIMITS = new BodyLimits(
            DataSize.ofBytes(LIMIT),
            100,
            Map.of("/files", DataSize.ofBytes(2 * LIMIT), "/things/*/files", DataSize.ofBytes(2 * LIMIT)));

    private final List<Exception> refused = new ArrayList<>();
    private final BodyLimit filter = new BodyLimit(LIMITS, (request, response, handler, e) -> {
        refused.add(e);
        return new ModelAndView();
    });

    private byte @Nullable [] read;

    @Test
    void readsABodyOfExactlyTheLimit() throws Exception {
        send("/", LIMIT, LIMIT);
        assertThat(read).hasSize(LIMIT);
        send("/files", 2 * LIMIT, 2 * LIMIT);
        assertThat(read).hasSize(2 * LIMIT);
        send("/things/7/files", 2 * LIMIT, 2 * LIMIT);
        assertThat(read).hasSize(2 * LIMIT);
        assertThat(refused).isEmpty();
    }

    @Test
    void readsNothingWhereTooMuchIsAnnounced() throws Exception {
        send("/", LIMIT + 1, LIMIT + 1);
        send("/files", 2 * LIMIT + 1, 2 * LIMIT + 1);
        send("/things/7/files", 2 * LIMIT + 1, 2 * LIMIT + 1);
        send("/things/7/files/1", LIMIT + 1, LIMIT + 1);
        assertThat(read).isNull();
        assertThat(refused).hasSize(4).allSatisfy(BodyLimitTest::saysTooLarge);
    }

    @Test
    void interruptsWhoeverReadsMoreThanTheLimit() {
        assertThatThrownBy(() -> send("/", -1, LIMIT + 1)).satisfies(BodyLimitTest::saysTooLarge);
        assertThat(read).isNull();
    }

    private static void saysTooLarge(Throwable e) {
        assertThat(e)
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        known -> assertThat(known.getStatusCode()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE));
    }

    private void send(String path, long announced, int bytes) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path) {
            @Override
            public long getContentLengthLong() {
                return announced;
            }
        };
        request.setContent(new byte[bytes]);
        FilterChain service =
                (limited, response) -> read = limited.getInputStream().readAllBytes();
        filter.doFilter(request, new MockHttpServletResponse(), service);
    }
}
