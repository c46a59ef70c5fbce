package vn.dondoc.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.StreamingHttpOutputMessage;

/**
 * A body on its way from the thread of its call, which reads it, to the client that sends it, a few pieces ahead at most. It
 * can be had once; and one that breaks off ends with the error, never as if it were whole.
 */
final class StreamedBody implements Flow.Publisher<ByteBuffer> {
    private static final int PIECES_AHEAD = 8;

    private final SubmissionPublisher<ByteBuffer> pieces;
    private final Duration patience;
    private final long end;
    private final AtomicBoolean isTaken = new AtomicBoolean();
    private final CompletableFuture<Void> taken = new CompletableFuture<>();

    /**
     * @param threads on which the client is told of pieces
     * @param patience how long the client may take none
     * @param atMost how long all of the body may take
     */
    StreamedBody(Executor threads, Duration patience, Duration atMost) {
        pieces = new SubmissionPublisher<>(threads, PIECES_AHEAD);
        this.patience = patience;
        end = System.nanoTime() + atMost.toNanos();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> client) {
        if (isTaken.compareAndSet(false, true)) {
            pieces.subscribe(client);
            taken.complete(null);
        } else {
            client.onSubscribe(new Nothing());
            client.onError(new IOException("The body was sent already"));
        }
    }

    /**
     * Reads the body and hands it over. Comes back when all of it was, or when the call has ended before.
     *
     * @throws IOException what the reading threw
     * @throws HttpTimeoutException if the client takes nothing for too long, or all of it takes too long
     */
    void give(StreamingHttpOutputMessage.Body body, CompletableFuture<?> call) throws IOException {
        try {
            awaitTaker(call);
            body.writeTo(new Pieces(call));
            pieces.close();
        } catch (CallEnded e) {
            pieces.closeExceptionally(e);
        } catch (IOException | RuntimeException | Error e) {
            pieces.closeExceptionally(e);
            throw e;
        }
    }

    private void awaitTaker(CompletableFuture<?> call) throws IOException {
        try {
            CompletableFuture.anyOf(taken, call.handle((answer, failure) -> null))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("Not sent within " + patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private final class Pieces extends OutputStream {
        private final CompletableFuture<?> call;

        Pieces(CompletableFuture<?> call) {
            this.call = call;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (call.isDone()) {
                throw new CallEnded();
            }
            ByteBuffer piece = ByteBuffer.wrap(Arrays.copyOfRange(bytes, from, from + length));
            if (System.nanoTime() - end > 0
                    || pieces.offer(piece, patience.toMillis(), TimeUnit.MILLISECONDS, null) < 0) {
                throw new HttpTimeoutException("Not sent in time");
            }
        }
    }

    /** The call has its outcome: nobody wants the rest of the body. */
    private static final class CallEnded extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static final class Nothing implements Flow.Subscription {
        @Override
        public void request(long pieces) {
            // There is nothing to be had.
        }

        @Override
        public void cancel() {
            // There is nothing to be ended.
        }
    }
}
