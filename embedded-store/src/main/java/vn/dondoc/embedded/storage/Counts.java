package vn.dondoc.embedded.storage;

import java.nio.ByteBuffer;

/**
 * How much a collection holds; written with each change of it.
 *
 * @param documents how many
 * @param bytes their size as BSON
 */
public record Counts(long documents, long bytes) {

    public static Counts read(Storage storage, CollectionEntry collection) {
        byte[] stored = storage.get(Catalog.counts(collection));
        if (stored == null) {
            return new Counts(0, 0);
        }
        ByteBuffer numbers = ByteBuffer.wrap(stored);
        return new Counts(numbers.getLong(), numbers.getLong());
    }

    public Counts plus(int moreDocuments, int moreBytes) {
        return new Counts(documents + moreDocuments, bytes + moreBytes);
    }

    public Batch writing(Batch batch, CollectionEntry collection) {
        byte[] numbers = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(documents)
                .putLong(bytes)
                .array();
        return batch.put(Catalog.counts(collection), numbers);
    }
}
