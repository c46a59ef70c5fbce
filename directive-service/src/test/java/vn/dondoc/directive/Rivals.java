package vn.dondoc.directive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calls that are made at one moment. */
public final class Rivals {
    private Rivals() {}

    /** The same by so many; their answers. */
    public static <T> List<T> atOnce(int many, Callable<T> call) throws Exception {
        return atOnce(Collections.nCopies(many, call));
    }

    /** What each of them answers, in their order. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> List<T> atOnce(Callable<T>... calls) throws Exception {
        return atOnce(List.of(calls));
    }

    /** The same of a list of calls. */
    public static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> call : calls) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
