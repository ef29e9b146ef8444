package dev.dictum.imports;

/** Takes documents one after the other; waits while too many are on their way. */
@FunctionalInterface
interface DocumentSink {
    void accept(Candidate candidate) throws InterruptedException;
}
