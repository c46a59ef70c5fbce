package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.messaging.testing.Hearing;

/** What this service hears of what others tell. */
class HeardTest extends Province {
    @Autowired
    private Hearing hearing;

    @Test
    void isAllThatTheTopicsWhichItReadsHave() {
        assertThat(hearing.leftToOthers()).isEmpty();
    }
}
