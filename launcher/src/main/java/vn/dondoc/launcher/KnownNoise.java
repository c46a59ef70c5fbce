package vn.dondoc.launcher;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;

/** The one list of warnings that libraries utter although all is well; they are left out of the log, nothing else is. */
public final class KnownNoise extends Filter<ILoggingEvent> {

    private record Noise(String logger, String words, String reason) {
        boolean is(ILoggingEvent event) {
            return event.getLoggerName().equals(logger)
                    && event.getLevel() == Level.WARN
                    && event.getFormattedMessage().contains(words);
        }
    }

    private static final List<Noise> KNOWN = List.of(
            new Noise(
                    "org.apache.kafka.controller.QuorumController",
                    "Performing controller activation",
                    "a controller takes up its work, at every start"),
            new Noise(
                    "org.apache.kafka.clients.NetworkClient",
                    "Attempting to close NetworkClient that has already been closed",
                    "the broker closes its own registration channel twice when it stops"),
            new Noise(
                    "org.apache.kafka.clients.consumer.internals.OffsetFetcherUtils",
                    "as it is no longer assigned",
                    "the binder's measure of lag asks for partitions that it has let go of meanwhile"),
            new Noise(
                    "io.micrometer.core.instrument.MeterRegistry",
                    "spring.cloud.stream.binder.kafka.offset",
                    "the binder registers its measure of lag again with each binding"),
            new Noise(
                    "org.springdoc.core.events.SpringDocAppInitializer",
                    "endpoint is enabled by default",
                    "each service describes its API on purpose, to callers with a token"),
            new Noise(
                    "de.bwaldvogel.mongo.MongoServer",
                    "clients",
                    "the store closes the connections of its clients when it stops"));

    @Override
    public FilterReply decide(ILoggingEvent event) {
        return KNOWN.stream().anyMatch(noise -> noise.is(event)) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
