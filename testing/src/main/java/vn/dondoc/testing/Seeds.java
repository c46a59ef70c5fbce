package vn.dondoc.testing;

import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** Where chance in a test comes from: another each time, said on the console, and again the same with -Ddondoc.seed. */
public final class Seeds {
    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private Seeds() {}

    public static Random random() {
        long seed = Long.getLong("dondoc.seed", ThreadLocalRandom.current().nextLong());
        System.out.printf("%s: -Ddondoc.seed=%d%n", STACK.getCallerClass().getSimpleName(), seed);
        return new Random(seed);
    }
}
