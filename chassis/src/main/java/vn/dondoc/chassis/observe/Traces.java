package vn.dondoc.chassis.observe;

import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a trace going where work waits in the store or in a topic: its place, W3C's {@code traceparent}, is kept with
 * what waits and goes out as a header; whoever takes the work up steps in from there.
 *
 * <p>Micrometer's {@code Propagator} is not used: of a header it makes a span's builder and does not tell what it has
 * read, which links and the search for a common trace need; of a header that it cannot read it makes a child of this
 * thread's span; and which headers it writes is a setting, while what waits in the store has one form.
 */
public final class Traces {
    /** The name of the header, and of the field of what waits. */
    public static final String PARENT = "traceparent";

    private static final Pattern FORM = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-0([01])");
    private static final int LINKS_AT_MOST = 100;

    private final Tracer tracer;

    public Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The place where this thread is; none outside of every trace. */
    public @Nullable String here() {
        TraceContext context = tracer.currentTraceContext().context();
        // The tracer that does nothing has a context, but a nameless one.
        return context == null || context.traceId().isEmpty()
                ? null
                : "00-" + context.traceId() + "-" + context.spanId()
                        + (Boolean.TRUE.equals(context.sampled()) ? "-01" : "-00");
    }

    /**
     * Steps in from that place, or into a new trace; until the step is closed, this thread is in it.
     *
     * @param place from {@link #here()}, or as it came from outside
     */
    public Step step(String name, Span.Kind kind, @Nullable String place) {
        return step(name, kind, place == null ? List.of() : List.of(place));
    }

    /**
     * Steps in for several at once: from the first one's place if they are all of one trace, otherwise into a new trace
     * with links to them.
     */
    public Step step(String name, Span.Kind kind, Collection<String> places) {
        List<TraceContext> from = places.stream()
                .distinct()
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .map(this::context)
                .toList();
        Span.Builder span = tracer.spanBuilder().name(name).kind(kind);
        if (from.stream().map(TraceContext::traceId).distinct().count() == 1) {
            span.setParent(from.getFirst());
        } else {
            span.setNoParent();
            from.stream().limit(LINKS_AT_MOST).map(Link::new).forEach(span::addLink);
        }
        Span started = span.start();
        return new Step(started, tracer.withSpan(started));
    }

    private TraceContext context(Matcher place) {
        return tracer.traceContextBuilder()
                .traceId(place.group(1))
                .spanId(place.group(2))
                .sampled(place.group(3).equals("1"))
                .build();
    }

    /** A span that its thread is in until it is closed. */
    public static final class Step implements AutoCloseable {
        private final Span span;
        private final Tracer.SpanInScope scope;

        private Step(Span span, Tracer.SpanInScope scope) {
            this.span = span;
            this.scope = scope;
        }

        public void failed(Throwable failure) {
            span.error(failure);
        }

        @Override
        public void close() {
            scope.close();
            span.end();
        }
    }
}
