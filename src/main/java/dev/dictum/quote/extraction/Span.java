package dev.dictum.quote.extraction;

/**
 * A part of a text.
 *
 * @param start the first code point
 * @param end the code point behind the last
 */
public record Span(int start, int end) {
    /** Whether the other lies inside this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }
}
