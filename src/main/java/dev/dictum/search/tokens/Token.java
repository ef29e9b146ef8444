package dev.dictum.search.tokens;

/**
 * A word of a text, or a pair of characters where the script sets no blanks.
 *
 * @param lexeme folded: compatibility forms, traditional Han, accents of Latin letters and case are
 *     gone
 * @param position counted in words, and in characters where the script sets no blanks; what a blank
 *     or a mark of punctuation keeps apart does not follow on
 * @param start where it begins in the text, in code points
 * @param end where it ends
 */
record Token(String lexeme, Kind kind, int position, int start, int end) {
    enum Kind {
        /** A word between blanks. */
        WORD,
        /** A word or number that touches characters of a script without blanks. */
        INNER_WORD,
        /** Two characters that follow each other. */
        PAIR,
        /** The last character of a run, a pair without its second half. */
        LAST
    }
}
