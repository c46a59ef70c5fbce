package vn.dondoc.embedded.query;

import de.bwaldvogel.mongo.bson.Document;

/**
 * A document that was found.
 *
 * @param record its record number
 * @param size its bytes on disk
 * @param times how many others like it were found with it, and itself
 */
public record Found(long record, Document document, int size, int times) {

    public Found(long record, Document document, int size) {
        this(record, document, size, 1);
    }
}
