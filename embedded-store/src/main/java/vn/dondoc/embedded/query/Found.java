package vn.dondoc.embedded.query;

import de.bwaldvogel.mongo.bson.Document;

/**
 * A document that was found.
 *
 * @param record its record number
 * @param size its bytes on disk
 */
public record Found(long record, Document document, int size) {}
