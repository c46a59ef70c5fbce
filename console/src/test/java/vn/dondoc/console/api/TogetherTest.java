package vn.dondoc.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class TogetherTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/viec");
    private final ServletRequestAttributes attributes = new ServletRequestAttributes(request);

    @BeforeEach
    void someoneAsks() {
        RequestContextHolder.setRequestAttributes(attributes);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void over() {
        RequestContextHolder.resetRequestAttributes();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void callsAreUnderWayAtOnce() {
        CyclicBarrier both = new CyclicBarrier(2);

        Supplier<String> one = Together.begin(() -> met(both, "một"));
        Supplier<String> other = Together.begin(() -> met(both, "hai"));

        assertThat(one.get() + other.get()).isEqualTo("mộthai");
    }

    @Test
    void eachIsForThePersonAndInTheLanguageOfThePage() {
        request.getSession().setAttribute("who", "lan");

        assertThat(Together.begin(TogetherTest::who).get()).isEqualTo("lan en");
    }

    @Test
    void whatFailsFailsWhereItIsAskedFor() {
        Supplier<String> begun = Together.begin(() -> {
            throw new Away(Part.TASKS);
        });

        assertThatThrownBy(begun::get).isInstanceOf(Away.class);
    }

    /** A page that fails, or needs it no more, does not leave behind what acts for its person. */
    @Test
    void aPageEndsAfterWhatItHasBegun() throws InterruptedException {
        List<String> ends = new CopyOnWriteArrayList<>();
        Thread page = Thread.ofVirtual().unstarted(() -> {
            attributes.requestCompleted();
            ends.add("page");
        });
        Together.begin(() -> {
            while (page.getState() != Thread.State.WAITING && page.getState() != Thread.State.TERMINATED) {
                Thread.onSpinWait();
            }
            return ends.add("call");
        });

        page.start();
        page.join();

        assertThat(ends).containsExactly("call", "page");
    }

    private static String who() {
        var page = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return page.getRequest().getSession().getAttribute("who") + " " + LocaleContextHolder.getLocale();
    }

    private static String met(CyclicBarrier both, String said) {
        try {
            both.await(20, TimeUnit.SECONDS);
            return said;
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
