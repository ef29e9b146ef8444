package dev.dictum.quote.extraction;

/** How the speaker of a quotation was found. */
public enum AttributionMethod {
    /** The reporting words stand before the quotation. */
    CUE_BEFORE,
    /** They stand behind it. */
    CUE_AFTER,
    /** They split it. */
    CUE_BETWEEN,
    /** A line such as {@code ——X} behind the quotation or the article. */
    SIGNATURE,
    /** The article's title names the speaker. */
    TITLE,
    /** The speaker of the quotation before goes on. */
    CONTINUATION,
    /** Question and answer take turns. */
    DIALOGUE,
    /** The same words stand elsewhere with a speaker. */
    OCCURRENCE,
    /** An editor said so. */
    MANUAL,
    /** Nothing tells. */
    NONE
}
