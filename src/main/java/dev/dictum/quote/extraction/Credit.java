package dev.dictum.quote.extraction;

/**
 * One contributor as a byline names it.
 *
 * @param creditedAs the name as printed, blanks inside kept
 * @param span where {@code creditedAs} stands in the text
 */
public record Credit(Role role, String name, String creditedAs, Span span) {

    /** What somebody did for the article. */
    public enum Role {
        PUBLISHER,
        REPORTER,
        AUTHOR,
        COMPILER,
        EDITOR,
        PHOTOGRAPHER,
        TRANSLATOR,
        OTHER
    }
}
