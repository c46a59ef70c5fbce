package vn.dondoc.benchmark.candidate;

/** What an acknowledged write survives. */
enum Durability {
    /** A kill of the process: the operating system has it. */
    PROCESS,
    /** A loss of power: the disk said that it has it. */
    POWER
}
