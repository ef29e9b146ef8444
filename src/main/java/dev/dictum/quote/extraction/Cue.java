package dev.dictum.quote.extraction;

/** A reporting word in the text, by UTF-16 indices. */
record Cue(int start, int end, Strength strength) {
    /** How sure it is that somebody says something here. */
    enum Strength {
        SAFE,
        SHORT,
        WEAK
    }
}
