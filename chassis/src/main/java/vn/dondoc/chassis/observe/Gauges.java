package vn.dondoc.chassis.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * Gauges of what is in the store. They are looked up now and then on a thread of their own, so reading them costs
 * nothing, however often it is done, and still works while the store is away: then they show no number.
 */
public final class Gauges implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Gauges.class);

    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("gauges").daemon().factory());
    private final MeterRegistry meters;

    Gauges(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * What a gauge is called.
     *
     * @param unit its base unit, for example {@code seconds}; none where the name says what is counted
     */
    public record Label(String name, @Nullable String unit, String description) {}

    private static final class Figure {
        private volatile double value = Double.NaN;
    }

    /**
     * Shows a figure from now on.
     *
     * @param every how often to look
     * @param figure looks it up, at the cost of an index
     */
    public void show(Label label, Duration every, DoubleSupplier figure) {
        Figure shown = register(label, Tags.empty());
        look(label, every, () -> shown.value = figure.getAsDouble(), () -> shown.value = Double.NaN);
    }

    /**
     * Shows a figure for each value of a tag, all looked up together.
     *
     * @param figures what is not among them is none
     */
    public <K extends Enum<K>> void showEach(
            Label label, String tag, Class<K> values, Duration every, Supplier<Map<K, Long>> figures) {
        Map<K, Figure> gauges = new EnumMap<>(values);
        for (K value : values.getEnumConstants()) {
            gauges.put(value, register(label, Tags.of(tag, value.name())));
        }
        look(
                label,
                every,
                () -> {
                    Map<K, Long> seen = figures.get();
                    gauges.forEach((value, figure) -> figure.value = seen.getOrDefault(value, 0L));
                },
                () -> gauges.values().forEach(figure -> figure.value = Double.NaN));
    }

    private Figure register(Label label, Tags tags) {
        Figure figure = new Figure();
        Gauge.builder(label.name(), figure, one -> one.value)
                .tags(tags)
                .baseUnit(label.unit())
                .description(label.description())
                .strongReference(true)
                .register(meters);
        return figure;
    }

    private void look(Label label, Duration every, Runnable look, Runnable blank) {
        looks.scheduleWithFixedDelay(
                () -> {
                    try {
                        look.run();
                    } catch (RuntimeException e) {
                        blank.run();
                        LOG.debug("{} cannot be looked up: {}", label.name(), e.toString());
                    }
                },
                0,
                every.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void destroy() {
        looks.shutdownNow();
    }
}
