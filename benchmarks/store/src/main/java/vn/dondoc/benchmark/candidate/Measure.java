package vn.dondoc.benchmark.candidate;

/** What is measured, in the words of the table. */
enum Measure {
    INSERT_BY_100("insert, 100 documents a write: documents/s", 0),
    INSERT_BY_1("then one document a write: documents/s", 0),
    GET_BY_UNIQUE("get by unique key, two look-ups: µs", 1),
    UPDATES("1,000 updates, each a write of its own: ms", 1),
    RANGE("first 500 of a compound range, with documents: ms", 2),
    POWER_BY_100("synced: insert, 100 documents a write: documents/s", 0),
    POWER_BY_1("synced: one document a write: documents/s", 0),
    POWER_UPDATES("synced: 1,000 updates, each a write of its own: ms", 0),
    OPEN_CLEAN("open and first get after a clean close, library loaded: ms", 0),
    OPEN_KILLED("the same after kill -9 in the middle of writing: ms", 0),
    LOST("acknowledged and lost by that kill", 0),
    FILES("files after a clean close: MB", 0),
    SHARE("the same, times the documents", 2),
    JARS("jars: MB", 1);

    final String title;
    final int decimals;

    Measure(String title, int decimals) {
        this.title = title;
        this.decimals = decimals;
    }
}
