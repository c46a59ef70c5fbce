/**
 * A small document store for one process that speaks the MongoDB wire protocol: commands and the query language come from
 * mongo-java-server, documents and indexes lie in RocksDB.
 */
@NullMarked
package vn.dondoc.embedded;

import org.jspecify.annotations.NullMarked;
