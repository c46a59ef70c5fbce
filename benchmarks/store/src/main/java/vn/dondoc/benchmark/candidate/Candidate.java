package vn.dondoc.benchmark.candidate;

import java.nio.file.Path;
import java.util.List;

/** The libraries that are compared; each opens its files in a folder that is there. */
enum Candidate {
    ROCKSDB("RocksDB", List.of("rocksdbjni")) {
        @Override
        Library open(Path folder, Durability durability) throws Exception {
            return new RocksLibrary(folder, durability);
        }
    },
    LMDB("LMDB", List.of("lmdbjava", "native-", "jnr-", "jffi-", "asm-")) {
        @Override
        Library open(Path folder, Durability durability) {
            return new LmdbLibrary(folder, durability);
        }
    },
    MVSTORE("MVStore", List.of("h2-mvstore")) {
        @Override
        Library open(Path folder, Durability durability) {
            return new MvLibrary(folder, durability);
        }
    },
    SQLITE("SQLite", List.of("sqlite-jdbc")) {
        @Override
        Library open(Path folder, Durability durability) throws Exception {
            return new SqliteLibrary(folder, durability);
        }
    };

    final String title;
    /** How the names of its jars begin, with those that it needs. */
    final List<String> jars;

    Candidate(String title, List<String> jars) {
        this.title = title;
        this.jars = jars;
    }

    abstract Library open(Path folder, Durability durability) throws Exception;
}
