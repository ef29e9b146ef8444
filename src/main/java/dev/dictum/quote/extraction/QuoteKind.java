package dev.dictum.quote.extraction;

/** How the words of a quotation stand in the text. */
public enum QuoteKind {
    /** In marks, a clause of their own. */
    DIRECT,
    /** In marks, a part of the reporter's sentence. */
    MIXED,
    /** Reported without marks. */
    INDIRECT,
    /** The whole body is one statement. */
    WHOLE_ARTICLE
}
