package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.StreamingHttpOutputMessage.Body;

class StreamedBodyTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int PIECES = 2_000;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CompletableFuture<Void> call = new CompletableFuture<>();

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    /** Takes one piece after another, as the JDK's client does, each time from another thread. */
    private class Taker implements Flow.Subscriber<ByteBuffer> {
        private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private Flow.@Nullable Subscription pieces;

        @Override
        public void onSubscribe(Flow.Subscription pieces) {
            this.pieces = pieces;
            threads.execute(() -> pieces.request(1));
        }

        @Override
        public void onNext(ByteBuffer piece) {
            bytes.writeBytes(piece.array());
            Flow.Subscription subscription = pieces;
            if (subscription != null) {
                threads.execute(() -> subscription.request(1));
            }
        }

        @Override
        public void onError(Throwable failure) {
            whole.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            whole.complete(bytes.toByteArray());
        }
    }

    /** A piece that is lost, or a wake-up, would be so only now and then. */
    @RepeatedTest(50)
    void givesTheWhole() throws Exception {
        StreamedBody streamed = new StreamedBody(threads, LONG, LONG);
        Taker taker = new Taker();
        threads.execute(() -> streamed.subscribe(taker));
        streamed.give(numbers(), call);

        byte[] whole = taker.whole.get();
        assertThat(whole).hasSize(4 * PIECES);
        ByteBuffer numbers = ByteBuffer.wrap(whole);
        for (int i = 0; i < PIECES; i++) {
            assertThat(numbers.getInt()).isEqualTo(i);
        }
    }

    @Test
    void endsWithTheErrorOfABodyThatBreaksOff() {
        StreamedBody streamed = new StreamedBody(threads, LONG, LONG);
        Taker taker = new Taker();
        streamed.subscribe(taker);
        Body broken = out -> {
            numbers().writeTo(out);
            throw new IOException("gone");
        };
        assertThatThrownBy(() -> streamed.give(broken, call)).hasMessage("gone");
        assertThatThrownBy(taker.whole::join).isInstanceOf(CompletionException.class);
    }

    @Test
    void stopsReadingForACallThatHasEnded() throws Exception {
        StreamedBody streamed = new StreamedBody(threads, LONG, LONG);
        Taker taker = new Taker();
        streamed.subscribe(taker);
        call.completeExceptionally(new IOException("refused"));
        streamed.give(
                out -> {
                    out.write(1);
                    throw new AssertionError("The rest is read, too");
                },
                call);
        assertThatThrownBy(taker.whole::join).isInstanceOf(CompletionException.class);
    }

    @Test
    void givesUpWhereNothingIsTaken() {
        StreamedBody nobody = new StreamedBody(threads, Duration.ofMillis(50), LONG);
        assertThatThrownBy(() -> nobody.give(numbers(), call)).isInstanceOf(HttpTimeoutException.class);

        StreamedBody frozen = new StreamedBody(threads, Duration.ofMillis(50), LONG);
        frozen.subscribe(new Taker() {
            @Override
            public void onNext(ByteBuffer piece) {
                // Asks for no more.
            }
        });
        assertThatThrownBy(() -> frozen.give(numbers(), call)).isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void givesUpABodyThatTakesTooLong() {
        StreamedBody streamed = new StreamedBody(threads, LONG, Duration.ZERO);
        streamed.subscribe(new Taker());
        assertThatThrownBy(() -> streamed.give(numbers(), call)).isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void canBeHadOnce() throws Exception {
        StreamedBody streamed = new StreamedBody(threads, LONG, LONG);
        Taker first = new Taker();
        Taker second = new Taker();
        streamed.subscribe(first);
        streamed.subscribe(second);
        streamed.give(numbers(), call);

        assertThat(first.whole.get()).hasSize(4 * PIECES);
        assertThatThrownBy(second.whole::join).hasMessageContaining("sent already");
    }

    private static Body numbers() {
        return out -> {
            for (int i = 0; i < PIECES; i++) {
                out.write(ByteBuffer.allocate(4).putInt(i).array());
            }
        };
    }
}
