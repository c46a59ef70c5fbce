package vn.dondoc.messaging.operations;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** A record of a topic as one line of a backup; bytes are in Base64. */
record KeptRecord(
        int partition, long timestamp, byte @Nullable [] key, byte @Nullable [] value, List<KeptHeader> headers) {

    record KeptHeader(String name, byte @Nullable [] value) {}

    static KeptRecord of(ConsumerRecord<byte[], byte[]> record) {
        List<KeptHeader> headers = new ArrayList<>();
        record.headers().forEach(header -> headers.add(new KeptHeader(header.key(), header.value())));
        return new KeptRecord(record.partition(), record.timestamp(), record.key(), record.value(), headers);
    }

    ProducerRecord<byte[], byte[]> in(String topic) {
        List<Header> all = new ArrayList<>();
        headers.forEach(header -> all.add(new RecordHeader(header.name(), header.value())));
        return new ProducerRecord<>(topic, partition, timestamp, key, value, all);
    }
}
