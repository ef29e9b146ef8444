package dev.dictum.quote.extraction;

import org.jspecify.annotations.Nullable;

/**
 * One contributor as a byline names it.
 *
 * @param creditedAs the name as printed, blanks inside kept
 * @param span where {@code creditedAs} stands in the text; absent when the source declares the
 *     credit apart from it
 */
public record Credit(Role role, String name, String creditedAs, @Nullable Span span) {

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
