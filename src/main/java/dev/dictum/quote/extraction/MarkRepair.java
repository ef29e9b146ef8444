package dev.dictum.quote.extraction;

/** What was mended in a pair of quotation marks. */
public enum MarkRepair {
    /** Opened and closed by marks of different kinds. */
    MIXED_PAIR,
    /** Never closed: it ends with its paragraph, or where the next one opens. */
    UNCLOSED,
    /** Goes on in the next paragraph, which opens it again: the newspapers' rule. */
    CONTINUED,
    /** Opened in one paragraph and closed in a later one. */
    ACROSS_PARAGRAPHS
}
