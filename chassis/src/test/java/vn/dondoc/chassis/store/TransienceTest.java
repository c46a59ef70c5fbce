package vn.dondoc.chassis.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;

class TransienceTest {

    @Test
    void aStoreThatIsAwayComesBack() {
        for (RuntimeException away : List.of(
                new MongoTimeoutException("no server"),
                new MongoSocketException("closed", new ServerAddress()),
                new DataAccessResourceFailureException("no server"),
                new QueryTimeoutException("too slow"))) {
            assertThat(Transience.isTransient(away)).isTrue();
            assertThat(Transience.isTransient(new IllegalStateException(new RuntimeException(away))))
                    .isTrue();
        }
    }

    @Test
    void whatIsWrongStaysWrong() {
        assertThat(Transience.isTransient(new DuplicateKeyException("twice"))).isFalse();
        assertThat(Transience.isTransient(new IllegalArgumentException("bad word")))
                .isFalse();
    }
}
